using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GovArchive.Reports;

/// <summary>
/// Puts lines that a converter broke back together, and keeps real paragraphs apart. Blank lines are no guide: many converters leave one after
/// every line.
/// </summary>
internal static partial class Paragraphs
{
    private const int ShortestFullLine = 12;
    private static readonly SearchValues<char> InnerPunctuation = SearchValues.Create("，。；：,;");

    /// <summary>Width of a full line in Han characters; 0 when lines were not broken at one width.</summary>
    public static double FullWidth(IEnumerable<string> lines)
    {
        var widths = lines.Select(Width).Where(width => width >= ShortestFullLine).Order().ToArray();
        if (widths.Length == 0) return 0;
        var full = widths[(int)(widths.Length * 0.9)];
        return full <= 60 && widths.Count(width => width >= full - 3) * 3 >= widths.Length ? full : 0;
    }

    /// <summary>The paragraphs of some lines, each on one line, parted by line breaks.</summary>
    public static string Join(IEnumerable<string> lines, double fullWidth)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var printed in lines)
        {
            if (PageFurniture.IsPageNumber(printed)) continue;
            var line = ConverterMarks().Replace(printed, "$1$2").Trim();
            if (text.Length > 0)
            {
                if (!Continues(last, line, fullWidth)) text.Append('\n');
                else if (char.IsAsciiLetter(last[^1]) && char.IsAsciiLetter(line[0])) text.Append(' ');
            }
            text.Append(line);
            last = line;
        }
        return text.ToString();
    }

    private static bool Continues(string before, string line, double fullWidth)
    {
        if (before.Length == 0 || line.Length == 0 || Numbered().IsMatch(line) || SentenceEnd().IsMatch(before)) return false;
        var isFull = fullWidth > 0 && Width(before) >= fullWidth - 3;
        if (before[^1] is '；' or '：' or ';' or ':') return isFull;
        var isHeading = !isFull && !before.AsSpan().ContainsAny(InnerPunctuation) && (Numbered().IsMatch(before) || fullWidth == 0 && before.Length < 30);
        return !isHeading;
    }

    private static double Width(string line) => line.Sum(c => c < '\u2e80' ? 0.5 : 1);

    [GeneratedRegex(@"^(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d)|附件)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[。！？!?][”’"")）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    // Bold marks and angle brackets round addresses are a converter's, not the report's.
    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*|<(?<address>https?://[^<>\s]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex ConverterMarks();
}
