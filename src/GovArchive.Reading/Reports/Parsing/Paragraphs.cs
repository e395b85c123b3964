using System.Buffers;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Statements;
using GovArchive.Text;

namespace GovArchive.Reports.Parsing;

/// <summary>
/// Puts lines that a converter broke back together, and keeps real paragraphs apart. Blank lines are no guide: many converters leave one
/// after every line.
/// </summary>
internal static partial class Paragraphs
{
    private const int ShortestFullLine = 12;
    private const int LongestNumber = 8;
    private static readonly SearchValues<char> InnerPunctuation = SearchValues.Create("，。；：,;");

    /// <summary>Width of a full line in Han characters; 0 when lines were not broken at one width.</summary>
    public static double FullWidth(IEnumerable<string> lines)
    {
        var widths = lines.Select(Width).Where(width => width >= ShortestFullLine).Order().ToArray();
        if (widths.Length == 0) return 0;
        var full = widths[(int)(widths.Length * 0.9)];
        return full <= 60 && widths.Count(width => width >= full - 3) * 3 >= widths.Length ? full : 0;
    }

    /// <summary>The paragraphs of some lines, each on one line, separated by line breaks.</summary>
    public static Prose Join(IEnumerable<(string Text, Place Place)> lines, double fullWidth)
    {
        var text = new Prose.Builder();
        var last = "";
        foreach (var (printed, place) in lines)
        {
            if (PageFurniture.IsPageNumber(printed)) continue;
            var line = ConverterMarks().Replace(printed, "$1$2").Trim();
            if (!text.IsEmpty)
            {
                if (!Continues(last, line, fullWidth)) text.Separate('\n');
                else if (char.IsAsciiLetter(last[^1]) && char.IsAsciiLetter(line[0])) text.Separate(' ');
            }
            text.Add(line, place);
            last = line;
        }
        return text.Build();
    }

    private static bool Continues(string before, string line, double fullWidth)
    {
        if (before.Length == 0 || line.Length == 0 || IsNumbered(line) || SentenceEnd().IsMatch(before)) return false;
        var isFull = fullWidth > 0 && Width(before) >= fullWidth - 3;
        // No paragraph begins with a telephone number or an address: such a line is the rest of the one before, however short that is.
        if (before[^1] is '；' or '：' or ';' or ':') return isFull || char.IsAsciiLetterOrDigit(line[0]);
        var isHeading = !isFull && !before.AsSpan().ContainsAny(InnerPunctuation)
            && (IsNumbered(before) || fullWidth == 0 && before.Length < 30);
        return !isHeading;
    }

    // Some programs write ⼀ for 一.
    private static bool IsNumbered(string line) => Numbered().IsMatch(HanText.Fold(line[..Math.Min(line.Length, LongestNumber)]));

    private static double Width(string line) => line.Sum(c => c < '\u2e80' ? 0.5 : 1);

    [GeneratedRegex(@"^(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d)|附件)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[。！？!?][”’"")）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    // Bold marks and angle brackets round addresses are a converter's, not the report's.
    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*|<(?<address>https?://[^<>\s]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex ConverterMarks();
}
