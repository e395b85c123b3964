using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports.Tables;

/// <summary>The unit that a head, a label or a caption gives for sums of money: （单位：元）, 金额（千元）, 费用 万元.</summary>
internal static partial class UnitWords
{
    /// <summary>The first unit that one of the texts names; null when none does.</summary>
    public static string? Find(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            if (Unit().Match(HanText.Squeeze(text)) is { Success: true } match) return match.Groups["unit"].Value;
        return null;
    }

    [GeneratedRegex(@"(?:单位[^)\]]{0,8}?|[(\[])(?<unit>(?:[十百千]?万?|亿)元)(?:[)\]]|$)|(?:单位[:为]?[^)\]]{0,4}?)(?<unit>(?:[十百千]?万?|亿)元)|(?<unit>(?:[十百千]?万?|亿)元)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
