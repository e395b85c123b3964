using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Panel;
using GovArchive.Datasets.Workbooks;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Datasets.Programs;

/// <summary>
/// The panel for people who open it in Excel: headings and words in place of column names and codes; where a number is missing, a word that
/// says why. Then what its columns are, and how to read it.
/// </summary>
internal static class PanelWorkbook
{
    public const string Extension = ".xlsx";

    private const double TextWidth = 24;
    private const double NumberWidth = 14;

    // Above and to the left of what is scrolled: who, and when.
    private const int Frozen = 2;

    // "_*" is the language's own column. The others are behind the numbers.
    private static readonly string[] Before =
        ["agency", "year", "province_*", "city_*", "county_*", "level", "kind", "sector", "edition", "cells_asked", "cells_filled",
            "identities_fail", "cells_contradicted", "findings"];

    private static readonly string[] Behind = ["finding_codes", "region", "agency_id"];

    /// <summary>Name of the workbook.</summary>
    /// <param name="site">In one of its languages.</param>
    /// <param name="year">"" for all years, else "-2023".</param>
    public static string NameIn(Site site, string year) =>
        PanelDataset.Id + year + (site.Words.Language == site.Languages[0].Language ? "" : "-" + site.Words.Language) + Extension;

    /// <summary>The workbooks of a language, each with the year it is of; "" for all years.</summary>
    /// <param name="site">In one of its languages.</param>
    public static IReadOnlyDictionary<string, string> NamesIn(Site site) => DatasetParts.Years(site).Select(part => part.Suffix).Prepend("")
        .ToDictionary(suffix => NameIn(site, suffix), suffix => suffix.TrimStart('-'), StringComparer.Ordinal);

    /// <summary>What stands above a column.</summary>
    /// <param name="column">One that says which report it is.</param>
    public static Words HeadingOf(string column) => PanelColumns.Keys.Single(key => key.Id == column).Heading;

    /// <param name="dataset">The panel.</param>
    /// <param name="site">What is published, in the language of the workbook.</param>
    /// <param name="part">The reports that are in it.</param>
    public static DatasetFile Make(Dataset dataset, Site site, DatasetPart part) => new(
        dataset, NameIn(site, part.Suffix), part.Reports.Count,
        Workbook.Of([Panel(site, part.Reports), ColumnsOf(site), WorkbookNotes.Of(site, WorkbookWords.PanelKey, [])]));

    private static Sheet Panel(Site site, IReadOnlyList<(AgencyHistory History, Report Report)> reports)
    {
        var (language, before, behind) = (site.Words.Language, Places(site, Before), Places(site, Behind));
        string[] gaps = [.. Enum.GetValues<PanelGap>().Select(gap => CodeWords.Of(PanelGaps.Kind, CodeIds.Of(gap)).In(language))];
        PanelColumn[] columns = [.. before.Select(KeyAt), .. PanelColumns.Measures, .. behind.Select(KeyAt)];
        return new Sheet(
            WorkbookWords.Panel.In(language), [.. columns.Select(column => IsText(column) ? TextWidth : NumberWidth)], Frozen,
            reports.Select(entry => Row(entry.History, entry.Report)).Prepend(
                [.. columns.Select(column => new SheetCell(column.Heading.In(language), Look: CellLook.Heading))]));

        SheetCell[] Row(AgencyHistory history, Report report)
        {
            var keys = PanelRow.Keys(site, history, report);
            return
            [
                .. before.Select(place => Key(site, KeyAt(place), keys[place])),
                .. PanelRow.Numbers(history, report).Select(
                    number => number.Value is { } value ? new SheetCell("", value)
                        : new SheetCell(gaps[(int)number.Gap], Look: CellLook.NoNumber)),
                .. behind.Select(place => Key(site, KeyAt(place), keys[place])),
            ];
        }
    }

    // What each column is called in the files for programs.
    private static Sheet ColumnsOf(Site site)
    {
        var language = site.Words.Language;
        return new Sheet(
            WorkbookWords.PanelColumns.In(language), [60, 46, TextWidth], 0,
            PanelColumns.All.Select(column => (SheetCell[])
                [new(column.Heading.In(language)), new(column.Column.Name), new(column.StataName)])
            .Prepend(
                [.. new[] { WorkbookWords.Heading, WorkbookWords.ColumnName, WorkbookWords.StataName }.Select(
                    words => new SheetCell(words.In(language), Look: CellLook.Heading))]));
    }

    private static int[] Places(Site site, string[] names) => Array.ConvertAll(
        names, name => Array.FindIndex(
            PanelColumns.Keys, column => column.Id == name.Replace("*", site.Words.IsChinese ? "zh" : "en", StringComparison.Ordinal)));

    private static PanelColumn KeyAt(int place) => PanelColumns.Keys[place];

    private static bool IsText(PanelColumn column) => column.Column.Type == ColumnType.Text;

    private static SheetCell Key(Site site, PanelColumn column, string text) =>
        IsText(column) ? new SheetCell(Worded(site, column.Id, text))
        : new SheetCell("", decimal.Parse(text, CultureInfo.InvariantCulture));

    // Codes in words.
    private static string Worded(Site site, string column, string text) => column switch
    {
        "agency" => site.Named(text),
        "level" when text.Length > 0 => CodeWords.Of("level", text).In(site.Words.Language),
        "kind" => CodeWords.Of("body", text).In(site.Words.Language),
        "sector" when Sectors.Find(text) is { } sector => site.Words.IsChinese ? sector.Chinese : sector.English,
        _ => text,
    };
}
