using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Prose;

/// <summary>What all rules on the prose ask of a statement.</summary>
internal static class Sentences
{
    // Of a text without full stops no more is looked at on either side.
    private const int Longest = 300;

    private static readonly char[] Ends = ['。', '；', ';', '\n'];

    public static Place PlaceOf(Report report, Statement statement) =>
        new(report.Source.File, statement.Line, statement.Line == 0 ? 0 : 1, statement.Part);

    /// <summary>Whether it is a count of the report's own year, and neither rounded nor summed up over years.</summary>
    public static bool IsExactOf(Report report, Statement statement) => statement.Year == report.Key.Year
        && statement is { Cumulative: false, Qualifier: StatementQualifier.Exact };

    /// <summary>Where a section's heading is.</summary>
    public static Place PlaceOf(Report report, Section section) =>
        new(report.Source.File, section.Line, section.Line == 0 ? 0 : 1);

    /// <summary>The section that it is in, as the form numbers and calls it.</summary>
    public static string SectionOf(Report report, Statement statement) => TitleOf(report, statement.Section) ?? "…";

    /// <summary>A section as the form numbers and calls it; null for what is before the first.</summary>
    public static string? TitleOf(Report report, string? section) =>
        report.Form.Sections.FirstOrDefault(own => own.Id == section) is not { } found ? null
            : found.Number.Length == 0 ? found.Title : $"{found.Number}、{found.Title}";

    /// <summary>The number that the form gives a section; "" for a table that has none.</summary>
    public static string NumberOf(Report report, string section) =>
        report.Form.Sections.FirstOrDefault(own => own.Id == section)?.Number ?? "";

    /// <summary>The sentence of a statement: up to the end of its clause, and behind it. The clause alone where it is not found.</summary>
    public static (string Before, string After) Around(ReportProse prose, Statement statement)
    {
        var text = TextOf(prose, statement);
        var at = text.IndexOf(statement.Text, StringComparison.Ordinal);
        if (at < 0) return (statement.Text, "");
        var (first, end) = (Math.Max(0, at - Longest), at + statement.Text.Length);
        var last = Math.Min(text.Length, end + Longest);
        var start = text.AsSpan(first, at - first).LastIndexOfAny(Ends) + 1 + first;
        var stop = text.AsSpan(end, last - end).IndexOfAny(Ends);
        return (text[start..end], text[end..(stop < 0 ? last : end + stop)]);
    }

    /// <summary>The text of the section that a statement is in.</summary>
    public static string TextOf(ReportProse prose, Statement statement) => statement.Section is { } id
        ? prose.Sections.FirstOrDefault(section => section.Id == id)?.Text ?? "" : prose.Preamble;
}
