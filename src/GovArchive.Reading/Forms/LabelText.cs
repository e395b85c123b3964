using GovArchive.Text;

namespace GovArchive.Forms;

/// <summary>Labels reduced to what is compared: letters, digits and Han characters, folded; spaces and punctuation dropped.</summary>
public static class LabelText
{
    private const int LongestOnStack = 256;

    /// <summary>The characters of a label that count.</summary>
    public static string Normalise(string label)
    {
        var kept = label.Length <= LongestOnStack ? stackalloc char[label.Length] : new char[label.Length];
        kept = kept[..Normalise(label, kept)];
        return kept.SequenceEqual(label) ? label : kept.ToString();
    }

    /// <summary>The same into a buffer as long as the label; returns how many there are.</summary>
    public static int Normalise(ReadOnlySpan<char> label, Span<char> kept)
    {
        var length = 0;
        foreach (var c in label)
            if (HanText.Fold(c) is var folded && Counts(folded)) kept[length++] = folded;
        return length;
    }

    /// <summary>Whether a folded character is compared.</summary>
    public static bool Counts(char folded) => folded is >= '\u4e00' and <= '\u9fff' || char.IsLetterOrDigit(folded);

    /// <summary>
    /// 1 for equal normalised labels down to 0 for labels without a common character: 1 − edit distance / length of the longer.
    /// </summary>
    public static double Similarity(string left, string right) => new ComparedLabel(left).Similarity(new ComparedLabel(right), 0);
}
