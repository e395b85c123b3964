using System.Collections.Immutable;
using System.Text.Json;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Cli;

/// <summary>What came of one source.</summary>
/// <param name="AgencyId">The id its name gives; null when the source names no body.</param>
/// <param name="Content">Null when it is no report or cannot be read.</param>
/// <param name="Findings">What kept it from being read.</param>
internal sealed record ParsedSource(string File, string? AgencyId, ReportContent? Content, IReadOnlyList<Finding> Findings)
{
    /// <summary>What was found in the report: when it was read, and by its own sums; empty when it is none.</summary>
    public ImmutableArray<Finding> Said { get; } = Content is null ? [] : ArchiveCheck.Alone(Content);
}

/// <summary>Writes what <c>parse --json</c> prints: one object a source, every cell of the edition in it.</summary>
internal static class ParseJson
{
    public static void Write(Stream output, IEnumerable<ParsedSource> sources)
    {
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        json.WriteStartArray();
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("file", source.File);
            if (source.Content is { } content) WriteContent(json, content, source.AgencyId);
            WriteFindings(json, source.Findings.Concat(source.Said));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteContent(Utf8JsonWriter json, ReportContent content, string? agencyId)
    {
        var prose = content.Prose.Read();
        json.WriteString("agency", content.AgencyName);
        json.WriteString("agency_id", agencyId);
        if (content.Year is { } year) json.WriteNumber("year", year);
        else json.WriteNull("year");
        json.WriteString("title", content.Title);
        json.WriteString("edition", content.Edition);
        json.WriteStartObject("tables");
        foreach (var (table, state) in content.Tables) json.WriteString(table, state.ToString().ToLowerInvariant());
        json.WriteEndObject();
        json.WriteStartArray("sections");
        foreach (var section in prose.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("title", section.Title);
            json.WriteString("text", section.Text);
            json.WriteNumber("line", section.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("figures");
        foreach (var (cell, figure) in content.Figures)
        {
            json.WriteStartObject(cell.ToString());
            if (figure.Value is { } value) json.WriteNumber("value", value);
            else json.WriteNull("value");
            json.WriteString("state", figure.State.Word());
            json.WriteString("origin", figure.Origin.Word());
            json.WriteString("raw", figure.Raw);
            if (figure.Place.Line > 0) json.WriteNumber("line", figure.Place.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        WriteStatements(json, prose.Statements);
        WriteEvidence(json, content.Evidence);
    }

    // Why each row's numbers are its own.
    private static void WriteEvidence(Utf8JsonWriter json, IEnumerable<Placing> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var placing in evidence)
        {
            json.WriteStartObject();
            json.WriteString("row", $"{placing.Row.Table}/{placing.Row.Row}");
            json.WriteString("by", placing.By);
            json.WriteString("label", placing.Label);
            json.WriteNumber("certainty", placing.Certainty);
            if (placing.LabelPlace is { Line: > 0 } place) json.WriteNumber("line", place.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Members that say nothing are left out: an exact number, one of the year itself, one that is no part.
    private static void WriteStatements(Utf8JsonWriter json, IEnumerable<Statement> statements)
    {
        json.WriteStartArray("statements");
        foreach (var statement in statements)
        {
            json.WriteStartObject();
            json.WriteString("topic", statement.Topic);
            json.WriteNumber("value", statement.Value);
            json.WriteString("unit", statement.Unit);
            if (statement.Qualifier.Word() is { } qualifier) json.WriteString("qualifier", qualifier);
            if (statement.Year is { } year) json.WriteNumber("year", year);
            if (statement.Cumulative) json.WriteBoolean("cumulative", true);
            if (statement.InWords) json.WriteBoolean("in_words", true);
            if (statement.Whole is { } whole) json.WriteString("whole", whole);
            if (statement.Section is { } section) json.WriteString("section", section);
            json.WriteString("text", statement.Text);
            if (statement.Line > 0) json.WriteNumber("line", statement.Line);
            if (statement.Part is { } part) json.WriteString("part", part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", finding.Message);
            json.WriteStartArray("cells");
            foreach (var cell in finding.Cells) json.WriteStringValue(cell.ToString());
            json.WriteEndArray();
            if (finding.Place.Line > 0) json.WriteNumber("line", finding.Place.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
