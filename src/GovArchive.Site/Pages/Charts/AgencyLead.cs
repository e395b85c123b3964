using System.Collections.Immutable;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>What a page of an agency begins with: the messages of its charts, each with its turns, as one short text.</summary>
internal static class AgencyLead
{
    // The charts whose messages are told, in this order.
    private static readonly string[] Told = ["applications", "outcomes", "disputes"];

    /// <summary>"" where no chart has a number.</summary>
    public static string Of(ImmutableArray<ChartView> charts, SiteWords words) => string.Concat(
        from name in Told
        let chart = charts.FirstOrDefault(chart => chart.Id == name)
        where chart is not null
        select chart.Title + words["sentence_end"]);
}
