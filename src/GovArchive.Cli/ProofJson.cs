using System.Text;
using System.Text.Json;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Proofs;

namespace GovArchive.Cli;

/// <summary>What <c>proof --format json</c> prints: an object each report, or one that says why the file has none.</summary>
internal static class ProofJson
{
    public static string Text(IReadOnlyList<ParsedSource> sources, IReadOnlyList<ProofSubject> subjects, string language)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonOutput.Options))
        {
            json.WriteStartArray();
            foreach (var subject in subjects) Write(json, subject, language);
            foreach (var source in sources.Where(source => source.Content is null))
            {
                json.WriteStartObject();
                json.WriteString("file", source.File);
                Write(json, "findings", source.Findings, language);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ProofSubject subject, string language)
    {
        var (proof, content) = (subject.Proof, subject.Proof.Report.Content);
        json.WriteStartObject();
        json.WriteString("file", proof.Report.Source.File);
        json.WriteString("agency", content.AgencyName);
        json.WriteString("agency_id", subject.AgencyId);
        if (content.Year is { } year) json.WriteNumber("year", year);
        else json.WriteNull("year");
        json.WriteString("title", content.Title);
        json.WriteString("edition", content.Edition);
        WriteLastYear(json, subject);
        json.WriteNumber("holds", proof.Rules.Sum(rule => rule.Held));
        json.WriteNumber("fails", proof.Rules.Sum(rule => rule.Failed));
        json.WriteNumber("worth_a_look", proof.Rules.Sum(rule => rule.Noted));
        json.WriteNumber("not_possible", proof.Rules.Sum(rule => rule.NotMade.Sum(entry => entry.Count)));
        json.WriteStartObject("tables");
        foreach (var (table, state) in content.Tables) json.WriteString(table, state.ToString().ToLowerInvariant());
        json.WriteEndObject();
        json.WriteStartArray("rules");
        foreach (var rule in proof.Rules) Write(json, rule, language);
        json.WriteEndArray();
        Write(json, "reading", proof.Reading, language);
        json.WriteEndObject();
    }

    private static void WriteLastYear(Utf8JsonWriter json, ProofSubject subject)
    {
        json.WriteStartObject("last_year");
        if (subject.Before is { } before)
        {
            json.WriteString("file", before.Source.File);
            json.WriteString("agency", before.Content.AgencyName);
            json.WriteNumber("year", before.Key.Year);
        }
        if (subject.WhyNot is { } why) json.WriteString("missing", Word(why));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleProof rule, string language)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule.Id);
        json.WriteString("title", rule.Rule.Title.In(language));
        json.WriteNumber("holds", rule.Held);
        json.WriteNumber("fails", rule.Failed);
        json.WriteNumber("worth_a_look", rule.Noted);
        json.WriteStartObject("not_possible");
        foreach (var (why, count) in rule.NotMade) json.WriteNumber(Word(why), count);
        json.WriteEndObject();
        Write(json, "findings", rule.Failures, language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Finding> findings, string language)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            JsonOutput.Said(json, finding, language);
            if (finding.Place.Line > 0) json.WriteNumber("line", finding.Place.Line);
            if (finding.Place.Part is { } part) json.WriteString("part", part);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Word(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
