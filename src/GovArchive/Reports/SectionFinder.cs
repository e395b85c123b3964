using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>A section's heading.</summary>
/// <param name="Line">Index of the source line it stands on.</param>
/// <param name="Title">As printed.</param>
internal sealed record Heading(FormSection Section, int Line, string Title);

/// <summary>Finds the headings of the form's sections by their wording; the number in front decides between similar ones.</summary>
internal static partial class SectionFinder
{
    private const int LongestHeading = 40;
    private const double Alike = 0.7;
    private const double AlikeWithoutNumber = 0.85;

    /// <summary>The first heading of each section that is there, in the order they stand.</summary>
    public static ImmutableArray<Heading> Find(ImmutableArray<SourceLine> lines, Form form)
    {
        var titles = form.Sections.Select(section => (Section: section, Titles: section.Aliases.Append(section.Title).Select(LabelText.Normalise).ToArray())).ToArray();
        var found = ImmutableArray.CreateBuilder<Heading>();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            if (text.Length is 0 or > LongestHeading || text.Contains('。', StringComparison.Ordinal) || Subsection().IsMatch(text)) continue;
            var match = Numbered().Match(text);
            var (number, rest) = match.Success ? (match.Groups["number"].Value, text[match.Length..]) : ("", text);
            var normalised = LabelText.Normalise(rest);
            var section = titles
                .Where(entry => found.All(heading => heading.Section != entry.Section))
                .Select(entry => (entry.Section, Likeness: Likeness(normalised, entry.Titles)))
                .Where(entry => entry.Likeness >= (number == entry.Section.Number ? Alike : AlikeWithoutNumber))
                .OrderByDescending(entry => entry.Likeness)
                .FirstOrDefault().Section;
            if (section is not null && !IsRowLabel(text, form) && !(number.Length == 0 && IsColumnLabel(text, form))) found.Add(new Heading(section, i, text));
        }
        return found.ToImmutable();
    }

    // What differs in length alone too much is not compared.
    private static double Likeness(string text, string[] titles) =>
        titles.Max(title => Math.Min(text.Length, title.Length) < Alike * Math.Max(text.Length, title.Length) ? 0 : LabelText.Similarity(text, title));

    private static bool IsRowLabel(string text, Form form) =>
        form.Tables.SelectMany(table => table.Rows).Any(entry => LabelText.Similarity(text, entry.Row.Label) >= AlikeWithoutNumber);

    // 其他 is also a section's heading, but then it has its number.
    private static bool IsColumnLabel(string text, Form form) =>
        form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.Columns).Any(column => LabelText.Similarity(text, column.Label) >= AlikeWithoutNumber);

    [GeneratedRegex(@"^\s*[(（]", RegexOptions.CultureInvariant)]
    private static partial Regex Subsection();

    [GeneratedRegex(@"^[^\w(（]*(?<number>[一二三四五六七八九])\s*[、.．,，:：]?\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
