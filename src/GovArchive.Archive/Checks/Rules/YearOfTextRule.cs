using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>The text speaks of the report's own year, and not only of the year before, as a copied one does.</summary>
internal static partial class YearOfTextRule
{
    private const int LeastMentions = 2;

    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        var years = prose.Sections.Where(section => report.Form.Table(section.Id) is null).Select(section => section.Text)
            .Append(prose.Preamble).SelectMany(text => Year().Matches(text))
            .CountBy(match => int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture))
            .ToDictionary();
        var (own, before) = (years.GetValueOrDefault(report.Key.Year), years.GetValueOrDefault(report.Key.Year - 1));
        if (own == 0 && before < LeastMentions) return [CheckResult.Missing(WhyNot.NoText)];
        return
        [
            CheckResult.Of(own > 0, () => FindingCodes.YearNotInText.At(
                new Place(report.Source.File), report.Key.Year.ToString(CultureInfo.InvariantCulture),
                (report.Key.Year - 1).ToString(CultureInfo.InvariantCulture), before.ToString(CultureInfo.InvariantCulture))
                with
            { YearBefore = report.Key.Year - 1 }),
        ];
    }

    [GeneratedRegex(@"(?<!\d)20[0-9]{2}(?= ?年)")]
    private static partial Regex Year();
}
