using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Sections;

/// <summary>A section's heading.</summary>
/// <param name="Line">Index of the source line it is on.</param>
/// <param name="Title">As printed.</param>
internal sealed record Heading(FormSection Section, int Line, string Title);

/// <summary>Finds the headings of the form's sections by their wording; the number in front decides between similar ones.</summary>
internal static class SectionFinder
{
    private const int LongestHeading = 40;
    private const int ShortestContents = 3;

    /// <summary>The first heading of each section that is there, in the order they are; a table of contents has none.</summary>
    public static ImmutableArray<Heading> Find(ImmutableArray<SourceLine> lines, FormHeadings known)
    {
        var found = Find(lines, known, 0);
        var contents = found.TakeWhile((heading, i) => heading.Line == found[0].Line + i).ToArray();
        if (contents.Length < ShortestContents) return found;
        // Headings with nothing between them may also be what is left of tables that were pictures; then they do not come again.
        var behind = Find(lines, known, contents[^1].Line + 1);
        return Array.TrueForAll(contents, heading => behind.Any(other => other.Section == heading.Section)) ? behind : found;
    }

    private static ImmutableArray<Heading> Find(ImmutableArray<SourceLine> lines, FormHeadings known, int start)
    {
        var found = ImmutableArray.CreateBuilder<Heading>();
        for (var i = start; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            if (text.Length is 0 or > LongestHeading) continue;
            var (section, most) = ((FormSection?)null, 0.0);
            foreach (var (candidate, likeness) in known.Candidates(text))
                if (likeness > most && found.All(heading => heading.Section != candidate)) (section, most) = (candidate, likeness);
            if (section is not null) found.Add(new Heading(section, i, text));
        }
        return found.ToImmutable();
    }
}
