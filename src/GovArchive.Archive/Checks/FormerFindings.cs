using GovArchive.Archives;

namespace GovArchive.Checks;

/// <summary>
/// What findings were called while their agencies had other ids: an id is made of the agency's too, and a finding that was there before
/// an agency was renamed is no new one.
/// </summary>
public static class FormerFindings
{
    /// <summary>Former ids of findings by those they have now; none for reports whose agencies never had another id.</summary>
    /// <param name="archive">Its register says which ids those were.</param>
    /// <param name="findings">Of its reports, those of one report in the order in which they got their ids.</param>
    public static ILookup<string, string> Of(Archive archive, IEnumerable<ReportFinding> findings)
    {
        var ids = FormerIds.Of(archive);
        return
            (from report in findings.GroupBy(entry => entry.Key)
             from former in ids.Before(report.Key)
             let named = FindingIds.Give(former, report.Select(entry => entry.Finding))
             from pair in report.Zip(named)
             select (pair.First.Id, Former: pair.Second.Id)).ToLookup(pair => pair.Id, pair => pair.Former, StringComparer.Ordinal);
    }
}
