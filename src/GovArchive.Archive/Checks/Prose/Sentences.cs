using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Prose;

/// <summary>What all rules on the prose ask of a statement.</summary>
internal static class Sentences
{
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

    /// <summary>
    /// Whether it counts what an office did and not the whole government whose report it is: 区政府办代表区政府受理 17 件 beside the 95 of the
    /// whole district.
    /// </summary>
    public static bool IsOfOffice(Report report, Statement statement) =>
        (report.Content.AgencyName?.EndsWith("政府", StringComparison.Ordinal) ?? true)
        && statement.Text.Contains("政府办", StringComparison.Ordinal);
}
