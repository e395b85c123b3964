using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Diagnostics;

namespace GovArchive.Cli;

/// <summary>Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts show them.</summary>
internal static class CheckSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <param name="findings">All of them.</param>
    /// <param name="language">Of the messages.</param>
    /// <param name="isCompared">Whether an earlier list says which are new.</param>
    /// <param name="folder">What is before the archive's paths in the repository.</param>
    public static void Write(ImmutableArray<ListedFinding> findings, string language, bool isCompared, string folder) =>
        JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, [.. findings.Select(listed => listed.Finding.Code).Distinct().OrderBy(code => code.Id)], language);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var listed in findings) WriteResult(json, listed, language, isCompared, folder);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteTool(Utf8JsonWriter json, FindingCode[] codes, string language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "GovArchive");
        json.WriteString("version", typeof(CheckSarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            WriteText(json, "shortDescription", code.Title.In(language));
            WriteText(json, "fullDescription", code.Explanation.In(language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(code.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ListedFinding listed, string language, bool isCompared, string folder)
    {
        var (finding, told) = (listed.Finding, listed.Told);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Id);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.MessageIn(language) + Terminal.Said(finding));
        if (isCompared) json.WriteString("baselineState", listed.IsNew ? "new" : "unchanged");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', (folder + finding.Place.File).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Place.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (told.Id.Length > 0)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("findingId/v1", told.Id);
            json.WriteEndObject();
        }
        if (told.State != FindingState.Open) WriteSuppression(json, told.State, told.Explanation?.Reason);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, FindingState state, string? reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", reason ?? state.Id());
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity.ToString().ToLowerInvariant();
}
