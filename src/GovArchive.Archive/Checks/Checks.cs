using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>One rule that reports are checked against.</summary>
/// <param name="Id">snake_case; is in findings.csv and in addresses.</param>
/// <param name="Codes">The findings it may produce, and no others.</param>
public sealed record CheckRule(string Id, FindingCode[] Codes, Func<Archive, IEnumerable<ReportFinding>> Run)
{
    /// <summary>What people call it: as its first finding is called, unless it is given a title.</summary>
    public Words Title { get; init; } = Codes[0].Title;
}

/// <summary>All rules.</summary>
public static class CheckRules
{
    public static readonly CheckRule[] All =
    [
        new("arithmetic", [FindingCodes.SumWrong], ArithmeticRule.Run) { Title = new("Sums and balance", "合计与收支") },
        new("carry_over", [FindingCodes.CarryOverDiffers], CarryOverRule.Run) { Title = new("Carry-over between years", "逐年结转") },
        new("tables", [FindingCodes.TableMissing, FindingCodes.TablePartial], TableStateRule.Run)
        {
            Title = new("Tables complete", "表格齐全"),
        },
    ];

    /// <summary>The sums that one report contradicts, found without an archive, and what was found when it was read; sorted.</summary>
    public static ImmutableArray<Finding> Alone(ReportContent content)
    {
        var report = new Report(new ReportKey("", content.Year ?? 0), new Provenance("", ""), content);
        return [.. content.Findings.Concat(ArithmeticRule.Of(report)).Order(Finding.Order)];
    }

    /// <summary>What the rules find, and what was found when the sources were read, in order of reports and places.</summary>
    public static ImmutableArray<ReportFinding> Run(Archive archive) =>
    [
        .. All.SelectMany(rule => rule.Run(archive))
            .Concat(archive.Reports.SelectMany(report => report.Content.Findings.Select(finding => new ReportFinding(report.Key, finding))))
            .OrderBy(entry => entry.Key)
            .ThenBy(entry => entry.Finding, Finding.Order),
    ];
}
