using System.Collections.Immutable;
using GovArchive.Datasets;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Descriptions;
using GovArchive.Datasets.Programs;
using GovArchive.Datasets.Snippets;
using GovArchive.Datasets.Sqlite;
using GovArchive.Datasets.Workbooks;
using GovArchive.Diagnostics;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The downloads: what can be done with them, the files, and what each column holds.</summary>
/// <param name="Excel">The file to open in Excel; null where none is published.</param>
/// <param name="ExcelSteps">What to do in Excel, in words.</param>
/// <param name="Database">Null where it is not published.</param>
/// <param name="Datasette">Where the database can be asked in a browser; null where it, or the site's own address, is not public.</param>
/// <param name="AgencyFiles">Kinds of files that each agency has: "Excel、CSV"; "" for none.</param>
/// <param name="NotMade">Why kinds of files are not there, in words; "" where none is missing.</param>
/// <param name="Descriptions">Of the downloads, for programs.</param>
/// <param name="Codes">Of findings, each with a place here, to which others may have linked.</param>
/// <param name="HasCorrections">Whether a file of all corrections is published.</param>
public sealed record DataModel(
    Link? Excel, ImmutableArray<string> ExcelSteps, Link? Database, string? Datasette, string AgencyFiles,
    ImmutableArray<SnippetView> Rates, ImmutableArray<SnippetView> Panel, ImmutableArray<DatasetLine> Datasets, string NotMade,
    ImmutableArray<Link> Descriptions,
    ImmutableArray<DictionaryTable> Dictionary, ImmutableArray<string> Codes, bool HasCorrections) : PageModel
{
    /// <summary>Whether states of the data can be cited.</summary>
    public bool HasReleases { get; init; }
}

/// <param name="Tool">What runs it: "pandas".</param>
/// <param name="Text">The program.</param>
/// <param name="Reads">The files that it reads.</param>
public sealed record SnippetView(string Tool, string Name, string Address, string Text, ImmutableArray<Link> Reads);

/// <param name="File">Its file where it is one.</param>
public sealed record DictionaryTable(string File, string Title, ImmutableArray<DictionaryEntry> Columns);

/// <param name="Title">Its Chinese name; "" where no file has it for a heading and the meaning tells it.</param>
public sealed record DictionaryEntry(string Name, string Title, string Meaning);

internal static class DataPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Data)];

    public static Page Make(Site site, PlannedPage planned)
    {
        ListedDataset[] published = [.. DatasetTable.Listed(site).Where(file => !site.LeavesOut(Urls.Dataset(file.Name)))];
        ListedDataset[] files = Array.FindAll(published, file => !file.IsSignpost);
        var snippets = SnippetTable.Of(published).ToLookup(filled => filled.Snippet.Use, View);
        var excel = Array.Find(files, file => file.Name == PanelWorkbook.NameIn(site, "")) ?? Array.Find(files, file => file.IsForExcel);
        var database = Array.Find(files, file => file.Name == SqliteFile.Name);
        return new Page("data", new DataModel(
            LinkTo(excel), [.. excel is null ? [] : ExcelSteps(site, excel, files)],
            LinkTo(database), database is null ? null : DatasetteMetadata.Lite(site), AgencyFiles(site), [.. snippets[SnippetUse.Rates]],
            [.. snippets[SnippetUse.Panel]], [.. DataFiles.Lines(site, published)], NotMade(site),
            [.. DatasetDescriptions.AddressesOf(files).Concat(database is null ? [] : [Urls.DatasetteMetadata])
                .Concat(site.Releases.Newest is null ? [] : [Urls.DataCite]).Select(
                address => new Link(Path.GetFileName(address), address))],
            Dictionary(site), [.. FindingCodes.AboutReports.Select(code => code.Id)], files.Any(file => file.Name == "corrections.csv"))
        {
            HasReleases = site.Releases.Newest is not null,
            Path = Urls.Data,
            Title = site.Words["data.title"],
            Description = site.Words["data.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
            Files = Frames.Figures(site),
            Dataset = new DatasetNote(
                null, Summary.Years(site, "/"), [.. Summary.Provinces(site).Select(place => place.Name)])
            {
                Files = [.. published.Select(file => Urls.Dataset(file.Name))],
                Said = Summary.OfArchive(site).In(site.Words.Language),
            },
        });
    }

    private static Link? LinkTo(ListedDataset? file) => file is null ? null : new Link(file.Name, Urls.Dataset(file.Name));

    private static SnippetView View(FilledSnippet filled) => new(
        filled.Snippet.Tool, filled.Snippet.Name, Urls.Dataset(filled.Snippet.Name), filled.Text.TrimEnd(),
        [.. filled.Files.Select(file => new Link(file, Urls.Dataset(file)))]);

    // Named as the workbook names its sheet and columns.
    private static IEnumerable<string> ExcelSteps(Site site, ListedDataset excel, ListedDataset[] files)
    {
        var language = site.Words.Language;
        if (excel.IsApplication)
        {
            yield return site.Words["data.excel_open", excel.Name, WorkbookWords.Panel.In(language)];
            yield return site.Words["data.excel_filter", Heading("level"), Heading("kind"), Heading("year")];
        }
        if (files.Any(file => file.Name == "groups.csv"))
        {
            yield return site.Words["data.excel_import", "groups.csv"];
            yield return site.Words["data.excel_pivot"];
        }

        string Heading(string column) => PanelWorkbook.HeadingOf(column).In(language);
    }

    private static string AgencyFiles(Site site) => string.Join(
        site.Words["data.and"],
        new[] { ("xlsx", "Excel"), ("csv", "CSV"), ("json", "JSON"), ("zip", "ZIP") }
            .Where(kind => site.Config.Downloads.Contains(kind.Item1)).Select(kind => kind.Item2));

    // Which kinds are left out by site.yml, because the archive is large, or while the site is only looked at.
    private static string NotMade(Site site)
    {
        if (site.Config.IsServed) return site.Words["data.not_served"];
        if (!site.HasHeavyFiles) return site.Words["data.too_large", CellText.Number(site.Config.HeavyUpTo)];
        string[] left = [.. SiteParts.Downloads.Except(site.Config.Downloads).Where(kind => kind != SiteParts.Charts)];
        return left.Length == 0 ? "" : site.Words["data.left_out", string.Join(site.Words["data.and"], left)];
    }

    private static ImmutableArray<DictionaryTable> Dictionary(Site site) =>
    [
        .. DatasetTable.Told(site).Select(
            dataset => new DictionaryTable(
                dataset == TextsFile.Dataset ? TextsFile.Name : dataset.Id + ".csv", dataset.Title.In(site.Words.Language),
                [.. dataset.ToldColumns.Select(column => Entry(site, dataset, column))])),
    ];

    private static DictionaryEntry Entry(Site site, Dataset dataset, DatasetColumn column)
    {
        var meaning = column.Meaning.In(site.Words.Language);
        var isTold = site.Words.IsChinese && !meaning.Contains(column.ChineseName, StringComparison.Ordinal);
        return new DictionaryEntry(column.Name, dataset.HasExcelEdition || isTold ? column.ChineseName : "", meaning);
    }
}
