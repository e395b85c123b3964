using System.Text;
using GovArchive.Text;

namespace GovArchive.Reports.Statements;

/// <summary>
/// Prose as its words are looked for: folded, without spaces and quotes, titles of documents and names of accounts reduced to their opening
/// mark so that no word, number or year in them counts. A tab, which parted cells, is |.
/// </summary>
internal sealed class PlainProse
{
    private const int LongestTitle = 200;
    private const int LongestAccount = 16;
    private const string Boundaries = ",，。;:!?、()|\n";

    private readonly int[] _offsets;

    public PlainProse(string printed)
    {
        var text = new StringBuilder(printed.Length);
        var offsets = new List<int>(printed.Length);
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (c == '《' && EndOfTitle(printed, i) is var end and > 0)
            {
                Keep('《', i);
                i = end;
            }
            else if (c == '“' && EndOfAccount(printed, i) is var close and > 0)
            {
                Keep('“', i);
                i = close;
            }
            else if (c is '\n' or '\t') Keep(c == '\n' ? '\n' : '|', i);
            else if (HanText.IsInvisible(c)) KeepApart(i);
            // A full comma after ordinary digits parts clauses, not thousands.
            else if (c == '，' && text.Length > 0 && i > 0 && char.IsAsciiDigit(printed[i - 1])) Keep('，', i);
            else if (HanText.Fold(c) is var folded and not ('"' or '\'')) Keep(folded, i);
        }
        (Text, _offsets) = (text.ToString(), [.. offsets, printed.Length]);

        void Keep(char kept, int at)
        {
            text.Append(kept);
            offsets.Add(at);
        }

        // Two numbers with a space between are not one number.
        void KeepApart(int at)
        {
            if (text.Length > 0 && char.IsAsciiDigit(text[^1]) && at + 1 < printed.Length
                && char.IsAsciiDigit(HanText.Fold(printed[at + 1]))) Keep(' ', at);
        }
    }

    public string Text { get; }

    /// <summary>Whether a character parts clauses or sentences.</summary>
    public static bool IsBoundary(char c) => Boundaries.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a character ends a sentence.</summary>
    public static bool IsSentenceEnd(char c) => c is '。' or '!' or '?' or '\n';

    /// <summary>Where in the printed text a character of <see cref="Text"/> is.</summary>
    public int Offset(int index) => _offsets[index];

    // “云溪发布”微信公众号: the words of an account's name say nothing. 0 for other quotes.
    private static int EndOfAccount(string printed, int start)
    {
        var end = printed.AsSpan(start, Math.Min(LongestAccount, printed.Length - start)).IndexOf('”');
        if (end < 0) return 0;
        var behind = StatementTopics.All.Words.LongestAt(printed, start + end + 1);
        return behind.Length > 0 && StatementTopics.All.Word(behind).Kind == WordKind.Channel ? start + end : 0;
    }

    // 0 when the title is not closed near by, in its own paragraph.
    private static int EndOfTitle(string printed, int start)
    {
        var depth = 0;
        for (var i = start; i < printed.Length && i < start + LongestTitle && printed[i] != '\n'; i++)
        {
            if (printed[i] == '《') depth++;
            if (printed[i] == '》' && --depth == 0) return i;
        }
        return 0;
    }
}
