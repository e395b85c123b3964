using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>Finds where one report ends and another begins in a document that holds several, so that no figure of one is taken for the other's.</summary>
internal static class ReportBounds
{
    // So many sections must stand both before and behind a title: a page's header, a table of contents or a list of links has no such neighbours.
    private const int CommonSections = 2;

    /// <summary>The lines of each report, in order; all lines as one when there is no second title with sections below it that were there before.</summary>
    public static IEnumerable<ImmutableArray<SourceLine>> Split(ImmutableArray<SourceLine> lines)
    {
        var first = TitleReader.Read(lines);
        var start = 0;
        for (var i = Math.Max(0, first.Line + first.LineCount); i < lines.Length; i++)
        {
            if (TitleReader.At(lines, i) is not { } title) continue;
            var (before, behind) = (lines[start..i], lines[i..]);
            if (Sections(before).Intersect(Sections(behind)).Count() < CommonSections) continue;
            // The same title again stands on a cover, above a table of contents and on every page too: only after sentences it begins another text.
            if (title.Year == first.Year && title.AgencyName == first.AgencyName && !(HasSentences(before) && HasSentences(behind))) continue;
            yield return lines[start..i];
            (start, first) = (i, title);
        }
        yield return start == 0 ? lines : lines[start..];
    }

    // Below its first heading: what stands above may be a note on the file.
    private static bool HasSentences(ImmutableArray<SourceLine> lines) => SectionFinder.Find(lines, FormCatalog.ForYear(null)) is [var first, ..]
        && lines.Skip(first.Line).Any(line => line.Text.Contains('。', StringComparison.Ordinal) || line.Row is not null);

    private static IEnumerable<string> Sections(ImmutableArray<SourceLine> lines) => SectionFinder.Find(lines, FormCatalog.ForYear(null)).Select(heading => heading.Section.Id);
}
