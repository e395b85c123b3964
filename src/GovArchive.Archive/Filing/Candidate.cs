using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources;

namespace GovArchive.Filing;

/// <summary>A file that may be a source.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="Name">As it was given, with forward slashes, for messages.</param>
public sealed record Candidate(string Path, string Name)
{
    /// <summary>The file itself, or every file below a folder that can be read; a folder without any, and a link, is a finding.</summary>
    public static IEnumerable<Candidate> Of(string path, string name, ICollection<Finding> findings)
    {
        name = name.Replace('\\', '/').TrimEnd('/');
        if (SourceFile.IsLink(path))
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(name)));
            return [];
        }
        if (!SourceFile.IsFolder(path)) return [new Candidate(path, name)];
        var known = SourceFolder.Files(path, name, findings).ToLookup(file => Readers.FormatOf(file) is not null);
        var (files, others) = (known[true].ToArray(),
            known[false].Where(file => !file.EndsWith(ArchiveLayout.ProvenanceExtension, StringComparison.Ordinal)).ToArray());
        if (files.Length == 0) findings.Add(FindingCodes.NothingToFile.At(new Place(name), Readers.Extensions));
        else if (others.Length > 0)
            findings.Add(
                FindingCodes.LeftOut.At(
                    new Place(name), others.Length.ToString(CultureInfo.InvariantCulture), others[0], Readers.Extensions));
        return files.Select(file => new Candidate(System.IO.Path.Combine(path, file), $"{name}/{file}"));
    }
}
