using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Tests.Rendering;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Checks;

/// <summary>
/// Each folder <c>cases/&lt;rule&gt;/&lt;name&gt;/</c> holds one agency's reports, <c>&lt;year&gt;.figures.csv</c> or
/// <c>&lt;year&gt;.txt</c>, and what the rule finds in them and how often it holds; nothing is found where it stays silent.
/// <c>case.yml</c> says what kind of body it is and when its reports were published; <c>below/&lt;id&gt;/</c> holds reports of departments
/// of the same place, of which "office" is the general office, "town" a town that the register puts below, "town-else" one that it does
/// not.
/// </summary>
public partial class CheckCases
{
    private const string Expected = "expected.txt";
    private const string Place = "320813";

    private static readonly string Folder = Cases.Folder("Checks");

    public static TheoryData<string, string> All =>
        [.. Directory.GetDirectories(Folder).SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Finds_what_is_expected(string rule, string name)
    {
        var folder = Path.Combine(Folder, rule, name);
        var (at, archive) = (Array.FindIndex(CheckRules.All, known => known.Id == rule), CheckedReports.Of(Read(folder)).Archive);
        var made = ArchiveCheck.Run(archive);
        var findings = made.Findings.Where(entry => entry.Key.AgencyId == "yunxi").Select(entry => entry.Finding)
            .Where(finding => CheckRules.All[at].Codes.Contains(finding.Code)).ToArray();
        var tallies = made.Tallies.Where(entry => entry.Key.AgencyId == "yunxi")
            .Select(entry => $"{entry.Key.Year}: {Shown(entry.Value[at])}{Reasons(entry.Value[at])}\n");
        AcceptedFile.Assert(Path.Combine(folder, Expected), string.Concat(tallies) + string.Concat(findings.Select(Shown)));
    }

    [Fact]
    public void Every_rule_has_a_case_where_it_fires_and_one_where_it_holds() =>
        Assert.All(CheckRules.All.Where(rule => !rule.IsOfReading), rule =>
        {
            var said = Directory.GetFiles(Path.Combine(Folder, rule.Id), Expected, SearchOption.AllDirectories)
                .Select(File.ReadAllText).ToArray();
            Assert.All(rule.Codes.Where(code => !FoundWhileReading.Contains(code)), code =>
                Assert.Contains(said, text => text.Contains(code.Id, StringComparison.Ordinal)));
            Assert.Contains(said, text => !text.Contains("GA", StringComparison.Ordinal) && Holding().IsMatch(text));
        });

    [GeneratedRegex(": [1-9][0-9]* hold")]
    private static partial Regex Holding();

    // Their cases are those of reading and filing.
    private static readonly FindingCode[] FoundWhileReading =
        [FindingCodes.SectionMissing, FindingCodes.YearDiffers, FindingCodes.PeriodDiffers, FindingCodes.MoneyWithoutUnit];

    /// <summary>
    /// What the sample archive is known to hold: five reports whose sums are right, one body whose totals leave parts out, and two texts
    /// that contradict themselves.
    /// </summary>
    [Fact]
    public void The_sample_archive_has_the_faults_its_reports_print()
    {
        var findings = new List<Finding>();
        var layout = new ArchiveLayout(Cases.Sample);
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        Assert.Empty(findings);
        var found = ArchiveCheck.Run(archive).Findings;
        var sums = found.Where(entry => entry.Finding.Code.Id is "GA3001" or "GA3011").ToArray();
        Assert.DoesNotContain(sums, entry => entry.Key.AgencyId.StartsWith("230", StringComparison.Ordinal));
        var hongze = sums.Where(entry => entry.Key == new ReportKey("320813-renminzhengfu", 2023)).ToArray();
        Assert.Equal(["disputes", "disputes"], hongze.Select(entry => entry.Finding.Cells[0].Table));
        Assert.All(hongze, entry => Assert.Equal("GA3001", entry.Finding.Code.Id));
        Assert.Equal(
            ["152 149", "2696 2796"],
            found.Where(entry => entry.Finding.Code == FindingCodes.PartsDiffer)
                .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Finding.Sides!.Left} {entry.Finding.Sides.Right}")));
        Assert.DoesNotContain(found, entry => entry.Finding.Code == FindingCodes.ProseDiffers);
    }

    [Fact]
    public void Each_failure_that_is_counted_has_a_finding_and_each_finding_is_counted()
    {
        var layout = new ArchiveLayout(Cases.Sample);
        var made = ArchiveCheck.Run(ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, []), []));
        foreach (var (i, rule) in CheckRules.All.Index())
            Assert.Equal(
                made.Findings.Count(entry => rule.Codes.Contains(entry.Finding.Code)),
                made.Tallies.Values.Sum(tallies => tallies[i].Failed));
        Assert.Contains(made.Findings, entry => entry.Finding.Code == FindingCodes.SectionMissing);
    }

    private static Archive Read(string folder)
    {
        var map = File.Exists(Path.Combine(folder, "case.yml"))
            ? Yaml.ReadMap("case.yml", File.ReadAllText(Path.Combine(folder, "case.yml")), []) : null;
        var level = Levels.Find(map?.Text("level"));
        var own = new Agency
        {
            Id = "yunxi",
            Name = "云溪县示例局",
            Level = level,
            RegionCode = Place,
            Sector = map?.Text("sector") ?? Sectors.Other,
        };
        var below = Path.Combine(folder, "below");
        var bodies = !Directory.Exists(below) ? [] : Directory.GetDirectories(below).Select(path => Department(own, path));
        return new Archive(
            [.. bodies.Prepend(new AgencyHistory(own, Reports(own.Id, folder, map?.Map("published"))))],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
    }

    private static AgencyHistory Department(Agency of, string folder)
    {
        var name = Path.GetFileName(folder);
        var own = of with
        {
            Id = $"{of.Id}-{name}",
            Sector = name == "office" ? "general_office" : Sectors.Other,
            // A town is of another level, and below the government only where the register says so.
            Level = name.StartsWith("town", StringComparison.Ordinal) ? Level.Town : of.Level,
            Parent = name == "town" ? of.Id : null,
        };
        return new AgencyHistory(own, Reports(own.Id, folder, null));
    }

    private static ImmutableArray<Report> Reports(string agency, string folder, YamlMap? published) =>
    [
        .. from path in Directory.GetFiles(folder).Order(StringComparer.Ordinal)
           let file = Path.GetFileName(path)
           where char.IsAsciiDigit(file[0])
           let year = int.Parse(file[..4], CultureInfo.InvariantCulture)
           let report = SampleReports.Of(file, File.ReadAllText(path), year)
           select report with
           {
               Key = new ReportKey(agency, year),
               Source = report.Source with { PublishedAt = published?.Date(file[..4]) },
           },
    ];

    // What is missing, and how often where there are several reasons.
    private static string Reasons(CheckTally tally) => tally.Missing.All switch
    {
        [] => "",
        [var (why, _)] => $" ({why})",
        var all => $" ({string.Join(", ", all.Select(entry => $"{entry.Why} {entry.Count}"))})",
    };

    private static string Shown(CheckTally tally) => $"{tally.Held} hold, {tally.Failed} fail, {tally.NotPossible} cannot be made";

    private static string Shown(Finding finding)
    {
        var sides = finding.Sides;
        var compared = string.Create(CultureInfo.InvariantCulture, $"{sides?.Left} {sides?.Right} {sides?.Difference} {finding.YearBefore}");
        var cells = string.Join(' ', finding.Cells);
        return $"{finding}\n    {finding.MessageIn("zh")}\n    {cells}\n    {compared}\n    {finding.Sentence}\n";
    }
}
