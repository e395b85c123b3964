using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Checks;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>Findings counted crosswise.</summary>
/// <param name="Header">Of the columns behind the four of all findings and their states.</param>
public sealed record FindingTable(ImmutableArray<string> Header, ImmutableArray<FindingTableRow> Rows);

/// <param name="Address">Null where the row has no page.</param>
/// <param name="Counts">
/// Of each column; in the note, where persons did something about them, how many are open, explained and corrected.
/// </param>
public sealed record FindingTableRow(
    string Name, string? Address, ListNumber All, ListNumber Open, ListNumber Explained, ListNumber Corrected,
    ImmutableArray<ListNumber> Counts);

/// <summary>The findings of each rule by year, and of each province by rule.</summary>
internal static class FindingTables
{
    private static readonly ListNumber None = new("", "0");

    public static FindingTable ByYear(Site site)
    {
        var (counts, years) = (FindingCounts.Of(site), FindingCounts.Of(site).Years.ToArray());
        return new FindingTable(
            [.. years.Select(CellText.Year)],
            [.. counts.Rules.Select(rule => Row(
                RuleName(site, rule), null, counts.Of(rule), years.Select(year => counts.Of(rule, year: year))))]);
    }

    public static FindingTable ByProvince(Site site)
    {
        var (counts, rules) = (FindingCounts.Of(site), FindingCounts.Of(site).Rules.ToArray());
        return new FindingTable(
            [.. rules.Select(rule => RuleName(site, rule))],
            [.. counts.Provinces.Select(code => Row(
                Regions.Find(code) is { } province ? site.Named(province) : site.Words["agencies.no_place"],
                code.Length == 0 ? null : Urls.Region(code),
                counts.Of(province: code), rules.Select(rule => counts.Of(rule, code))))]);
    }

    private static FindingTableRow Row(string name, string? address, StateCounts all, IEnumerable<StateCounts> counts) => new(
        name, address, ListNumber.Of(all.All), ListNumber.Of(all.Open), ListNumber.Of(all.Explained), ListNumber.Of(all.Corrected),
        [.. counts.Select(Number)]);

    private static ListNumber Number(StateCounts counts) => counts.All == 0 ? None : ListNumber.Of(counts.All) with
    {
        Note = counts.Open == counts.All
            ? "" : $"{CellText.Number(counts.Open)}·{CellText.Number(counts.Explained)}·{CellText.Number(counts.Corrected)}",
    };

    private static string RuleName(Site site, string id) => id.Length == 0
        ? site.Words["quality.rule_reading"] : Array.Find(CheckRules.All, rule => rule.Id == id)!.Title.In(site.Words.Language);
}
