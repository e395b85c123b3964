using GovArchive.Text.Formats;

namespace GovArchive.Reports.Files;

/// <summary>Statements in a report's data file.</summary>
internal static class StatementYaml
{
    public static void Write(YamlOutput yaml, Statement statement) => yaml
        .Text("topic", statement.Topic)
        .Number("value", statement.Value)
        .Text("unit", statement.Unit.Length == 0 ? null : statement.Unit)
        .Text("qualifier", statement.Qualifier.Word())
        .Number("year", statement.Year)
        .Flag("cumulative", statement.Cumulative)
        .Flag("in_words", statement.InWords)
        .Text("whole", statement.Whole)
        .Text("section", statement.Section)
        .Number("line", statement.Line == 0 ? null : statement.Line)
        .Text("part", statement.Part)
        .Text("text", statement.Text);

    /// <summary>What is missing or of the wrong kind is a finding of the map.</summary>
    public static Statement Read(YamlMap map)
    {
        var qualifier = map.Text("qualifier");
        var statement = new Statement
        {
            Topic = map.Required("topic"),
            Value = map.Number("value") ?? Missing(map),
            Unit = map.Text("unit") ?? "",
            Qualifier = qualifier is null ? StatementQualifier.Exact : QualifierWords.QualifierOf(qualifier) ?? Unknown(map),
            Year = map.WholeNumber("year"),
            Cumulative = map.Flag("cumulative"),
            InWords = map.Flag("in_words"),
            Whole = map.Text("whole"),
            Section = map.Text("section"),
            Line = map.WholeNumber("line") ?? 0,
            Part = map.Text("part"),
            Text = map.Text("text") ?? "",
        };
        map.Close();
        return statement;
    }

    private static decimal Missing(YamlMap map)
    {
        if (map.Text("value") is null) map.Report("value", "a number");
        return 0;
    }

    private static StatementQualifier Unknown(YamlMap map)
    {
        map.Report("qualifier", "about, over or nearly");
        return StatementQualifier.Exact;
    }
}
