using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Values;

/// <summary>
/// The notation of <see cref="Figure.Raw"/>: what the source prints, and in braces all else that the value was made of: <c>1463{raised:
/// 1}</c>, <c>{struck: 18}81</c>, <c>{picture}</c>, <c>8040{unit: 元}</c> for a unit that is in a head or label, <c>14{joined}63</c> for
/// digits that sums join.
/// </summary>
/// <param name="Plain">The run of text that the value is; null where what is in braces leaves it open.</param>
/// <param name="Unit">The unit said outside the cell; null when the cell was read without one.</param>
internal readonly record struct RawText(string? Plain, string? Unit)
{
    private const string Joint = "{joined}";
    private const string UnitWord = "unit";

    /// <summary>Says that a head, label or caption gives the unit.</summary>
    public static string WithUnit(string raw, string unit) => $"{raw}{{{UnitWord}: {unit}}}";

    /// <summary>Says that what a break or a space parts is one number; null where nothing does.</summary>
    public static string? Joined(string raw)
    {
        var parts = raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.All(char.IsDigit)) ? string.Join(Joint, parts) : null;
    }

    /// <summary>
    /// Takes the notation apart. A raised mark may only be behind the number, a list's only before it, struck text on either side; a
    /// picture may be a digit, so that it leaves all open.
    /// </summary>
    public static RawText Of(string raw)
    {
        var plain = raw.Replace(Joint, "", StringComparison.Ordinal);
        string? unit = null;
        while (plain.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var close = plain.IndexOf('}', open);
            if (close < 0) return new RawText(null, unit);
            var (word, said) = Entry(plain.AsSpan(open + 1, close - open - 1));
            var (before, behind) = (plain[..open], plain[(close + 1)..]);
            if (word == UnitWord) unit = said;
            else if (!IsBeside(CellMark.KindOf(word), before, behind)) return new RawText(null, unit);
            plain = before + behind;
        }
        return new RawText(plain, unit);
    }

    private static (string Word, string Said) Entry(ReadOnlySpan<char> inside)
    {
        var colon = inside.IndexOf(':');
        return colon < 0 ? (inside.ToString(), "") : (inside[..colon].ToString(), inside[(colon + 1)..].Trim().ToString());
    }

    private static bool IsBeside(CellMarkKind? kind, string before, string behind) => kind switch
    {
        CellMarkKind.Raised => HasPlain(before) && !HasPlain(behind),
        CellMarkKind.ListNumber => !HasPlain(before) && HasPlain(behind),
        CellMarkKind.Struck => HasPlain(before) != HasPlain(behind),
        _ => false,
    };

    // Other marks and blanks do not count.
    private static bool HasPlain(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (depth == 0 && !char.IsWhiteSpace(c)) return true;
        }
        return false;
    }
}
