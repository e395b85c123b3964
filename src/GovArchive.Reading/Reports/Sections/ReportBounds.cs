using System.Collections.Immutable;

namespace GovArchive.Reports.Sections;

/// <summary>
/// Finds where one report ends and another begins in a document that holds several, so that no figure of one is taken for the other's.
/// </summary>
internal static class ReportBounds
{
    // So many sections must be both before and behind a title: a page's header, a table of contents or a list of links has no such
    // neighbours.
    private const int CommonSections = 2;

    /// <summary>
    /// The lines of each report, in order; all lines as one when there is no second title with sections below it that were there before.
    /// </summary>
    /// <param name="lines">Of the whole document.</param>
    /// <param name="headings">Those of the newest form: most sections have been called the same.</param>
    public static IEnumerable<ImmutableArray<SourceLine>> Split(ImmutableArray<SourceLine> lines, FormHeadings headings)
    {
        var first = TitleReader.Read(lines);
        var start = 0;
        for (var i = Math.Max(0, first.Line + first.LineCount); i < lines.Length; i++)
        {
            if (TitleReader.At(lines, i) is not { } title) continue;
            var (before, behind) = (SectionFinder.Find(lines[start..i], headings), SectionFinder.Find(lines[i..], headings));
            if (before.Select(heading => heading.Section).Intersect(behind.Select(heading => heading.Section)).Count() < CommonSections)
                continue;
            if (title.Year == first.Year && title.AgencyName == first.AgencyName
                && !BeginsAgain(lines[start..i], before, lines[i..], behind)) continue;
            yield return lines[start..i];
            (start, first) = (i, title);
        }
        yield return start == 0 ? lines : lines[start..];
    }

    // The same title is on a cover, above a table of contents and on every page too: it begins another text where the sections begin
    // anew, and both have sentences in them.
    private static bool BeginsAgain(
        ImmutableArray<SourceLine> before, ImmutableArray<Heading> headingsBefore, ImmutableArray<SourceLine> behind,
        ImmutableArray<Heading> headingsBehind) =>
        headingsBefore[0].Section == headingsBehind[0].Section && HasSentences(before, headingsBefore)
        && HasSentences(behind, headingsBehind);

    private static bool HasSentences(ImmutableArray<SourceLine> lines, ImmutableArray<Heading> headings) =>
        lines[headings[0].Line..headings[^1].Line].Any(line => line.Printed.Contains('。', StringComparison.Ordinal));
}
