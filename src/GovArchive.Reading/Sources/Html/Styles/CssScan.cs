using System.Text;

namespace GovArchive.Sources.Html.Styles;

/// <summary>The little of the grammar of style sheets that it takes to cut one into rules: strings, brackets, escapes, comments.</summary>
internal static class CssScan
{
    /// <summary>Index of the first of some characters outside strings and brackets; the length when there is none.</summary>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<char> ends)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (depth == 0 && ends.Contains(c)) return i;
            if (c == '\\') i++;
            else if (c is '"' or '\'') i = EndOfString(text, i);
            else if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
        }
        return text.Length;
    }

    /// <summary>Index of the brace that closes what begins; the length when it is never closed.</summary>
    public static int EndOfBlock(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\') i++;
            else if (c is '"' or '\'') i = EndOfString(text, i);
            else if (c == '{') depth++;
            else if (c == '}' && depth-- == 0) return i;
        }
        return text.Length;
    }

    /// <summary>A sheet without its comments.</summary>
    public static string WithoutComments(string css)
    {
        if (!css.Contains("/*", StringComparison.Ordinal)) return css;
        var kept = new StringBuilder(css.Length);
        for (var from = 0; from < css.Length;)
        {
            var open = css.IndexOf("/*", from, StringComparison.Ordinal);
            var close = open < 0 ? -1 : css.IndexOf("*/", open + 2, StringComparison.Ordinal);
            kept.Append(css, from, (open < 0 ? css.Length : open) - from).Append(' ');
            from = close < 0 ? css.Length : close + 2;
        }
        return kept.ToString();
    }

    // A string ends with its line where it is not closed.
    private static int EndOfString(ReadOnlySpan<char> text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == text[start] || text[i] == '\n') return i;
        }
        return text.Length;
    }
}
