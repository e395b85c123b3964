using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Reports;

namespace GovArchive.Upkeep;

/// <summary>A file that is an agency's.</summary>
/// <param name="Path">Below the archive's root, with forward slashes.</param>
/// <param name="Year">Null for one that is of no year.</param>
internal sealed record AgencyFile(string Path, int? Year)
{
    /// <summary>
    /// All files of an agency: sources with what is kept beside them, data, corrections. Hidden files and links are left where they are.
    /// </summary>
    public static ImmutableArray<AgencyFile> Of(ArchiveLayout layout, string id)
    {
        string[] folders = [$"{ArchiveLayout.SourcesName}/{id}", $"{ArchiveLayout.DataName}/{id}"];
        return
        [
            .. from folder in folders
               where SourceFile.FirstLink(layout.Root, folder) is null
               from path in SourceFile.FilesBelow(System.IO.Path.Combine(layout.Root, folder))
               select new AgencyFile($"{folder}/{path}", ReportKey.YearOf(path.Split('/', '.')[0])),
            .. from path in SourceFile.FilesBelow(layout.Corrections)
               where path.StartsWith(id + "-", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal)
               let year = ReportKey.YearOf(path[(id.Length + 1)..^4])
               where year is not null
               select new AgencyFile($"{ArchiveLayout.CorrectionsName}/{path}", year),
        ];
    }

    /// <summary>Where the file is when it is another agency's.</summary>
    /// <param name="from">The id that its path has.</param>
    /// <param name="to">The id that it gets.</param>
    public string In(string from, string to)
    {
        foreach (var folder in (string[])[ArchiveLayout.SourcesName, ArchiveLayout.DataName])
            if (Path.StartsWith($"{folder}/{from}/", StringComparison.Ordinal))
                return $"{folder}/{to}{Path[(folder.Length + 1 + from.Length)..]}";
        return $"{ArchiveLayout.CorrectionsName}/{to}{Path[(ArchiveLayout.CorrectionsName.Length + 1 + from.Length)..]}";
    }
}
