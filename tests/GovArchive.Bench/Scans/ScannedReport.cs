using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Bench.Damaged;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Scans;

/// <summary>An invented report as a person prints it, before anything is done to the paper.</summary>
/// <param name="Figures">Whose sums are right. Rows that the form does not ask for are 0 here and not printed.</param>
/// <param name="Printed">The truth: the text in each printed cell, "" for an empty one.</param>
internal sealed record ScannedReport(
    Form Form, string Body, int Year, ScanStyle Style, ImmutableDictionary<CellId, decimal> Figures,
    ImmutableSortedDictionary<CellId, string> Printed, ImmutableArray<ScannedPage> Pages)
{
    /// <param name="restyled">Changes how it is printed.</param>
    /// <exception cref="InvalidOperationException">No font with Chinese characters is installed.</exception>
    public static ScannedReport Draw(Form form, string body, int year, Lot lot, Func<ScanStyle, ScanStyle>? restyled = null)
    {
        var drawn = ScanStyle.Draw(lot);
        var style = restyled?.Invoke(drawn) ?? drawn;
        var figures = DrawnFigures.Of(form, lot)
            .ToDictionary(entry => entry.Key, entry => decimal.Parse(entry.Value, CultureInfo.InvariantCulture));
        if (style.AreRowsMerged) MergedRows.Sum(form, figures);
        var texts = form.Tables.SelectMany(table => table.AllCells)
            .ToDictionary(cell => cell.Id, cell => PrintedNumber.Of(figures[cell.Id], cell, style));
        var tables = form.Tables.ToDictionary(table => table.Id, table => PlanTable.Of(table, texts));
        if (style.AreRowsMerged) foreach (var table in tables.Values) MergedRows.Print(table, texts);
        var printed = tables.Values.SelectMany(table => table.Cells()).Select(entry => entry.Cell)
            .ToImmutableSortedDictionary(cell => cell, cell => texts[cell]);
        return new ScannedReport(
            form, body, year, style, figures.ToImmutableDictionary(), printed, Set(form, body, year, tables, style, lot));
    }

    private static ImmutableArray<ScannedPage> Set(
        Form form, string body, int year, Dictionary<string, PlanTable> tables, ScanStyle style, Lot lot)
    {
        var flow = new PageFlow(style);
        flow.Title(string.Create(CultureInfo.InvariantCulture, $"{body}{year}年政府信息公开工作年度报告"));
        flow.Paragraph(string.Create(CultureInfo.InvariantCulture, $"本报告所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。"));
        foreach (var section in form.Sections)
        {
            var table = tables.GetValueOrDefault(section.Id);
            // Many begin a large table on a page of its own.
            if (table is not null && lot.OneIn(4)) flow.NewPage();
            flow.Heading(section.Number.Length > 0 ? $"{section.Number}、{section.Title}" : section.Title);
            if (table is null) foreach (var paragraph in ScanProse.Of(section.Id, lot)) flow.Paragraph(paragraph);
            else
            {
                if (table.Form.Arrangement == Arrangement.Rows && lot.OneIn(5)) flow.Caption("单位：件");
                // The heads of the first block do not fit the others.
                flow.Table(GridLayout.Of(table, lot.OneIn(2) ? "——" : ""), style.DoHeadsRepeat && table.Blocks.Count == 1);
            }
        }
        return flow.Done();
    }
}
