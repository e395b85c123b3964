using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Values;

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

    /// <summary>All units that the texts name, in order; those that are worth the same are one.</summary>
    public static ImmutableArray<string> All(IEnumerable<string> texts) =>
        [.. texts.Select(text => Find([text])).OfType<string>()
            .DistinctBy(unit => MoneyUnits.Factor(unit) is { } factor ? Csv.Number(factor) : unit)];

    /// <summary>Whether a line says nothing but the unit of what is above or below it.</summary>
    public static bool IsNote(string text) => Note().IsMatch(HanText.Squeeze(text));

    /// <summary>Whether a text is a unit of money and nothing else.</summary>
    public static bool IsUnit(string text) => MoneyUnits.Factor(HanText.Squeeze(text).Trim('(', ')')) is not null;

    // 10000元 and 万美元 are units too, the latter none that can be converted.
    private const string Names = @"\d{0,9}(?:[十百千]?万?|亿)(?:[美日欧韩澳加新]元|元|英镑|港[元币]|外币)|港[元币][十百千]?万?元?";

    [GeneratedRegex(@"(?:单位[^)\]\d]{0,8}?|[(\[](?:人民币)?)(?<unit>" + Names + @")(?:[)\]]|$)|(?:单位[:为]?[^)\]\d]{0,4}?)(?<unit>" + Names
        + ")|(?<unit>" + Names + ")$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(?:(?:注|备注|说明)[:;]?.{0,10}|[(\[]?(?:计量|金额)?)单位", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
