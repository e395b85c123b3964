using GovArchive.Archives;
using GovArchive.Checks;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>What the checks notice: nothing in reports without a fault, and every contradiction that is planted in them.</summary>
public sealed class PlantedTests(PlantedChecks checks) : IClassFixture<PlantedChecks>
{
    public static TheoryData<string> Plantings => [.. Planting.All.Select(planting => planting.Id)];

    [Fact]
    public void Two_hundred_reports_without_a_fault_have_no_finding()
    {
        Assert.Equal(200, checks.Clean.Tallies.Count);
        Assert.Equal("", Shown(checks.Clean.Findings));
    }

    /// <summary>Nothing is found where nothing is compared: every rule made its comparisons, and these held.</summary>
    [Fact]
    public void Every_rule_compared_what_has_no_fault() =>
        Assert.All(CheckRules.All.Where(rule => !rule.IsOfReading), rule =>
            Assert.True(checks.Clean.Tallies.Values.Any(made => made[Array.IndexOf(CheckRules.All, rule)].Held > 0), rule.Id));

    [Theory]
    [MemberData(nameof(Plantings))]
    public void What_is_planted_is_found_and_nothing_else(string id)
    {
        var planting = Planting.All.Single(planting => planting.Id == id);
        var found = checks.Of(planting);
        Assert.True(
            planting.Expected.SequenceEqual(found.Select(Code).Order(StringComparer.Ordinal)),
            $"{planting.Words}\n{string.Join('\n', planting.Expected)}\nis expected, found is\n{Shown(found)}");
        Assert.Contains(found, entry =>
            Code(entry) == planting.Meant && Shown(entry).Contains(planting.Says, StringComparison.Ordinal));
    }

    [Fact]
    public void Other_bodies_have_no_finding() => Assert.Equal("", Shown(checks.Elsewhere));

    /// <summary>Each code of each rule is planted.</summary>
    [Fact]
    public void Every_kind_of_contradiction_is_planted() => Assert.Equal(
        "", string.Join(' ', CheckRules.All.SelectMany(rule => rule.Codes).Select(code => code.Id)
            .Except(Planting.All.Select(planting => planting.Code.Split(':')[^1]))));

    private static string Code(ReportFinding entry) => $"{entry.Key}:{entry.Finding.Code.Id}";

    private static string Shown(IEnumerable<ReportFinding> found) => string.Join('\n', found.Select(Shown));

    private static string Shown(ReportFinding entry) =>
        $"{entry.Finding} [{string.Join(' ', entry.Finding.Cells)}] {entry.Finding.Sentence}";
}
