using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Reports;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>The same as one JSON object.</summary>
internal static class DiffJson
{
    public static void Write(Diff diff, string language) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("reports");
        Keys(json, "added", diff.Changes.Added);
        Keys(json, "removed", diff.Changes.Removed);
        json.WriteStartArray("reread");
        foreach (var report in diff.Changes.Reread)
        {
            json.WriteStartObject();
            Key(json, report.Key);
            json.WriteString("reason", report.Reason.Id());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("reread_by_other_version", diff.Changes.RereadByOther);
        json.WriteEndObject();
        json.WriteStartArray("cells");
        foreach (var change in diff.Changes.Cells) Cell(json, change);
        json.WriteEndArray();
        json.WriteStartObject("findings");
        Findings(json, "new", diff.New, language);
        Findings(json, "gone", diff.Gone, language);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Keys(Utf8JsonWriter json, string name, IEnumerable<ReportKey> keys)
    {
        json.WriteStartArray(name);
        foreach (var key in keys)
        {
            json.WriteStartObject();
            Key(json, key);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Key(Utf8JsonWriter json, ReportKey key)
    {
        json.WriteString("agency_id", key.AgencyId);
        json.WriteNumber("year", key.Year);
    }

    private static void Cell(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        Key(json, change.Key);
        json.WriteString("cell", change.Cell!.ToString());
        Side(json, "old", change.Before);
        Side(json, "new", change.Now);
        json.WriteString("reason", change.Reason.Id());
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string side, RecordedCell cell)
    {
        if (cell.Value is { } value) json.WriteNumber(side + "_value", value);
        else json.WriteNull(side + "_value");
        json.WriteString(side + "_state", cell.StateWord);
    }

    private static void Findings(Utf8JsonWriter json, string name, IEnumerable<ReportFinding> findings, string language)
    {
        json.WriteStartArray(name);
        foreach (var entry in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            Key(json, entry.Key);
            json.WriteString("code", entry.Finding.Code.Id);
            json.WriteString("severity", entry.Finding.Severity.ToString().ToLowerInvariant());
            JsonOutput.Said(json, entry.Finding, language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
