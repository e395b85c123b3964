using System.Runtime.InteropServices;

namespace GovArchive.Pictures.Digits;

/// <summary>A text that the steps can be read as.</summary>
/// <param name="Text">With <see cref="DigitAlphabet.ForeignMark"/> for ink that is no known character.</param>
/// <param name="Share">Of 1: the sum over all ways in which the steps give this text.</param>
internal readonly record struct LikelyText(string Text, double Share);

/// <summary>Finds the likeliest texts of a line (connectionist temporal classification, prefix beam search).</summary>
internal static class TextBeam
{
    private const int Width = 8;

    /// <summary>An output that is less likely at a step begins no new text there.</summary>
    private const double Least = 1e-4;

    /// <param name="shares">Steps × <see cref="DigitAlphabet.Outputs"/>.</param>
    /// <returns>The likeliest first, at least one.</returns>
    public static IReadOnlyList<LikelyText> Of(double[] shares)
    {
        var beam = new List<Prefix> { new("", 1, 0) };
        for (var from = 0; from < shares.Length; from += DigitAlphabet.Outputs)
            beam = Next(beam, shares.AsSpan(from, DigitAlphabet.Outputs));
        return [.. beam.Select(each => new LikelyText(each.Text, each.Share))];
    }

    private static List<Prefix> Next(List<Prefix> beam, ReadOnlySpan<double> shares)
    {
        var next = new Dictionary<string, Prefix>(StringComparer.Ordinal);
        foreach (var prefix in beam)
        {
            Add(prefix.Text, prefix.Share * shares[DigitAlphabet.Blank], 0);
            var last = prefix.Text.Length == 0 ? DigitAlphabet.Blank : DigitAlphabet.Of(prefix.Text[^1]);
            for (var output = 1; output < DigitAlphabet.Outputs; output++)
            {
                if (output == last)
                    Add(prefix.Text, 0, prefix.AfterCharacter * shares[output]);
                if (shares[output] < Least)
                    continue;
                // The same character again is a new one only after a step of blank.
                Add(prefix.Text + DigitAlphabet.Of(output), 0, (output == last ? prefix.AfterBlank : prefix.Share) * shares[output]);
            }
        }
        return [.. next.Values.OrderByDescending(prefix => prefix.Share).ThenBy(prefix => prefix.Text, StringComparer.Ordinal).Take(Width)];

        void Add(string text, double afterBlank, double afterCharacter)
        {
            ref var prefix = ref CollectionsMarshal.GetValueRefOrAddDefault(next, text, out var exists);
            prefix = exists
                ? new Prefix(text, prefix.AfterBlank + afterBlank, prefix.AfterCharacter + afterCharacter)
                : new Prefix(text, afterBlank, afterCharacter);
        }
    }

    /// <summary>A text so far, with the shares of the ways that end in blank and in its last character.</summary>
    private readonly record struct Prefix(string Text, double AfterBlank, double AfterCharacter)
    {
        public double Share => AfterBlank + AfterCharacter;
    }
}
