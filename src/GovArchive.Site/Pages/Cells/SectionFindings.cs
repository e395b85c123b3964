using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Pages.Metadata;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>The findings of a report by where its page tells them: each once, at the equation that fails or else in a section.</summary>
internal sealed class SectionFindings
{
    // Between the two sentences of a finding that sets one against the other.
    private const string Between = " … ";

    private readonly Report _report;
    private readonly ReportProse _text;
    private readonly Dictionary<IdentityCheck, FindingView> _ofEquations = [];
    private readonly ILookup<string?, FindingView> _others;

    /// <param name="site">In the page's language.</param>
    /// <param name="report">What they are of.</param>
    /// <param name="text">What it says in words.</param>
    /// <param name="prose">The same with its marks.</param>
    /// <param name="checks">The equations that the page tells of.</param>
    /// <param name="sections">Ids of the page's sections.</param>
    public SectionFindings(
        Site site, Report report, ReportProse text, MarkedProse prose, IEnumerable<IdentityCheck> checks, ImmutableHashSet<string> sections)
    {
        (_report, _text) = (report, text);
        var left = site.EntriesOf(report.Key).Select((entry, i) => (entry.Finding, View: View(entry, i + 1))).ToList();
        Count = left.Count;
        foreach (var check in checks.Where(check => check.State == IdentityState.Fails))
        {
            var at = left.FindIndex(entry => IsOf(entry.Finding, check));
            if (at < 0) continue;
            _ofEquations.Add(check, left[at].View);
            left.RemoveAt(at);
        }
        _others = left.ToLookup(
            entry => SectionOf(entry.Finding) is { } id && sections.Contains(id) ? id : null, entry => entry.View);

        FindingView View(ReportFinding entry, int number) =>
            FindingView.Of(site, entry, number, report.Form, cell => "#" + Urls.Anchor(cell)) with { Mark = prose.MarkOf(entry.Finding) };
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>What was found of an equation; null where it does not fail or nobody checked.</summary>
    public FindingView? Of(IdentityCheck check) => _ofEquations.GetValueOrDefault(check);

    /// <summary>The others of a section, null for those that concern the report as a whole; open ones first.</summary>
    public ImmutableArray<FindingView> In(string? section) => [.. _others[section].OrderBy(finding => finding.State.Length > 0)];

    private static bool IsOf(Finding finding, IdentityCheck check) => finding.Code == FindingCodes.SumWrong
        && finding.Cells.SequenceEqual(check.Left.Concat(check.Right).Select(cell => cell.Id));

    // By its first cell, else by the words it speaks of, else by its line. Words may stand in several sections: then its line tells.
    private string? SectionOf(Finding finding)
    {
        if (finding.Cells is [var cell, ..]) return cell.Table;
        var around = Around(finding.Place);
        if (finding.Sentence?.Split(Between)[0] is not { Length: > 0 } said) return around?.Id;
        var saying = _text.Sections.Where(section => section.Text.Contains(said, StringComparison.Ordinal)).ToArray();
        return saying.Length == 0 || saying.Contains(around) ? around?.Id : saying[0].Id;
    }

    // The section on whose lines it is; null before the first, in another file and where a format has no lines.
    private Section? Around(Place place) => place.File != _report.Source.File ? null
        : _text.Sections.Where(section => section.Line > 0 && section.Line <= place.Line).MaxBy(section => section.Line);
}
