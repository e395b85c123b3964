using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Prose;

/// <summary>A list of parts and where in a report it is.</summary>
/// <param name="Section">Id of the section; null for what is before the first.</param>
/// <param name="Place">The line of the whole's number, where that is a statement; else that of the heading.</param>
internal sealed record FoundList(string? Section, Place Place, ListedParts List)
{
    /// <summary>All lists of a report's text.</summary>
    public static IEnumerable<FoundList> In(Report report, ReportProse prose) =>
        from section in prose.Sections.Select(section => (Id: (string?)section.Id, section.Text, section.Line))
            .Prepend((null, prose.Preamble, 0))
        from list in section.Text.Split('\n').SelectMany(ListedParts.In)
        select new FoundList(section.Id, PlaceOf(report, prose, section.Id, section.Line, list), list);

    private static Place PlaceOf(Report report, ReportProse prose, string? section, int heading, ListedParts list) =>
        prose.Statements.FirstOrDefault(said => said.Section == section && said.Value == list.Whole) is { } said
            ? Sentences.PlaceOf(report, said) : new Place(report.Source.File, heading, heading == 0 ? 0 : 1);
}
