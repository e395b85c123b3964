using System.Collections.Immutable;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Checks;

namespace GovArchive.Cli;

/// <summary>Findings as JSON, one object each: a list that a later check compares with (<c>check --since</c>).</summary>
internal static class CheckJson
{
    /// <summary>Where each object keeps its id; "" for what is wrong with the archive's own files.</summary>
    public const string Id = "id";

    public static void Write(ImmutableArray<ListedFinding> findings, string language) => JsonOutput.Write(json =>
    {
        json.WriteStartArray();
        foreach (var listed in findings) Write(json, listed, language);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ListedFinding listed, string language)
    {
        var (finding, about) = (listed.Finding, listed.Told.About);
        json.WriteStartObject();
        json.WriteString(Id, listed.Told.Id);
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteString("code", finding.Code.Id);
        if (CheckRules.Find(finding.Code) is { } rule) json.WriteString("rule", rule.Id);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("state", listed.Told.State.Id());
        json.WriteBoolean("new", listed.IsNew);
        if (about is not null)
        {
            json.WriteString("agency_id", about.Key.AgencyId);
            json.WriteNumber("year", about.Key.Year);
        }
        JsonOutput.Said(json, finding, language);
        if (listed.Told.Explanation is { } explanation) json.WriteString("explanation", explanation.Reason);
        json.WriteEndObject();
    }
}
