using System.Globalization;
using GovArchive.Archives;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Panel;
using GovArchive.Datasets.Stata;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Datasets.Programs;

/// <summary>The panel for Stata, with labels of variables and of missing values in Chinese and English.</summary>
internal static class PanelStata
{
    public const string Extension = ".dta";

    private static readonly bool[] IsText = [.. PanelColumns.Keys.Select(column => column.Column.Type == ColumnType.Text)];

    /// <param name="dataset">The panel.</param>
    /// <param name="site">What is published, in its main language.</param>
    public static DatasetFile Make(Dataset dataset, Site site)
    {
        var reports = DatasetParts.Whole(site).Reports;
        var types = TypesOf(site, reports);
        var variables = PanelColumns.All.Zip(types, (column, type) =>
            new StataVariable(column.StataName, type, column.Heading, column.Source != PanelSource.Key)).ToArray();
        var gaps = Enum.GetValues<PanelGap>().Select(gap => CodeWords.Of(PanelGaps.Kind, CodeIds.Of(gap))).ToArray();
        var file = new StataFile(dataset.Title, variables, gaps, site.Words.IsChinese);
        return new DatasetFile(dataset, dataset.Id + Extension, reports.Count, file.Write(reports.Count, record =>
        {
            foreach (var (history, report) in reports) Write(record, types, site, history, report);
        }));
    }

    private static void Write(StataRecord record, StataType[] types, Site site, AgencyHistory history, Report report)
    {
        foreach (var (i, key) in PanelRow.Keys(site, history, report).Index())
            if (IsText[i]) record.Text(types[i], key);
            else record.Number(types[i], Number(key));
        foreach (var (i, number) in PanelRow.Numbers(history, report).Index())
            if (number.Value is { } value) record.Number(types[IsText.Length + i], value);
            else record.Missing(types[IsText.Length + i], (int)number.Gap);
    }

    // The narrowest of each column that keep all values: rows are made twice rather than kept.
    private static StataType[] TypesOf(Site site, IReadOnlyList<(AgencyHistory History, Report Report)> reports)
    {
        var longest = new int[IsText.Length];
        StataType[] types = [.. PanelColumns.All.Select(_ => StataType.Byte)];
        foreach (var (history, report) in reports)
        {
            foreach (var (i, key) in PanelRow.Keys(site, history, report).Index())
                if (IsText[i]) longest[i] = Math.Max(longest[i], StataType.LengthOf(key));
                else types[i] = types[i].Or(StataType.Of(Number(key)));
            foreach (var (i, number) in PanelRow.Numbers(history, report).Index())
                if (number.Value is { } value) types[IsText.Length + i] = types[IsText.Length + i].Or(StataType.Of(value));
        }
        foreach (var (i, length) in longest.Index())
            if (IsText[i]) types[i] = StataType.OfTexts(length);
        return types;
    }

    private static decimal Number(string key) => decimal.Parse(key, CultureInfo.InvariantCulture);
}
