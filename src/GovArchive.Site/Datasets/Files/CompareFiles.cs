using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Panel;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Datasets.Files;

/// <summary>
/// The small JSON files that agencies are compared from: one of an agency's indicators and cells, one of the agencies of each place.
/// </summary>
public static class CompareFiles
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The place whose file names agencies of no known place.</summary>
    public const string Elsewhere = "other";

    /// <summary>
    /// Every indicator of every report: <c>values</c> holds for each indicator that has a value one entry a report, in the order of
    /// <c>reports</c>: a number, for rates <c>[value, n, N]</c> with true behind them where N is a small base, or the word for why there is
    /// none. <c>cells</c> holds by table and row, then by column, the same of every cell of the current edition, with what older ones count
    /// the same. <c>contradicted</c> holds, for the indicators, cells and years that have any, the codes of the checks by which another
    /// number contradicts one that the value rests on.
    /// </summary>
    public static byte[] Write(Site site, AgencyHistory history)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", history.Agency.Id);
            json.WriteString("name", history.Agency.Name);
            if (site.Names.Of(history.Agency) is { } english) json.WriteString("name_en", english);
            json.WriteString("place", PlaceOf(history.Agency));
            json.WriteStartArray("reports");
            foreach (var report in history.Reports)
            {
                json.WriteStartArray();
                json.WriteNumberValue(report.Key.Year);
                json.WriteStringValue(report.Content.Edition);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartObject("values");
            foreach (var indicator in IndicatorCatalog.All)
            {
                json.WriteStartArray(indicator.Id);
                foreach (var report in history.Reports) WriteValue(json, IndicatorValue.Of(indicator, history, report));
                json.WriteEndArray();
            }
            json.WriteEndObject();
            WriteCells(json, history);
            WriteContradicted(json, site, history);
            json.WriteEndObject();
        }
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    private static void WriteCells(Utf8JsonWriter json, AgencyHistory history)
    {
        PanelNumber[][] reports = [.. history.Reports.Select(report => PanelRow.Cells(report).ToArray())];
        json.WriteStartObject("cells");
        var rows = PanelColumns.FormCells.Index().GroupBy(cell => $"{cell.Item.Id.Table}/{cell.Item.Id.Row}", StringComparer.Ordinal);
        foreach (var row in rows)
        {
            json.WriteStartObject(row.Key);
            foreach (var (place, cell) in row)
            {
                json.WriteStartArray(cell.Id.Column);
                foreach (var report in reports)
                {
                    if (report[place].Value is { } number) json.WriteNumberValue(number);
                    else json.WriteStringValue(CodeIds.Of(report[place].Gap));
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteContradicted(Utf8JsonWriter json, Site site, AgencyHistory history)
    {
        json.WriteStartObject("contradicted");
        foreach (var indicator in IndicatorCatalog.All)
            WriteYears(indicator.Id, report => Contradictions.Marked(site, indicator, history, report).Contradicted);
        if (history.Reports.Any(report => site.ContradictionsIn(report.Key).Any()))
        {
            foreach (var (place, cell) in PanelColumns.FormCells.Index())
                WriteYears(cell.Id.ToString(), report => Contradictions.Codes(site, report.Key, PanelRow.Counterpart(report.Form, place)));
        }
        json.WriteEndObject();

        void WriteYears(string id, Func<Report, string> codesOf)
        {
            var years = history.Reports.Select(report => (report.Key.Year, Codes: codesOf(report)))
                .Where(year => year.Codes.Length > 0).ToArray();
            if (years.Length == 0) return;
            json.WriteStartObject(id);
            foreach (var (year, codes) in years) json.WriteString(year.ToString(CultureInfo.InvariantCulture), codes);
            json.WriteEndObject();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, IndicatorValue value)
    {
        if (value.Value is not { } number)
        {
            json.WriteStringValue(value.Missing!.Value.Id());
            return;
        }
        if (value.Denominator is not { } whole)
        {
            json.WriteNumberValue(number);
            return;
        }
        json.WriteStartArray();
        json.WriteNumberValue(number);
        json.WriteNumberValue(value.Numerator!.Value);
        json.WriteNumberValue(whole);
        if (value.IsSmallBase) json.WriteBooleanValue(true);
        json.WriteEndArray();
    }

    /// <summary>
    /// The city, or where there is none the province, among whose agencies an agency is looked for; <see cref="Elsewhere"/> when its place
    /// is not known.
    /// </summary>
    public static string PlaceOf(Agency agency) => Regions.Chain(agency.RegionCode) switch
    {
        [_, var city, ..] => city.Code,
        [var province] => province.Code,
        _ => Elsewhere,
    };

    /// <summary>
    /// The agencies of each place that have reports: ids and names, and level, kind and field, by which peers are found, then the name in
    /// English; "" for what is not known.
    /// </summary>
    /// <param name="site">What is published.</param>
    /// <param name="part">The part of the site that is made; null for all.</param>
    public static IEnumerable<OutputFile> Places(Site site, Shard? part) => site.Reporting
        .GroupBy(history => PlaceOf(history.Agency), StringComparer.Ordinal)
        .Where(place => Shard.Holds(part, Urls.ComparePlace(place.Key)))
        .OrderBy(place => place.Key, StringComparer.Ordinal)
        .Select(place => new OutputFile(Urls.ComparePlace(place.Key), WritePlace(site, place)));

    private static byte[] WritePlace(Site site, IEnumerable<AgencyHistory> histories)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartArray();
            foreach (var agency in histories.Select(history => history.Agency).OrderBy(agency => agency.RegionCode, StringComparer.Ordinal)
                .ThenBy(agency => agency.Id, StringComparer.Ordinal))
            {
                json.WriteStartArray();
                json.WriteStringValue(agency.Id);
                json.WriteStringValue(agency.Name);
                json.WriteStringValue(agency.Level?.Id() ?? "");
                json.WriteStringValue(BodyKinds.Of(agency).Id());
                json.WriteStringValue(agency.Sector);
                json.WriteStringValue(site.Names.Of(agency) ?? "");
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }
}
