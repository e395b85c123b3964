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

    /// <summary>Whether the texts name units that differ.</summary>
    public static bool Differ(IEnumerable<string> texts) => texts.Select(text => Find([text])).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();

    // 10000元 and 万美元 are units too, the latter none that can be converted.
    private const string Names = @"\d{0,9}(?:[十百千]?万?|亿)(?:[美日欧韩澳加新]元|元|英镑|港[元币]|外币)|港[元币][十百千]?万?元?";

    [GeneratedRegex(@"(?:单位[^)\]\d]{0,8}?|[(\[])(?<unit>" + Names + @")(?:[)\]]|$)|(?:单位[:为]?[^)\]\d]{0,4}?)(?<unit>" + Names + ")|(?<unit>" + Names + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
