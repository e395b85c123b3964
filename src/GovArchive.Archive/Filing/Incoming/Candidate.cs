using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Filing.Incoming;

/// <summary>A file that may be a source.</summary>
/// <param name="Path">Where it is, in full; of one that came in another file, that one's and its own name behind it.</param>
/// <param name="Name">As it was given, with forward slashes, for messages.</param>
public sealed record Candidate(string Path, string Name)
{
    /// <summary>What it holds; null while that is on the disk.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Where it was published, as what it came in says; null where that says nothing.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched, as what it came in says; null where that says nothing.</summary>
    public DateOnly? Fetched { get; init; }

    /// <summary>The title of the page that led to it; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What is kept beside it as it came.</summary>
    public ImmutableArray<KeptFile> Kept { get; init; } = [];

    /// <summary>The pages behind the first one, where a report is pictures of them.</summary>
    public ImmutableArray<Candidate> Pages { get; init; } = [];

    /// <summary>The file that it came in with others, of which not all need be reports; null where it was named by itself.</summary>
    public string? Container { get; init; }

    /// <summary>The file; null, with a finding, when it cannot be read.</summary>
    public SourceFile? Read(ICollection<Finding> findings) =>
        (Bytes is { } bytes ? new SourceFile(Name, bytes) : SourceFile.Read(Path, Name, findings)) is { } file
            ? file with { Beside = FilesBeside.Kept(Kept.Select(kept => (kept.Name, kept.Bytes))) } : null;
}

/// <summary>A file that is kept beside a source: the page that led to it, pictures on it, the file that it came in.</summary>
/// <param name="Name">Without folders; safe on every disk and in an address.</param>
public sealed record KeptFile(string Name, byte[] Bytes)
{
    /// <summary>A name of which letters, digits and few marks stay, told apart from others by a number.</summary>
    public static string SafeName(string name, IEnumerable<KeptFile> others)
    {
        var safe = FilesBeside.SafeName(name.Split('/', '\\')[^1]);
        var (stem, extension) = (System.IO.Path.GetFileNameWithoutExtension(safe), System.IO.Path.GetExtension(safe));
        var taken = others.Select(other => other.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains(Numbered(stem, extension, number))) number++;
        return Numbered(stem, extension, number);
    }

    // A number behind the stem keeps it from being a device's name on Windows, too: con-1.png.
    private static string Numbered(string stem, string extension, int number) =>
        number == 1 && !DeviceNames.Is(stem)
            ? stem + extension : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}");
}
