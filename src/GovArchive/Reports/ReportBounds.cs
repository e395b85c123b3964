using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>Finds where one report ends and another begins in a document that holds several, so that no figure of one is taken for the other's.</summary>
internal static class ReportBounds
{
    // So many sections must stand both before and behind a title: a page's header, a table of contents or a list of links has no such neighbours.
    private const int CommonSections = 2;

    /// <summary>The lines of each report, in order; all lines as one when there is no second title of another year or body.</summary>
    public static IEnumerable<ImmutableArray<SourceLine>> Split(ImmutableArray<SourceLine> lines)
    {
        var first = TitleReader.Read(lines);
        var start = 0;
        for (var i = Math.Max(0, first.Line + first.LineCount); i < lines.Length; i++)
        {
            if (TitleReader.At(lines, i) is not { } title || title.Year == first.Year && title.AgencyName == first.AgencyName) continue;
            var (before, behind) = (Sections(lines[start..i]), Sections(lines[i..]));
            if (before.Intersect(behind).Count() < CommonSections) continue;
            yield return lines[start..i];
            (start, first) = (i, title);
        }
        yield return start == 0 ? lines : lines[start..];
    }

    private static IEnumerable<string> Sections(ImmutableArray<SourceLine> lines) => SectionFinder.Find(lines, FormCatalog.ForYear(null)).Select(heading => heading.Section.Id);
}
