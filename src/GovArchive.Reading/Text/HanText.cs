using System.Globalization;

namespace GovArchive.Text;

/// <summary>Chinese text made comparable, for matching and for ids; never for what is shown.</summary>
public static class HanText
{
    private const int LongestOnStack = 256;

    /// <summary>
    /// Han characters for the inside of a regular expression's brackets. Those beyond U+FFFF are as the halves of their pairs: names hold
    /// such characters too, and no expression begins or ends between two halves.
    /// </summary>
    internal const string Class = @"\u3400-\u9fff\ud840-\ud8ff\udc00-\udfff";

    private static readonly char[] Folded = ReadFolded();

    /// <summary>
    /// The form of a character to match on: full width, presentation forms and radicals to ordinary characters, traditional to simplified,
    /// Latin letters to small ones, every space to ' ', and quotes, dashes and brackets to one kind each. Itself when nothing is to be
    /// folded.
    /// </summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>Every character folded; the same length, so that places in the text stay valid.</summary>
    public static string Fold(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Folded[source[i]];
        });

    /// <summary>Folded, without white space, control characters and the invisible marks (zero width, direction, variation).</summary>
    public static string Squeeze(string text)
    {
        var squeezed = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (!IsInvisible(c)) squeezed[length++] = Folded[c];
        squeezed = squeezed[..length];
        return squeezed.SequenceEqual(text) ? text : squeezed.ToString();
    }

    /// <summary>The first character of what <see cref="Squeeze"/> gives; NUL when that is nothing.</summary>
    public static char FirstSqueezed(string text)
    {
        foreach (var c in text)
            if (!IsInvisible(c)) return Folded[c];
        return '\0';
    }

    /// <summary>True for white space, control characters and marks that show nothing.</summary>
    public static bool IsInvisible(char c)
    {
        // Nearly all are Han or ASCII. Asking the Unicode tables for each of them was one part in thirty of reading a report.
        if (c is >= '\u3001' and <= '\ud7ff' or > ' ' and < '\u007f') return false;
        return char.IsWhiteSpace(c) || char.IsControl(c) || c is >= '\uFE00' and <= '\uFE0F'
            || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
    }

    /// <summary>
    /// The reading in small ASCII letters and digits, without tones or separators, v for ü: 旅游局 → lvyouju. Characters without a known
    /// reading are dropped; "" when nothing is left.
    /// </summary>
    public static string Pinyin(string text) => string.Concat(PinyinTable.Syllables(Squeeze(text)));

    /// <summary>The first letter of every syllable, and every Latin letter and digit: 工信局 → gxj.</summary>
    public static string PinyinInitials(string text) => string.Concat(PinyinTable.Syllables(Squeeze(text)).Select(syllable => syllable[0]));

    private static char[] ReadFolded()
    {
        var folded = new char[char.MaxValue + 1];
        for (var i = 0; i < folded.Length; i++) folded[i] = (char)i;
        foreach (var line in TableLines.Of(typeof(HanText), "Text/han-fold.tsv"))
        {
            var to = line.Span[0];
            foreach (var from in line.Span[2..]) folded[from] = to;
        }
        return folded;
    }
}
