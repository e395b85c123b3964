using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Text;

namespace GovArchive.Reports.Sections;

/// <summary>
/// Breaks lines that hold a whole report, as when a page's line breaks were lost, behind the title and round the headings of sections.
/// </summary>
internal static partial class InlineHeadings
{
    // A paragraph with less in it has no heading inside.
    private const int ShortestLine = 120;
    private const int LongestTitle = 100;

    private static readonly Lazy<Regex> Heading = new(() => new Regex(
        @"(?:^|(?<=[\s。:;!?]))[一二三四五六七八九]\s*、\s*(?:" + string.Join('|', Titles()) + @")(?![,、;。和及与等()])", RegexOptions.CultureInvariant));

    /// <summary>The same lines; those that hold headings in pieces, each at its own column.</summary>
    public static ImmutableArray<SourceLine> Break(ImmutableArray<SourceLine> lines)
    {
        if (!lines.Any(MayHold)) return lines;
        var broken = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        foreach (var line in lines)
        {
            if (MayHold(line)) broken.AddRange(Pieces(line));
            else broken.Add(line);
        }
        return broken.ToImmutable();
    }

    private static bool MayHold(SourceLine line) =>
        line is { Row: null, IsCell: false, Text.Length: >= ShortestLine } && HoldsNumber(line.Text);

    // A numeral with its mark behind it, not in the midst of words: few lines have one, and looking for it is quicker than for headings.
    private static bool HoldsNumber(string text)
    {
        for (var at = text.IndexOf('、', StringComparison.Ordinal); at >= 0; at = text.IndexOf('、', at + 1))
        {
            var numeral = at - 1;
            while (numeral >= 0 && char.IsWhiteSpace(text[numeral])) numeral--;
            if (numeral >= 0 && "一二三四五六七八九".Contains(HanText.Fold(text[numeral]), StringComparison.Ordinal)
                && (numeral == 0 || !char.IsLetterOrDigit(text[numeral - 1]))) return true;
        }
        return false;
    }

    private static IEnumerable<SourceLine> Pieces(SourceLine line)
    {
        var text = HanText.Fold(line.Text);
        var headings = Heading.Value.Matches(text);
        if (headings.Count == 0) return [line];
        var bounds = new SortedSet<int> { 0, text.Length };
        foreach (Match heading in headings) bounds.UnionWith([heading.Index, heading.Index + heading.Length]);
        if (Title().Match(text[..Math.Min(text.Length, LongestTitle)]) is { Success: true } title) bounds.Add(title.Length);
        return bounds.Zip(bounds.Skip(1), (start, end) => Piece(line, start, end)).Where(piece => piece.Text.Length > 0);
    }

    private static SourceLine Piece(SourceLine line, int start, int end)
    {
        var text = line.Text[start..end];
        var column = start + text.Length - text.TrimStart().Length;
        return line with
        {
            Text = text.Trim(),
            Place = line.Place.Column == 0 ? line.Place : line.Place with { Column = line.Place.Column + column }
        };
    }

    private static IEnumerable<string> Titles() =>
        FormCatalog.All.SelectMany(form => form.Sections).Where(section => section.Number.Length > 0)
        .SelectMany(section => section.Aliases.Prepend(section.Title)).Select(title => Regex.Escape(HanText.Squeeze(title)))
        .Distinct(StringComparer.Ordinal).OrderByDescending(title => title.Length).ThenBy(title => title, StringComparer.Ordinal);

    [GeneratedRegex(@"^.{0,90}?20\d\d年度?.{0,30}?(?:报告|年报)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
