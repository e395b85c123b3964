using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Indicators;

namespace GovArchive.Tests.Promises;

/// <summary>What holds for every entry of indicators.yml.</summary>
public class IndicatorPromises
{
    public static TheoryData<string> Ids => [.. IndicatorCatalog.All.Select(indicator => indicator.Id)];

    [Fact]
    public void Ids_are_unique_and_plain()
    {
        Assert.Equal(
            IndicatorCatalog.All.Select(indicator => indicator.Id).Distinct(), IndicatorCatalog.All.Select(indicator => indicator.Id));
        Assert.All(IndicatorCatalog.All, indicator => Assert.Matches("^[a-z][a-z0-9_]*$", indicator.Id));
    }

    // Groups are together, so that lists of groups and of indicators agree.
    [Fact]
    public void Groups_stand_together() => Assert.Equal(
        IndicatorCatalog.Groups.SelectMany(group => IndicatorCatalog.All.Where(indicator => indicator.Group == group)),
        IndicatorCatalog.All);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_cell_exists_in_the_editions_named(string id)
    {
        var indicator = IndicatorCatalog.Find(id)!;
        Assert.NotEmpty(indicator.Editions);
        foreach (var edition in indicator.Editions)
        {
            var form = FormCatalog.Find(edition);
            Assert.NotNull(form);
            foreach (var formula in new[] { indicator.Numerator, indicator.Denominator })
                Assert.All(formula?.Cells(edition)
                    ?? [], cell => Assert.True(form.Find(cell) is not null, $"{id} names {cell}, which edition {edition} does not have"));
        }
    }

    // An edition left out is one that lacks a cell: where all are there but mean something else, a caveat says so.
    [Theory]
    [MemberData(nameof(Ids))]
    public void An_edition_left_out_lacks_a_cell(string id)
    {
        var indicator = IndicatorCatalog.Find(id)!;
        foreach (var form in FormCatalog.All.Where(form => !indicator.AppliesTo(form.Edition) && !form.Tables.IsEmpty))
            Assert.Contains(
                indicator.Numerator.Cells(form.Edition).Concat(indicator.Denominator?.Cells(form.Edition) ?? []),
                cell => form.Find(cell) is null);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Words_are_there_in_both_languages_and_a_rate_names_its_base(string id)
    {
        var indicator = IndicatorCatalog.Find(id)!;
        Words?[] all = [
            indicator.Label, indicator.Name, indicator.Formula, indicator.About, indicator.Group.Name, indicator.Base,
            .. indicator.Caveats.Select(caveat => caveat.Text)];
        Assert.All(all.OfType<Words>(), words =>
        {
            Assert.False(string.IsNullOrWhiteSpace(words.English));
            Assert.Matches(@"[\u4e00-\u9fff]", words.Chinese);
        });
        Assert.Equal(indicator.Denominator is not null, indicator.Base is not null);
        Assert.Equal(indicator.Kind is IndicatorKind.Share or IndicatorKind.Rate, indicator.Denominator is not null);
        Assert.True(indicator.Label.Chinese.Length <= 16, indicator.Label.Chinese);
        Assert.All(indicator.Caveats, caveat => Assert.True(caveat.Edition is null || FormCatalog.Find(caveat.Edition) is not null));
    }
}
