using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Checks;

/// <summary>All rules together: what they are called, and the order of what they find.</summary>
public class CheckRulesTests
{
    private const string WrongSum = "requests/received/total,9\nrequests/received/natural_person,1\nrequests/received/business,2\n"
        + "requests/received/research,0\nrequests/received/welfare,0\nrequests/received/legal_service,0\nrequests/received/other,0\n";

    /// <summary>Ids, titles and codes are published: in findings.csv, in addresses, on the methodology page.</summary>
    [Fact]
    public void Are_called_as_they_are_published() => AcceptedFile.Assert(
        Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Checks", "rules.expected.txt"),
        string.Concat(CheckRules.All.Select(rule =>
            $"{rule.Id} | {rule.Title.In("en")} | {rule.Title.In("zh")} | {string.Join(' ', rule.Codes.Select(code => code.Id))}\n")));

    [Fact]
    public void Findings_are_in_order_of_reports_then_of_places_with_what_reading_found()
    {
        var found = ArchiveCheck.Run(new Archive(
            [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [Doubted(2022), Doubted(2023)])],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty)).Findings;
        Assert.Equal(found.OrderBy(entry => entry.Key).ThenBy(entry => entry.Finding, Finding.Order), found);
        Assert.Equal([2022, 2023], Years(FindingCodes.PeriodDiffers));
        Assert.Equal([2022, 2023], Years(FindingCodes.SumWrong));

        IEnumerable<int> Years(FindingCode code) => found.Where(entry => entry.Finding.Code == code).Select(entry => entry.Key.Year);
    }

    [Fact]
    public void Without_an_archive_sums_are_checked_and_what_reading_found_is_told()
    {
        var content = Doubted(2022).Content;
        var found = ArchiveCheck.Alone(content with { Year = null });
        Assert.Equal(found.Order(Finding.Order), found);
        Assert.Equal(
            [FindingCodes.PeriodDiffers, FindingCodes.SumWrong], found.Select(finding => finding.Code).Order(ById));
    }

    private static readonly Comparer<FindingCode> ById = Comparer<FindingCode>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id));

    // A sum of it is wrong, and reading it left a doubt at a line behind that.
    private static Report Doubted(int year)
    {
        var report = SampleReports.OfFigures(WrongSum, year);
        var doubt = FindingCodes.PeriodDiffers.At(new Place($"{year}.figures.csv", 99), "2022", "2021");
        return report with { Content = report.Content with { Findings = [doubt] } };
    }
}
