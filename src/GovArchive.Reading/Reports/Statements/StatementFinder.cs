using System.Collections.Immutable;

namespace GovArchive.Reports.Statements;

/// <summary>
/// Finds numbers in a report's prose that plainly count something: every word between the number and what it counts is known. A number that
/// is not plain gets no statement. What is counted, and by which words it is reported, is in <c>topics.yml</c>.
/// </summary>
internal static class StatementFinder
{
    /// <param name="preamble">What is before the first section.</param>
    /// <param name="sections">With their prose.</param>
    /// <param name="year">The report's; null when it names none.</param>
    public static ImmutableArray<Statement> Find(Prose preamble, IEnumerable<(Section Section, Prose Prose)> sections, int? year) =>
    [
        .. new ProseStatements(preamble, null, year).Read(),
        .. sections.SelectMany(entry => new ProseStatements(entry.Prose, entry.Section.Id, year).Read()),
    ];
}
