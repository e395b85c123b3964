using System.Globalization;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>Where an archive keeps its files, below one root folder.</summary>
/// <param name="Root">Folder that holds site.yml.</param>
public sealed record ArchiveLayout(string Root)
{
    public const string SiteName = "site.yml";
    public const string ContentName = "content";
    public const string RegisterName = "content/agencies.yml";
    public const string SourcesName = "content/sources";
    public const string DataName = "content/data";
    public const string ReaderName = "content/data/reader.yml";
    public const string CorrectionsName = "content/corrections";
    public const string ExpectedName = "content/expected.yml";
    public const string ReleasesName = "content/releases";
    public const string PagesName = "content/pages";
    public const string StaticName = "content/static";
    public const string ThemesName = "themes";

    /// <summary>What is remembered between runs: it can be deleted at any time, and then is made anew.</summary>
    public const string CacheName = ".govarchive";

    /// <summary>Of figures typed in by hand, beside or in place of a report.</summary>
    public const string FiguresExtension = ".figures.csv";

    /// <summary>Of the file that says where a source came from.</summary>
    public const string ProvenanceExtension = ".source.yml";

    public string Site => Below(SiteName);
    public string Content => Below(ContentName);
    public string Register => Below(RegisterName);
    public string Sources => Below(SourcesName);
    public string Data => Below(DataName);
    public string Reader => Below(ReaderName);
    public string Corrections => Below(CorrectionsName);
    public string Expected => Below(ExpectedName);
    public string Releases => Below(ReleasesName);
    public string Pages => Below(PagesName);
    public string Static => Below(StaticName);
    public string Themes => Below(ThemesName);
    public string Cache => Below(CacheName);

    /// <summary>
    /// What the runs of one part remember: each part has a folder of its own, so that several may run in one archive at once.
    /// </summary>
    /// <param name="part">Null for whole runs.</param>
    public string CacheOf(Shard? part) => part is null ? Cache : Path.Combine(Cache, part.Name);

    /// <summary>A report's data file with the extension ".yml", ".csv", ".txt" or ".png".</summary>
    public string DataFile(ReportKey key, string extension) =>
        Path.Combine(Data, key.AgencyId, key.Year.ToString(CultureInfo.InvariantCulture) + extension);

    /// <summary>All files that say what a report says, below the root with forward slashes; some need not be there.</summary>
    public static IEnumerable<string> FilesOf(ReportKey key) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{DataName}/{key.AgencyId}/{key.Year}.yml"),
        string.Create(CultureInfo.InvariantCulture, $"{DataName}/{key.AgencyId}/{key.Year}.csv"),
        string.Create(CultureInfo.InvariantCulture, $"{DataName}/{key.AgencyId}/{key.Year}.txt"),
        string.Create(CultureInfo.InvariantCulture, $"{CorrectionsName}/{key.AgencyId}-{key.Year}.yml"),
    ];

    private string Below(string name) => Path.Combine(Root, name);
}
