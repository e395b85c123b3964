using System.Collections.Immutable;
using GovArchive.Changes;
using GovArchive.Forms.Cells;
using GovArchive.Pages.Words;
using GovArchive.Releases;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Releases;

/// <summary>
/// Since which release the numbers of a report stand: one line for all of them, and one more only for each that changed later, so that a
/// page grows by what there is to tell.
/// </summary>
/// <param name="Text">Of all numbers, in words.</param>
/// <param name="OfCell">The same of one number that is not listed.</param>
/// <param name="Address">Of the release; null where the report is in none.</param>
public sealed record ReportReleases(string Text, string OfCell, string? Address, ImmutableArray<CellRelease> Changed)
{
    /// <summary>Null for an archive without releases.</summary>
    internal static ReportReleases? Of(Site site, Report report)
    {
        if (site.Releases.Newest is not { } newest) return null;
        var words = site.Words;
        var (since, changed) = (default(Release), new SortedDictionary<CellId, (Release? Release, Change Change)>());
        foreach (var (release, change) in site.Releases.ChangesOf(report.Key))
        {
            if (change.Cell is { } cell) changed[cell] = (release, change);
            else if (change.Reason == ChangeReason.ReportAdded) (since, changed) = (release, []);
            else if (change.Reason == ChangeReason.ReportRemoved) (since, changed) = (null, []);
        }
        if (since is null) return new ReportReleases(words["releases.not_in", newest.Version.Text], "", null, []);
        foreach (var change in site.Releases.ChangesSince(report)) changed[change.Cell!] = (null, change);
        var own = changed.Where(entry => report.Figures.ContainsKey(entry.Key)).ToImmutableArray();
        return new ReportReleases(
            own.IsEmpty
                ? words["releases.unchanged", since.Version.Text]
                : words["releases.unchanged_but", since.Version.Text, CellText.Number(own.Length)],
            words["releases.cell_unchanged", since.Version.Text], Urls.Release(since.Version),
            [.. own.Select(entry => CellRelease.Of(words, report, entry.Value.Release, entry.Value.Change, newest))]);
    }
}

/// <summary>A number that is another one than when the report was first released.</summary>
/// <param name="Anchor">Of the cell; null where the page does not show it.</param>
/// <param name="Text">What it was and is, why, and since which release.</param>
public sealed record CellRelease(string? Anchor, string Name, string Text)
{
    internal static CellRelease Of(SiteWords words, Report report, Release? release, Change change, Release newest) => new(
        ChangeRows.IsShown(report, change.Cell!) ? Urls.Anchor(change.Cell!) : null,
        new FormNames(report.Form, words.Language).Of(change.Cell!),
        words[
            release is null ? "releases.cell_since" : "releases.cell_changed", (release ?? newest).Version.Text,
            ChangeRows.Shown(change.Before, words), ChangeRows.Shown(change.Now, words), change.Reason.Words().In(words.Language)]);
}
