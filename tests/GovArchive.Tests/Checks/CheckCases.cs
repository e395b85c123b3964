using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Checks;

/// <summary>
/// Each folder <c>cases/&lt;rule&gt;/&lt;name&gt;/</c> holds one agency's reports, <c>&lt;year&gt;.figures.csv</c> or
/// <c>&lt;year&gt;.txt</c>, and what the rule finds in them; nothing where it stays silent.
/// </summary>
public class CheckCases
{
    private static readonly string Folder = Cases.Folder("Checks");

    public static TheoryData<string, string> All =>
        [.. Directory.GetDirectories(Folder).SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Finds_what_is_expected(string rule, string name)
    {
        var folder = Path.Combine(Folder, rule, name);
        var checkRule = CheckRules.All.Single(known => known.Id == rule);
        var findings = checkRule.Run(Read(folder)).Select(entry => entry.Finding).Order(Finding.Order).ToArray();
        Assert.All(findings, finding => Assert.Contains(finding.Code, checkRule.Codes));
        AcceptedFile.Assert(Path.Combine(folder, "expected.txt"), string.Concat(findings.Select(Shown)));
    }

    [Fact]
    public void Every_rule_has_a_case_where_it_fires_and_one_where_it_stays_silent() => Assert.All(CheckRules.All, rule =>
    {
        var lengths = Directory.GetFiles(Path.Combine(Folder, rule.Id), "expected.txt", SearchOption.AllDirectories)
            .Select(file => new FileInfo(file).Length).ToArray();
        Assert.Contains(lengths, length => length > 0);
        Assert.Contains(0, lengths);
    });

    /// <summary>
    /// What the sample archive is known to hold: five reports whose sums are right, and one body whose totals leave parts out.
    /// </summary>
    [Fact]
    public void The_sample_archive_has_the_faults_its_reports_print()
    {
        var findings = new List<Finding>();
        var layout = new ArchiveLayout(Cases.Root);
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        Assert.Empty(findings);
        var sums = CheckRules.Run(archive).Where(entry => entry.Finding.Code.Id is "GA3001" or "GA3011").ToArray();
        Assert.DoesNotContain(sums, entry => entry.Key.AgencyId.StartsWith("230", StringComparison.Ordinal));
        var hongze = sums.Where(entry => entry.Key == new ReportKey("320813-renminzhengfu", 2023)).ToArray();
        Assert.Equal(["disputes", "disputes"], hongze.Select(entry => entry.Finding.Cells[0].Table));
        Assert.All(hongze, entry => Assert.Equal("GA3001", entry.Finding.Code.Id));
    }

    private static Archive Read(string folder) => new(
        [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" },
            [.. Directory.GetFiles(folder).Select(Path.GetFileName).OfType<string>().Where(file => file != "expected.txt")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    SampleReports.Of(
                        file, File.ReadAllText(Path.Combine(folder, file)), int.Parse(file[..4], CultureInfo.InvariantCulture)))])],
        ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);

    private static string Shown(Finding finding) => string.Create(CultureInfo.InvariantCulture,
        $"{finding}\n    {finding.MessageIn("zh")}\n    {string.Join(' ', finding.Cells)}\n    {finding.Sides?.Left} {finding.Sides?.Right} {finding.Sides?.Difference}\n");
}
