using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Datasets;
using GovArchive.Datasets.Descriptions;
using GovArchive.Diagnostics;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The downloads, each with its dictionary.</summary>
/// <param name="Descriptions">Of the downloads, for programs.</param>
public sealed record DataModel(
    ImmutableArray<Download> Downloads, ImmutableArray<Link> Descriptions, ImmutableArray<DictionaryTable> Dictionary,
    ImmutableArray<CodeEntry> Codes, FiguresFiles Figures) : PageModel;

/// <summary>The files of figures that examples and sentences name; null for one that is not published.</summary>
/// <param name="Text">The CSV, or while it is too large the packed one; programs read both alike.</param>
/// <param name="Part">One of the parts of a large archive.</param>
public sealed record FiguresFiles(string? Text, string? Parquet, string? Excel, string? Part);

/// <param name="Size">With its unit: "128 KB".</param>
public sealed record Download(string Title, string File, string Address, string Rows, string Size);

/// <param name="File">Its file where it is one.</param>
public sealed record DictionaryTable(string File, string Title, ImmutableArray<DictionaryEntry> Columns);

public sealed record DictionaryEntry(string Name, string Title, string Meaning);

/// <summary>A code of findings, explained.</summary>
public sealed record CodeEntry(string Code, string Severity, string Title, string Explanation);

internal static class DataPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Data)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var language = site.Words.Language;
        ListedDataset[] published = [
            .. DatasetTable.Listed(site).Where(file => !file.IsSignpost && !site.LeavesOut(Urls.Dataset(file.Name)))];
        var figures = Figures([.. published.Where(file => file.Dataset == DatasetTable.All[0])]);
        return new Page("data", new DataModel(
            [.. published.Select(file => Download(site, file))],
            [.. DatasetDescriptions.AddressesOf(published).Select(address => new Link(Path.GetFileName(address), address))],
            [.. DatasetTable.Told.Select(
                dataset => new DictionaryTable(
                    dataset == TextsFile.Dataset ? TextsFile.Name : dataset.Id + ".csv", dataset.Title.In(language),
                    [.. dataset.ToldColumns.Select(
                        column => new DictionaryEntry(column.Name, column.ChineseName, column.Meaning.In(language)))]))],
            [.. FindingCodes.AboutReports.Select(
                code => new CodeEntry(
                    code.Id, site.Words["severity." + code.Severity.ToString().ToLowerInvariant()], code.Title.In(language),
                    code.Explanation.In(language)))], figures)
        {
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
                Said = Summary.OfArchive(site).In(language),
            },
        });
    }

    private static FiguresFiles Figures(ListedDataset[] files) => new(
        (files.FirstOrDefault(file => file.IsWhole) ?? files.FirstOrDefault(file => file.IsGzip))?.Name,
        files.FirstOrDefault(file => file.IsParquet)?.Name, files.FirstOrDefault(file => file.IsForExcel)?.Name,
        files.FirstOrDefault(file => file.IsZip)?.Name);

    private static Download Download(Site site, ListedDataset file)
    {
        var title = file.Dataset.Title.In(site.Words.Language);
        return new Download(
            file.IsForExcel ? site.Words["data.for_excel", title] : title, file.Name, Urls.Dataset(file.Name), CellText.Number(file.Rows),
            Size(file.Content.Size));
    }

    private static string Size(long bytes) =>
        bytes < 1024 ? $"{bytes} B" : string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB");
}
