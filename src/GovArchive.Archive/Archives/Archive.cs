using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Naming;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>All that an archive holds, corrections laid over.</summary>
/// <param name="Agencies">Every registered agency with its reports, in ordinal order of ids; some have none.</param>
/// <param name="Corrections">What persons corrected, by report and cell.</param>
public sealed record Archive(
    ImmutableArray<AgencyHistory> Agencies, ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>> Corrections)
{
    /// <summary>What persons explained, by report; a finding that is explained stays as it is.</summary>
    public ImmutableSortedDictionary<ReportKey, ImmutableArray<Explanation>> Explanations { get; init; } =
        ImmutableSortedDictionary<ReportKey, ImmutableArray<Explanation>>.Empty;

    /// <summary>Who must report although the register does not say so: content/expected.yml, in its order.</summary>
    public ImmutableArray<ExpectedReports> Expected { get; init; } = [];

    /// <summary>What its bodies and places are called in English.</summary>
    public EnglishNames Names { get; init; } = EnglishNames.Plain;

    /// <summary>Every report, by agency and year.</summary>
    public IEnumerable<Report> Reports => Agencies.SelectMany(agency => agency.Reports);

    /// <summary>The agency of an id; null when it is not registered.</summary>
    public AgencyHistory? Find(string id) => IndexOf(id) is var index and >= 0 ? Agencies[index] : null;

    /// <summary>Its place among the agencies; -1 when it is not registered.</summary>
    internal int IndexOf(string id) =>
        Sorted.IndexOf(Agencies, id, static (history, id) => string.CompareOrdinal(history.Agency.Id, id));
}

/// <summary>One agency over the years.</summary>
/// <param name="Reports">Oldest first.</param>
public sealed record AgencyHistory(Agency Agency, ImmutableArray<Report> Reports)
{
    /// <summary>The forms that it reported on, the newest first.</summary>
    public IEnumerable<Form> Forms => Reports.Select(report => report.Form).Distinct().OrderByDescending(form => form.FirstYear);

    /// <summary>The report on a year; null when the archive has none.</summary>
    public Report? ReportOn(int year)
    {
        foreach (var report in Reports)
            if (report.Key.Year == year) return report;
        return null;
    }
}

/// <summary>One cell that a person corrected.</summary>
/// <param name="Printed">The value as printed; null for a cell that prints none.</param>
/// <param name="Corrected">The value it should be; null when it should have none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What shows it: a document, an address, a sum.</param>
/// <param name="Date">When it was corrected.</param>
/// <param name="Place">Where in the corrections file.</param>
public sealed record Correction(
    CellId Cell, decimal? Printed, decimal? Corrected, string Reason, string? Evidence, DateOnly? Date, Place Place)
{
    /// <summary>It says why the number is as printed, and changes nothing.</summary>
    public bool IsExplanation => Corrected == Printed;
}

/// <summary>A finding that a person looked into, and why the report is right or says so all the same.</summary>
/// <param name="Finding">Its id: see <see cref="ReportFinding.Id"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What shows it: a document, an address, a sum.</param>
/// <param name="Date">When it was explained.</param>
/// <param name="Place">Where in the corrections file.</param>
public sealed record Explanation(string Finding, string Reason, string? Evidence, DateOnly? Date, Place Place);

/// <summary>A finding and the report it is about.</summary>
public sealed record ReportFinding(ReportKey Key, Finding Finding)
{
    /// <summary>
    /// By which people and files call it: of its code, report, the cells or words it speaks of and the numbers it compares, so that it is
    /// the same after every import and wherever its line moves to, and another one when a number changes. "" where nobody gave it one.
    /// </summary>
    public string Id { get; init; } = "";
}
