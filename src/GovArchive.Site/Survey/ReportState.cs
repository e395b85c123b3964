using GovArchive.Reports;

namespace GovArchive.Survey;

/// <summary>How much of a report's tables there is, in one word. Where the form has none, there are none: missing.</summary>
internal static class ReportState
{
    /// <summary>Complete when all tables are, missing when all are or the form has none, else partial.</summary>
    public static TableState Of(Report report)
    {
        var states = report.Content.Tables.Values.Distinct().ToArray();
        return states switch
        {
            [] => TableState.Missing,
            [var only] => only,
            _ => TableState.Partial,
        };
    }

    /// <summary>complete, partial or missing.</summary>
    public static string Word(TableState state) => state.ToString().ToLowerInvariant();
}
