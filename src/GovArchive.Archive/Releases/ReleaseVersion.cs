using System.Collections.Immutable;
using System.Globalization;

namespace GovArchive.Releases;

/// <summary>
/// What a release is called: two to four numbers with dots between, such as 2026.1. It is a part of addresses and file names.
/// </summary>
public sealed record ReleaseVersion : IComparable<ReleaseVersion>
{
    private const int FewestParts = 2;
    private const int MostParts = 4;

    // That many digits fit into an int.
    private const int MostDigits = 9;

    private readonly ImmutableArray<int> _parts;

    private ReleaseVersion(string text, ImmutableArray<int> parts) => (Text, _parts) = (text, parts);

    public string Text { get; }

    /// <summary>Null when the text is no version: one that is may be written in one way only.</summary>
    public static ReleaseVersion? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length is >= FewestParts and <= MostParts && Array.TrueForAll(parts, IsNumber)
            ? new ReleaseVersion(text, [.. parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))]) : null;
    }

    /// <summary>By numbers, so that 2026.10 is after 2026.9; 2026.1 is before 2026.1.0.</summary>
    public int CompareTo(ReleaseVersion? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < Math.Min(_parts.Length, other._parts.Length); i++)
            if (_parts[i] != other._parts[i]) return _parts[i].CompareTo(other._parts[i]);
        return _parts.Length.CompareTo(other._parts.Length);
    }

    public bool Equals(ReleaseVersion? other) => Text == other?.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    public static bool operator <(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) < 0;
    public static bool operator >(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) > 0;
    public static bool operator <=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) >= 0;

    private static bool IsNumber(string part) =>
        part.Length is > 0 and <= MostDigits && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0');
}
