using System.Globalization;
using GovArchive.Sites;

namespace GovArchive.Tests.Search;

/// <summary>What people type and what they should find, asked of the page's own scripts.</summary>
public class QueryTests
{
    private const double LeastFirst = 0.95;
    private const double LeastInFive = 0.99;
    private const int Five = 5;

    private sealed record Query(string Kind, string Typed, string[] Expected, string Said);

    private static Query[] Queries { get; } =
    [
        .. File.ReadLines(Path.Combine(Cases.Folder("Search"), "queries.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(fields => new Query(
                fields[0], fields[1], [.. Alternatives(fields[2]).Select(InventedArchive.Address)], fields.ElementAtOrDefault(3) ?? "")),
    ];

    private static readonly Lazy<SearchScript> Script = new(() => new SearchScript(InventedArchive.Site(
        Queries.Where(query => query.Said.Length > 0).ToLookup(query => query.Expected[0], query => query.Said))));

    [Fact]
    public void What_is_meant_comes_first()
    {
        var answers = Script.Value.Ask(Queries.Select(query => query.Typed));
        var (first, five) = (0, 0);
        foreach (var (query, answer) in Queries.Zip(answers))
        {
            var at = Array.FindIndex(answer.Addresses, query.Expected.Contains);
            if (at == 0) first++;
            if (at is >= 0 and < Five) five++;
            if (at != 0)
                TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{query.Kind} {query.Typed}: {at}; {string.Join(' ', answer.Addresses.Take(3))}; {string.Join(' ', answer.Meant)}"));
        }
        var said = $"{first} first and {five} in the first {Five} of {Queries.Length}";
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(Queries.Length >= 200 && first >= LeastFirst * Queries.Length && five >= LeastInFive * Queries.Length, said);
    }

    [Fact]
    public void A_citys_page_comes_before_its_government_and_its_departments()
    {
        var shown = Script.Value.Ask(["杭州"])[0];
        Assert.Equal(
            new[] { "330100", "330100 人民政府", "330100 人民政府办公厅" }.Select(InventedArchive.Address), shown.Addresses.Take(3));
        Assert.All(shown.Addresses.Skip(1), address => Assert.StartsWith("agencies/330100-", address, StringComparison.Ordinal));
    }

    [Fact]
    public void All_but_terms_show_two_figures_and_nothing_is_shown_twice()
    {
        var answers = Script.Value.Ask(Queries.Select(query => query.Typed));
        Assert.All(answers, answer => Assert.Equal(answer.Addresses.Distinct(), answer.Addresses));
        foreach (var answer in answers)
            foreach (var (address, figures) in answer.Addresses.Zip(answer.Figures))
                if (!address.StartsWith("glossary/", StringComparison.Ordinal)) Assert.Equal(3, figures);
    }

    [Fact]
    public void An_empty_answer_says_where_each_word_was_found()
    {
        var shown = Script.Value.Ask(["财政局 火星"])[0];
        Assert.Empty(shown.Addresses.Where((_, i) => shown.Reasons[i] is not ("pieces" or "some")));
        Assert.Equal((0, true), (shown.Count.Number, shown.Count.IsExact));
        Assert.Equal(["财政局", "火星"], shown.Places.Select(place => place.Part));
        Assert.True(shown.Places[0].Names > 0);
        Assert.Equal(["火星"], shown.Places[1].Missing);
    }

    [Fact]
    public void A_count_says_how_many_were_checked()
    {
        var shown = Script.Value.Ask(["按时回应关切"])[0];
        Assert.False(shown.Count.IsExact);
        Assert.Equal(10, shown.Count.Checked);
        Assert.InRange(shown.Count.Number, 2000, 3000);
        var few = Script.Value.Ask(["河湖名录"])[0];
        Assert.Equal((1, 1, true), (few.Count.Number, few.Count.Checked, few.Count.IsExact));
    }

    private static string[] Alternatives(string expected) => expected.Split('/');
}
