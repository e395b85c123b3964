using System.Globalization;
using GovArchive.Archives;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Reports.Strips;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Strips;

/// <summary>The rows of a report's scanned tables as they are printed, below their lines on the page of the source.</summary>
internal sealed class ReportStrips
{
    private readonly Site _site;
    private readonly string _address;
    private readonly string _link;
    private readonly byte[] _bytes;
    private readonly StripSheet _sheet;
    private readonly Dictionary<string, RowStrip> _rows;

    private ReportStrips(Site site, ReportKey key, byte[] bytes, StripSheet sheet)
    {
        (_site, _address, _bytes, _sheet) = (site, Urls.Strips(key), bytes, sheet);
        // All languages share the picture.
        _link = Urls.RootFrom(site.Home + Urls.Source(key)) + _address;
        _rows = sheet.Rows.DistinctBy(row => row.Part).ToDictionary(row => row.Part, StringComparer.Ordinal);
    }

    /// <summary>Null where there are none, or where they are not those that import wrote with the report.</summary>
    public static ReportStrips? Of(Site site, Report report) =>
        report.Content.StripsSha256 is { } sha256
        && site.Original($"{ArchiveLayout.DataName}/{report.Key}{StripSheet.Extension}") is { } file && file.Sha256 == sha256
        && StripSheet.Read(file.Bytes) is { } sheet
            ? new ReportStrips(site, report.Key, file.Bytes, sheet) : null;

    /// <summary>The one picture that they all are parts of.</summary>
    public OutputFile File => new(_address, _bytes);

    /// <summary>
    /// A part of the picture, with the anchors of the cells that are in it and where each is; null where the row has none. A script cuts
    /// one cell out of it.
    /// </summary>
    /// <param name="part">The row's place: <c>page 3 line 12</c>.</param>
    public Html? Of(string? part)
    {
        if (part is null || !_rows.TryGetValue(part, out var row)) return null;
        var label = Html.Escape(_site.Words["source.strip", FindingText.Part(part, _site.Words) ?? part]);
        var cells = string.Join(' ', row.Cells.Select(cell => Urls.Anchor(cell.Cell)));
        var places = string.Join(' ', row.Cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Left} {cell.Right}")));
        return new Html(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=strip role=img aria-label=\"{label}\" viewBox=\"0 {row.Top} {row.Width} {row.Height}\" data-cells=\"{cells}\" "
            + $"data-at=\"{places}\"><image href=\"{_link}\" width={_sheet.Width} height=\"{_sheet.Height}\"/></svg>"));
    }
}
