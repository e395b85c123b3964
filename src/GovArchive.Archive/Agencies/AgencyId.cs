using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>
/// An agency's id: <c>&lt;region code&gt;-&lt;pinyin of the rest of the name&gt;</c>, safe as a folder and in an address.
/// </summary>
public static class AgencyId
{
    public const int Longest = 80;

    /// <summary>
    /// Made from a place and the rest of a name; null when the rest has no letter or digit that can be written. Cut to
    /// <see cref="Longest"/>.
    /// </summary>
    /// <param name="regionCode">Six digits; null when the place is not known.</param>
    /// <param name="rest">The name after the place.</param>
    public static string? From(string? regionCode, string rest)
    {
        var pinyin = HanText.Pinyin(rest);
        if (pinyin.Length == 0) return null;
        var id = regionCode is null ? pinyin : $"{regionCode}-{pinyin}";
        return id.Length <= Longest ? id : id[..Longest];
    }

    /// <summary>True for 1 to 80 of a-z, 0-9 and hyphen.</summary>
    public static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= Longest && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
