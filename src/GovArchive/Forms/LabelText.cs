using GovArchive.Text;

namespace GovArchive.Forms;

/// <summary>Labels reduced to what is compared: letters, digits and Han characters, folded; spaces and punctuation dropped.</summary>
public static class LabelText
{
    /// <summary>The characters of a label that count.</summary>
    public static string Normalise(string label)
    {
        var kept = new char[label.Length];
        var length = 0;
        foreach (var c in label)
        {
            var folded = HanText.Fold(c);
            if (Counts(folded)) kept[length++] = folded;
        }
        return new string(kept, 0, length);
    }

    /// <summary>Whether a folded character is compared.</summary>
    public static bool Counts(char folded) => char.IsLetterOrDigit(folded);

    /// <summary>1 for equal normalised labels down to 0 for labels without a common character: 1 − edit distance / length of the longer.</summary>
    public static double Similarity(string left, string right)
    {
        var (a, b) = (Normalise(left), Normalise(right));
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 0 : 1 - (double)EditDistance(a, b) / longer;
    }

    private static int EditDistance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
