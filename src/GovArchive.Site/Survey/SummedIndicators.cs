using System.Collections.Immutable;
using GovArchive.Indicators;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>The counts of the registry that lists show and groups add up, in the order of columns.</summary>
internal static class SummedIndicators
{
    /// <summary>Place of the applications received.</summary>
    public const int Applications = 0;

    /// <summary>Place of the applications handled.</summary>
    public const int Handled = 1;

    /// <summary>Place of the share granted among the rates.</summary>
    public const int Granted = 0;

    public static readonly ImmutableArray<Indicator> All = [
        .. new[] { "applications", "handled", "carried_out", "reviews", "suits" }.Select(id => IndicatorCatalog.Find(id)!)];

    /// <summary>The rates that groups show beside them, each of sums: what all bodies granted of what all handled.</summary>
    public static readonly ImmutableArray<Indicator> Rates = [
        .. new[] { "granted_share", "refused_share" }.Select(id => IndicatorCatalog.Find(id)!)];

    /// <summary>Headers of the columns.</summary>
    public static ImmutableArray<string> Labels(Site site) => Labels(site, All);

    /// <summary>The same of those that groups show, the rates behind the counts.</summary>
    public static ImmutableArray<string> GroupLabels(Site site) => Labels(site, All.Concat(Rates));

    private static ImmutableArray<string> Labels(Site site, IEnumerable<Indicator> indicators) =>
        [.. indicators.Select(indicator => indicator.Label.In(site.Words.Language))];
}
