using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>
/// The overview speaks of the report's own year, and not only of the year before, as a copied one does. What it says of 本年度 may be of
/// any year. The preamble does not count: its period may be new where the overview is last year's. The last sections are left out: a copied
/// text tells the coming year's plans there.
/// </summary>
internal static partial class YearOfTextRule
{
    private const int LeastMentions = 2;
    private const string HanDigits = "〇一二三四五六七八九";

    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        var overview = Plain(string.Join('\n', Overview(report, prose)));
        var before = Mentions(overview, report.Key.Year - 1);
        var isOfYearBefore = before >= LeastMentions && Mentions(overview, report.Key.Year) == 0 && !ThisYear().IsMatch(overview);
        if (!isOfYearBefore && Mentions(overview + Plain(prose.Preamble), report.Key.Year) == 0)
            return [CheckResult.Missing(WhyNot.NoText)];
        return
        [
            CheckResult.Of(!isOfYearBefore, () => FindingCodes.YearNotInText.At(
                new Place(report.Source.File), report.Key.Year.ToString(CultureInfo.InvariantCulture),
                (report.Key.Year - 1).ToString(CultureInfo.InvariantCulture), before.ToString(CultureInfo.InvariantCulture))
                with
            { YearBefore = report.Key.Year - 1 }),
        ];
    }

    // Up to the first section with a table.
    private static IEnumerable<string> Overview(Report report, ReportProse prose) =>
        prose.Sections.TakeWhile(section => report.Form.Table(section.Id) is null).Select(section => section.Text);

    // 2023年, 2023.1.1, 23年; not 〔2023〕, which numbers a document.
    private static int Mentions(string text, int year) => Regex.Count(
        text, string.Create(CultureInfo.InvariantCulture, $"(?<![0-9])(?:{year}(?=[年.\\-/])|{year % 100:00}年)"));

    // Full-width and Han digits as ordinary ones, without spaces: ２０２３ 年, 二〇二三年.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => c is not (' ' or '\u3000')))
            plain.Append(Digit(c) is var digit and >= 0 ? (char)('0' + digit) : c);
        return plain.ToString();
    }

    private static int Digit(char c) => c is >= '０' and <= '９' ? c - '０'
        : c is '○' or '零' ? 0 : HanDigits.IndexOf(c, StringComparison.Ordinal);

    [GeneratedRegex("本年|今年|全年|一年来")]
    private static partial Regex ThisYear();
}
