using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Output;

/// <summary>All parts of one whole, each in a folder of its own that is held meanwhile and left as it is.</summary>
public sealed class OutputParts : IDisposable
{
    private readonly ImmutableArray<Part> _parts;

    private OutputParts(ImmutableArray<Part> parts) => _parts = parts;

    /// <summary>Of one of them; they differ only in which part it is.</summary>
    public PartLabel Label => _parts[0].Label;

    public int Count => _parts.Length;

    /// <summary>Digest of what the whole is made of; null where a part was made with findings that a next build is to tell again.</summary>
    public string? Inputs => _parts.All(part => part.Manifest.Inputs is not null) ? Label.Inputs : null;

    /// <summary>
    /// Opens folders of parts. Null, with findings that name each folder which is at fault, when they are not all parts of one whole, each
    /// there once and undamaged.
    /// </summary>
    /// <param name="folders">Of the parts in any order, as they are named in messages too.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static OutputParts? Open(IReadOnlyList<string> folders, ICollection<Finding> findings)
    {
        var (parts, before) = (new List<Part>(), findings.Count);
        foreach (var folder in folders)
            if (OpenOne(folder, parts, findings) is { } part) parts.Add(part);
        var opened = new OutputParts([.. parts.OrderBy(part => part.Label.Shard.Number)]);
        if (findings.Count == before && !parts.Skip(1).Any(part => !BelongsTo(parts[0], part, findings))) ReportMissing(parts, findings);
        if (findings.Count == before) opened.ReportDamage(findings);
        if (findings.Count == before) return opened;
        opened.Dispose();
        return null;
    }

    /// <summary>The files of all parts, each with the bytes that its part's list names.</summary>
    /// <exception cref="IOException">A file was changed since the parts were opened.</exception>
    public IEnumerable<OutputFile> Files() =>
        from part in _parts
        from entry in part.Manifest.Files.OrderBy(entry => entry.Key, StringComparer.Ordinal)
        select new OutputFile(
            entry.Key,
            part.Bytes(entry.Key) is { } bytes && ContentHash.Of(bytes) == entry.Value
                ? bytes : throw new IOException($"{part.Display}/{entry.Key} changed while it was read"));

    /// <summary>Lets other runs have the folders.</summary>
    public void Dispose()
    {
        foreach (var part in _parts) part.Folder.Dispose();
    }

    private static Part? OpenOne(string folder, List<Part> others, ICollection<Finding> findings)
    {
        var display = folder.TrimEnd('/', '\\');
        if (others.Find(other => Path.GetFullPath(other.Folder.Path) == Path.GetFullPath(display)) is { } same)
        {
            findings.Add(FindingCodes.PartTwice.At(new Place(display), same.Label.Shard.ToString(), same.Display));
            return null;
        }
        // Looked for first: what is no part is not to be written into, not even a lock.
        if (SourceFile.Exists(Path.Combine(display, OutputStage.ManifestName)) || OutputStage.IsUnfinished(display))
        {
            if (OutputFolder.Open(display, display, findings) is not { } own) return null;
            var manifest = OutputStage.ReadManifest(display);
            if (manifest.Part is { } label) return new Part(own, manifest, label);
            own.Dispose();
        }
        findings.Add(FindingCodes.NotAPart.At(new Place(display)));
        return null;
    }

    // What the first part is a part of is taken for what is meant.
    private static bool BelongsTo(Part first, Part part, ICollection<Finding> findings)
    {
        if (part.Label.Kind != first.Label.Kind || part.Label.Inputs != first.Label.Inputs || part.Label.BasePath != first.Label.BasePath)
            findings.Add(FindingCodes.PartOfOther.At(new Place(part.Display), first.Display));
        else if (part.Label.Shard.Count != first.Label.Shard.Count)
            findings.Add(
                FindingCodes.PartOfOtherCount.At(
                    new Place(part.Display), part.Label.Shard.ToString(), first.Display, first.Label.Shard.ToString()));
        else return true;
        return false;
    }

    private static void ReportMissing(List<Part> parts, ICollection<Finding> findings)
    {
        var byNumber = parts.ToLookup(part => part.Label.Shard.Number);
        foreach (var twice in byNumber)
            foreach (var part in twice.Skip(1))
                findings.Add(FindingCodes.PartTwice.At(new Place(part.Display), part.Label.Shard.ToString(), twice.First().Display));
        if (parts is not [var first, ..]) return;
        foreach (var number in Enumerable.Range(1, first.Label.Shard.Count).Where(number => !byNumber.Contains(number)))
            findings.Add(FindingCodes.PartMissing.At(new Place(first.Display), (first.Label.Shard with { Number = number }).ToString()));
    }

    private void ReportDamage(ICollection<Finding> findings)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _parts)
            foreach (var (path, digest) in part.Manifest.Files.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                if (!known.Add(path) || !IsPlain(path) || part.Bytes(path) is not { } bytes || ContentHash.Of(bytes) != digest)
                    findings.Add(FindingCodes.PartDamaged.At(new Place($"{part.Display}/{path}"), part.Label.Shard.ToString()));
    }

    // A list that was tampered with names nothing outside, and nothing that the program keeps for itself.
    private static bool IsPlain(string path) =>
        !path.StartsWith(".govarchive-", StringComparison.Ordinal) && path.Split('/').All(name => name is not ("" or "." or ".."));

    private sealed record Part(OutputFolder Folder, OutputManifest Manifest, PartLabel Label)
    {
        public string Display => Folder.Display;

        /// <summary>Null when it is not there, cannot be read, or lies outside the part.</summary>
        public byte[]? Bytes(string path)
        {
            try
            {
                var root = Path.GetFullPath(Folder.Path) + Path.DirectorySeparatorChar;
                var full = Path.GetFullPath(Path.Combine(root, path));
                return full.StartsWith(root, StringComparison.Ordinal) && SourceFile.FirstLink(Folder.Path, path) is null
                    ? File.ReadAllBytes(full) : null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
                or NotSupportedException)
            {
                return null;
            }
        }
    }
}
