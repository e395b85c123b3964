using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Datasets;

/// <summary>The downloads of one agency: a wide CSV with a column a year, and JSON with states, origins and findings.</summary>
public static class AgencyFiles
{
    /// <summary>Table, row and column ids, label and unit, then a column a year. A cell without a value is empty; the JSON says why.</summary>
    public static byte[] WideCsv(AgencyHistory history)
    {
        var years = history.Reports.Select(report => report.Key.Year.ToString(CultureInfo.InvariantCulture));
        return Csv.Write(AllCells(history)
            .Select(cell => (string[])
            [
                cell.Id.Table, cell.Id.Row, cell.Id.Column, cell.Name, cell.Column.Unit,
                .. history.Reports.Select(report => Csv.Number(report.Figures.GetValueOrDefault(cell.Id)?.Value)),
            ])
            .Prepend(["table", "row", "column", "label", "unit", .. years]));
    }

    // A cell is listed once however many editions have it, as the newest names it.
    private static IEnumerable<FormCell> AllCells(AgencyHistory history) => history.Reports
        .Select(report => report.Form)
        .Distinct()
        .OrderByDescending(form => form.FirstYear)
        .SelectMany(form => form.Tables.SelectMany(table => table.AllCells))
        .DistinctBy(cell => cell.Id)
        .OrderBy(cell => cell.Id);

    /// <summary>The agency, its reports, and every cell with value, state, origin and line, and the findings.</summary>
    public static byte[] Json(Site site, AgencyHistory history)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            var agency = history.Agency;
            json.WriteStartObject();
            json.WriteString("agency_id", agency.Id);
            json.WriteString("agency", agency.Name);
            json.WriteString("region", agency.RegionCode);
            json.WriteString("level", agency.Level?.Id());
            json.WriteString("sector", agency.Sector);
            json.WriteString("licence", site.Config.Licence);
            json.WriteString("as_of", site.Config.AsOfText);
            json.WriteStartArray("reports");
            foreach (var report in history.Reports) WriteReport(json, site, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    private static void WriteReport(Utf8JsonWriter json, Site site, Report report)
    {
        json.WriteStartObject();
        json.WriteNumber("year", report.Key.Year);
        json.WriteString("edition", report.Content.Edition);
        json.WriteString("title", report.Content.Title);
        json.WriteString("source", report.Source.File);
        json.WriteString("sha256", report.Source.Sha256);
        json.WriteStartObject("tables");
        foreach (var (table, state) in report.Content.Tables) json.WriteString(table, state.ToString().ToLowerInvariant());
        json.WriteEndObject();
        json.WriteStartObject("figures");
        foreach (var (cell, figure) in report.Figures) WriteFigure(json, cell, figure);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in site.FindingsOf(report.Key))
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("message_zh", finding.MessageIn("zh-Hans"));
            json.WriteStartArray("cells");
            foreach (var cell in finding.Cells) json.WriteStringValue(cell.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, CellId cell, Figure figure)
    {
        json.WriteStartObject(cell.ToString());
        if (figure.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        json.WriteString("state", figure.State.Word());
        if (figure.State != FigureState.Absent) json.WriteString("origin", figure.Origin.Word());
        if (figure.Printed is { } printed) json.WriteNumber("value_printed", printed);
        if (figure.Place.Line > 0) json.WriteNumber("line", figure.Place.Line);
        json.WriteEndObject();
    }
}
