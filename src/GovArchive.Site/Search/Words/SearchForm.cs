using System.Text;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>
/// The form in which texts, names and queries are compared: <see cref="SearchableText"/>, and numbers without the signs that part their
/// thousands, 3,830 as 3830. The search page's script does the same; both are tested with the same vectors.
/// </summary>
internal static class SearchForm
{
    private const int Group = 3;

    public static string Of(string text)
    {
        var normal = SearchableText.Normalise(text);
        return normal.Contains(',', StringComparison.Ordinal) ? Join(normal) : normal;
    }

    // One to three digits with nothing of a number before, then signs each followed by three digits and no fourth.
    private static string Join(string text)
    {
        StringBuilder? joined = null;
        var done = 0;
        for (var at = text.IndexOf(',', StringComparison.Ordinal); at >= 0; at = text.IndexOf(',', at + 1))
        {
            if (!IsGroup(text, at + 1) || !IsBeginning(text, at)) continue;
            for (; at < text.Length && text[at] == ',' && IsGroup(text, at + 1); at += Group + 1)
            {
                (joined ??= new StringBuilder(text.Length)).Append(text, done, at - done);
                done = at + 1;
            }
            at--;
        }
        return joined?.Append(text, done, text.Length - done).ToString() ?? text;
    }

    private static bool IsGroup(string text, int at) =>
        IsDigit(text, at) && IsDigit(text, at + 1) && IsDigit(text, at + 2) && !IsDigit(text, at + Group);

    private static bool IsBeginning(string text, int at)
    {
        var start = at;
        while (start > 0 && IsDigit(text, start - 1)) start--;
        return at - start is > 0 and <= Group && !(start > 1 && text[start - 1] is ',' or '.' && IsDigit(text, start - 2));
    }

    private static bool IsDigit(string text, int at) => at < text.Length && text[at] is >= '0' and <= '9';
}
