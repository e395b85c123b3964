using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Files;

/// <summary>The downloads of one agency: a wide CSV with a column a year, and JSON with states, origins and findings.</summary>
public static class AgencyFiles
{
    /// <summary>
    /// Table, row and column ids, label and unit, then a column a year. A cell without a value is empty; the JSON says why.
    /// </summary>
    public static byte[] WideCsv(AgencyHistory history)
    {
        var years = history.Reports.Select(report => report.Key.Year.ToString(CultureInfo.InvariantCulture));
        var csv = new CsvBuffer();
        csv.Record(["table", "row", "column", "label", "unit", .. years]);
        foreach (var cell in AllCells(history))
        {
            csv.Field(cell.Id.Table).Field(cell.Id.Row).Field(cell.Id.Column).Field(cell.Name).Field(cell.Column.Unit);
            foreach (var report in history.Reports)
                csv.Field(report.Form.IndexOf(cell.Id) is var index and >= 0 ? report.Figures.ValueAt(index) : null);
            csv.End();
        }
        return csv.Bytes.ToArray();
    }

    /// <summary>
    /// The cells of all editions that the agency reported on, as forms have them, the newest first. A cell is listed once however many have
    /// it, as the newest names it.
    /// </summary>
    internal static IEnumerable<FormCell> CellsInOrder(AgencyHistory history) => history.Forms
        .SelectMany(form => form.Tables.SelectMany(table => table.AllCells))
        .DistinctBy(cell => cell.Id);

    private static IEnumerable<FormCell> AllCells(AgencyHistory history) => CellsInOrder(history).OrderBy(cell => cell.Id);

    /// <summary>
    /// The agency; its reports; every cell with one value a year, null where there is none; of cells that are not simply a number read with
    /// its label, state, origin and printed value of each year; findings.
    /// </summary>
    public static byte[] Json(Site site, AgencyHistory history)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            (Stream)memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            var (agency, reports) = (history.Agency, history.Reports);
            json.WriteStartObject();
            json.WriteString("agency_id", agency.Id);
            json.WriteString("agency", agency.Name);
            json.WriteString("region", agency.RegionCode);
            json.WriteString("level", agency.Level?.Id());
            json.WriteString("sector", agency.Sector);
            json.WriteString("licence", site.Config.Licence);
            json.WriteString("as_of", site.Config.AsOfText);
            json.WriteStartArray("years");
            foreach (var report in reports) json.WriteNumberValue(report.Key.Year);
            json.WriteEndArray();
            WriteCells(json, "values", history, _ => true, figure => figure.Value);
            WriteCells(json, "states", history, figure => figure.State != FigureState.Reported, figure => figure.State.Word());
            WriteCells(json, "origins", history, figure => figure.Origin != FigureOrigin.Source, figure => figure.Origin.Word());
            WriteCells(json, "values_printed", history, figure => figure.Origin == FigureOrigin.Corrected, figure => figure.Printed);
            json.WriteStartArray("reports");
            foreach (var report in reports) WriteReport(json, site, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    // A cell that an edition lacks is null in its years.
    private static void WriteCells(
        Utf8JsonWriter json, string name, AgencyHistory history, Func<Figure, bool> isTold, Func<Figure, object?> value)
    {
        json.WriteStartObject(name);
        foreach (var cell in AllCells(history))
        {
            Figure?[] figures = [.. history.Reports.Select(report => report.Figures.GetValueOrDefault(cell.Id))];
            if (!figures.Any(figure => figure is not null && isTold(figure))) continue;
            json.WriteStartArray(cell.Id.ToString());
            foreach (var figure in figures)
            {
                if (figure is null || value(figure) is not { } told) json.WriteNullValue();
                else if (told is decimal number) json.WriteNumberValue(number);
                else json.WriteStringValue((string)told);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
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
}
