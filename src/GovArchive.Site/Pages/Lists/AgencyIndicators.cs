using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Lists;

/// <summary>The main indicators of an agency, a column a year.</summary>
public sealed record AgencyIndicators(ImmutableArray<YearColumn> Years, ImmutableArray<AgencyIndicatorGroup> Groups)
{
    /// <summary>How many columns of years there are.</summary>
    public string Span => CellText.Number(Years.Length);

    public static AgencyIndicators Of(Site site, AgencyHistory history) => new(
        YearColumn.Of(site, history),
        [
            .. IndicatorCatalog.All
                .Where(IsShown)
                .GroupBy(indicator => indicator.Group)
                .Select(group => new AgencyIndicatorGroup(
                    group.Key.Name.In(site.Words.Language),
                    [.. group.Select(indicator => Row(site, history, indicator)).OfType<AgencyIndicatorRow>()]))
                .Where(group => !group.Rows.IsEmpty),
        ]);

    // What is only a cell or two is in the table of all figures.
    private static bool IsShown(Indicator indicator) =>
        !indicator.IsDetail && indicator.Kind is not (IndicatorKind.Count or IndicatorKind.Amount);

    // A row without a single value says nothing that the table of all figures does not.
    private static AgencyIndicatorRow? Row(Site site, AgencyHistory history, Indicator indicator)
    {
        var values = history.Reports.Select(report => Contradictions.Marked(site, indicator, history, report)).ToArray();
        if (Array.TrueForAll(values, value => value.Value is null)) return null;
        return new AgencyIndicatorRow(
            indicator.Label.In(site.Words.Language), Urls.Indicator(indicator.Id),
            IndicatorText.IsPercent(indicator) ? "" : indicator.Unit.In(site.Words.Language),
            [.. values.Select(
                value => new AgencyIndicatorCell(
                    IndicatorText.Of(indicator, value, site.Words), IndicatorText.Base(indicator, value), Class(value)))]);
    }

    private static string Class(IndicatorValue value) =>
        (IndicatorText.Class(value) + (value.Contradicted.Length > 0 ? " flagged" : "")).Trim();
}

public sealed record AgencyIndicatorGroup(string Name, ImmutableArray<AgencyIndicatorRow> Rows);

/// <param name="Address">The indicator's page.</param>
/// <param name="Unit">"" where it is behind each number.</param>
public sealed record AgencyIndicatorRow(string Label, string Address, string Unit, ImmutableArray<AgencyIndicatorCell> Cells);

/// <param name="Base">n/N; "" for what is no rate.</param>
/// <param name="State">CSS classes: few, gone, flagged, or "".</param>
public sealed record AgencyIndicatorCell(string Text, string Base, string State);
