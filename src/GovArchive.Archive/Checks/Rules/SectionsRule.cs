using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>
/// The sections of the report in the form's order, numbered as they follow, none of those that are text alone left empty. A section that is
/// missing is found when the report is read.
/// </summary>
internal static class SectionsRule
{
    private const string Numerals = "一二三四五六七八九十";

    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        if (prose.Sections.IsEmpty) return [CheckResult.Missing(WhyNot.NoText)];
        return InOrder(report, prose).Concat(Numbered(report, prose)).Concat(Filled(report, prose));
    }

    // The prose has them in the form's order; their lines tell how they are printed. Formats without lines cannot tell. What has no number
    // is a table at either end.
    private static IEnumerable<CheckResult> InOrder(Report report, ReportProse prose)
    {
        Section[] numbered = [.. prose.Sections.Where(section => section.Line > 0 && Sentences.NumberOf(report, section.Id).Length > 0)];
        foreach (var (before, section) in numbered.Zip(numbered.Skip(1)))
            yield return CheckResult.Of(before.Line <= section.Line, () => FindingCodes.SectionOutOfOrder.At(
                Sentences.PlaceOf(report, section), Title(report, section), Title(report, before))
                with
            { Sentence = section.Title });
    }

    private static IEnumerable<CheckResult> Numbered(Report report, ReportProse prose)
    {
        // The rows of the older forms' table are numbered as sections are, and bear their names.
        if (report.Form.Sections.Any(section => section.Number.Length == 0)) yield break;
        var seen = new Dictionary<int, Section>();
        foreach (var section in prose.Sections.OrderBy(section => section.Line))
        {
            var number = Numerals.IndexOf(section.Title.AsSpan().TrimStart() is [var first, ..] ? first : ' ', StringComparison.Ordinal);
            if (number < 0 || section.Title.Length < 2 || section.Title[1] is not ('、' or '.' or '．' or ' ')) continue;
            yield return CheckResult.Of(seen.TryAdd(number, section), () => FindingCodes.SectionNumberedTwice.At(
                Sentences.PlaceOf(report, section), Title(report, section), Title(report, seen[number]))
                with
            { Sentence = section.Title });
        }
    }

    private static IEnumerable<CheckResult> Filled(Report report, ReportProse prose)
    {
        foreach (var section in prose.Sections.Where(section => report.Form.Table(section.Id) is null))
            yield return CheckResult.Of(section.Text.Length > 0 || HasTextInHeading(section), () => FindingCodes.SectionEmpty.At(
                Sentences.PlaceOf(report, section), Title(report, section))
                with
            { Sentence = section.Title });
    }

    // 六、其他需要报告的事项：无
    private static bool HasTextInHeading(Section section) =>
        section.Title.IndexOfAny(['：', ':']) is var at and >= 0 && at < section.Title.Length - 1
        || section.Title.EndsWith('无');

    private static string Title(Report report, Section section) => Sentences.TitleOf(report, section.Id) ?? section.Title;
}
