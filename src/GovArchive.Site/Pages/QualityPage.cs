using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>How far the archive can be relied on: coverage, what is missing after its legal date, findings, figures and checks.</summary>
/// <param name="Years">Reports and their tables, newest year first.</param>
/// <param name="Due">Reports by legal date, newest year first.</param>
/// <param name="Missing">Bodies with reports that the archive lacks.</param>
/// <param name="Findings">By rule and code.</param>
/// <param name="ByYear">Findings of each rule by year.</param>
/// <param name="ByProvince">Findings of each province by rule.</param>
/// <param name="Rules">What each rule compares, and how often it holds, in the order in which people read them.</param>
/// <param name="States">Cells the form asks for, a row a year, the first for all.</param>
/// <param name="Origins">Cells with a number, by how they got here.</param>
/// <param name="Checks">Sums of the form.</param>
public sealed record QualityModel(
    ImmutableArray<YearListRow> Years, ImmutableArray<DueRow> Due, MissingTable Missing, ImmutableArray<RuleRow> Findings,
    FindingTable ByYear, FindingTable ByProvince, ImmutableArray<RuleCount> Rules, ShareTable States, ShareTable Origins,
    ShareTable Checks) : PageModel;

/// <summary>What was found by one rule.</summary>
/// <param name="Rule">Id of the rule; "reading" for what was found while a source was read.</param>
public sealed record RuleRow(
    Choice Rule, string Code, string Title, Choice Severity, ListNumber All, ListNumber Open, ListNumber Explained, ListNumber Corrected);

/// <summary>A rule over all reports.</summary>
/// <param name="Compares">What it sets against what.</param>
/// <param name="Held">Comparisons that hold; "" for a rule of reading, which only says what fails.</param>
/// <param name="NotPossible">Comparisons that cannot be made; "" for a rule of reading.</param>
/// <param name="Why">How many of them for which reason, the most frequent first.</param>
public sealed record RuleCount(
    string Id, string Title, string Compares, ListNumber Held, ListNumber Failed, ListNumber NotPossible, ImmutableArray<WhyCount> Why);

/// <param name="Id">As in checks.csv.</param>
/// <param name="Text">What is missing, in words.</param>
public sealed record WhyCount(string Id, string Text, ListNumber Count);

/// <summary>Counts that make up a whole, each with its share.</summary>
/// <param name="Header">Names of the columns behind the year: the whole, then its parts.</param>
public sealed record ShareTable(ImmutableArray<string> Header, ImmutableArray<ShareRow> Rows);

/// <param name="Year">"" for all years.</param>
public sealed record ShareRow(string Year, ListNumber All, ImmutableArray<ListNumber> Parts);

internal static class QualityPage
{
    private const string Reading = "reading";

    private static readonly ListNumber NotCounted = new("", "");

    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Quality)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var words = site.Words;
        return new Page("quality", new QualityModel(
            [.. YearsPage.Rows(site)], [.. DueReports.Of(site)], MissingList.Of(site),
            [.. Rules(site)], FindingTables.ByYear(site), FindingTables.ByProvince(site), [.. Counted(site)],
            Shares(site, "quality.cells", tally =>
                tally.Cells, [
                    .. Enum.GetValues<FigureState>()
                        .Select(state => (words["quality.state_" + state.Word()], (Func<FigureTally, int>)(tally => tally[state])))]),
            Shares(site, "quality.numbers", tally =>
                tally.Numbers, [
                    .. Enum.GetValues<FigureOrigin>()
                        .Select(origin => (words["origin." + origin.Word()], (Func<FigureTally, int>)(tally => tally[origin])))]),
            Shares(site, "quality.sums", tally =>
                tally.Sums, [
                    .. Enum.GetValues<IdentityState>()
                        .Select(state =>
                            (words["quality.sum_" + state.ToString().ToLowerInvariant()],
                                (Func<FigureTally, int>)(tally => tally[state])))]))
        {
            Path = Urls.Quality,
            Title = words["quality.title"],
            Description = words["quality.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IEnumerable<RuleRow> Rules(Site site)
    {
        var reading = new Choice(Reading, site.Words["quality.rule_reading"]);
        return from entry in site.Findings
               group entry by entry.Finding.Code into code
               orderby code.Key.Id
               let states = code.Select(site.StateOf).ToLookup(state => state)
               let rule = CheckRules.Find(code.Key)
               select Row(site, code.Key, rule is null ? reading : new Choice(rule.Id, rule.Title.In(site.Words.Language)), states);
    }

    private static IEnumerable<RuleCount> Counted(Site site)
    {
        var sums = new CheckTally[CheckRules.All.Length];
        foreach (var report in site.Archive.Reports)
            foreach (var (i, tally) in site.TalliesOf(report.Key).Index()) sums[i] += tally;
        return CheckRules.All.Zip(sums, (rule, sum) => new RuleCount(
            rule.Id, rule.Title.In(site.Words.Language), rule.Compares.In(site.Words.Language),
            rule.IsOfReading ? NotCounted : ListNumber.Of(sum.Held), ListNumber.Of(sum.Failed),
            rule.IsOfReading ? NotCounted : ListNumber.Of(sum.NotPossible),
            [.. sum.Missing.All.OrderByDescending(entry => entry.Count)
                .Select(entry => new WhyCount(entry.Why.Id(), site.Words["why_not." + entry.Why.Id()], ListNumber.Of(entry.Count)))]));
    }

    private static RuleRow Row(Site site, FindingCode code, Choice rule, ILookup<FindingState, FindingState> states)
    {
        var severity = code.Severity.ToString().ToLowerInvariant();
        return new RuleRow(
            rule, code.Id, code.Title.In(site.Words.Language), new Choice(severity, site.Words["severity." + severity]),
            ListNumber.Of(states.Sum(state => state.Count())), Number(FindingState.Open), Number(FindingState.Explained),
            Number(FindingState.Corrected));

        ListNumber Number(FindingState state) => ListNumber.Of(states[state].Count());
    }

    private static ShareTable Shares(
        Site site, string whole, Func<FigureTally, int> all, ImmutableArray<(string Name, Func<FigureTally, int> Count)> parts)
    {
        var tallies = QualityTallies.Of(site).Years;
        var rows = tallies.OrderByDescending(year => year.Key)
            .Select(year => (Year: year.Key.ToString(CultureInfo.InvariantCulture), Tally: year.Value))
            .Prepend(("", QualityTallies.Of(site).Total));
        return new ShareTable(
            [site.Words[whole], .. parts.Select(part => part.Name)],
            [.. rows.Where(row => all(row.Item2) > 0)
                .Select(row => new ShareRow(
                    row.Item1, ListNumber.Of(all(row.Item2)),
                    [.. parts.Select(part => Share(site.Words, part.Count(row.Item2), all(row.Item2)))]))]);
    }

    private static ListNumber Share(SiteWords words, int part, int all) => ListNumber.Of(part) with
    {
        Note = IndicatorText.Percent((decimal)part / all * 100, words),
    };
}
