using GovArchive.Changes;
using GovArchive.Pages.Words;
using GovArchive.Releases;
using GovArchive.Sites;

namespace GovArchive.Pages.Releases;

/// <summary>What is said of a release wherever it is named.</summary>
internal static class ReleaseFacts
{
    /// <summary>How much it holds.</summary>
    public static string Held(Site site, Release release) => site.Words[
        "releases.held", CellText.Number(release.Counts.Reports), CellText.Number(release.Counts.Bodies),
        CellText.Number(release.Counts.Cells), CellText.Number(release.Counts.Findings)];

    /// <summary>How much changed since the one before, with the reasons.</summary>
    public static string Changed(Site site, Release release)
    {
        if (release.Since is null) return site.Words["releases.first"];
        var (words, changes) = (site.Words, release.Changes);
        var said = words[
            "releases.changed", release.Since.Text, CellText.Number(changes.Added), CellText.Number(changes.Removed),
            CellText.Number(changes.Reread + changes.RereadByOther), CellText.Number(changes.Cells.Values.Sum())];
        if (changes.Cells.IsEmpty) return said;
        var reasons = string.Join(
            words["list.comma"], changes.Cells.Select(entry => $"{entry.Key.Words().In(words.Language)} {CellText.Number(entry.Value)}"));
        return said + words["colon"] + reasons;
    }
}
