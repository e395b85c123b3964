using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>A body whose number changed much against the year before.</summary>
/// <param name="Values">Both numbers: 170 → 259.</param>
/// <param name="Change">In per cent, with its sign.</param>
public sealed record Move(string Name, string Address, string Values, string Change);

/// <summary>What moved most in the newest year: requests received, in proportion; neutral, up and down alike.</summary>
internal static class Moves
{
    private const int Most = 6;

    public static IEnumerable<Move> Of(Site site, Holdings all)
    {
        if (all.Years.IsEmpty) return [];
        var year = all.Years[^1];
        return (from holding in all.Reporting
                let now = Known(holding.On(year))
                let then = Known(holding.On(year - 1))
                where now is not null && then is >= Indicator.SmallBase
                let change = (now.Value - then.Value) / then.Value * 100
                where change != 0
                orderby Math.Abs(change) descending, holding.Agency.Id
                select new Move(
                    site.Named(holding.Agency), Urls.Agency(holding.Agency.Id),
                    $"{CellText.Number(then.Value)} → {CellText.Number(now.Value)}",
                    IndicatorText.Change(change, site.Words))).Take(Most);
    }

    // A number that another contradicts is no move.
    private static decimal? Known(ReportLine? line) =>
        line?.Counts[SummedIndicators.Applications] is { Contradicted.Length: 0, Value: { } value } ? value : null;
}
