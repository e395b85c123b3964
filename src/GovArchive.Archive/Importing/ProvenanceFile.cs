using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Importing;

/// <summary>Where a source came from, written beside it: <c>&lt;year&gt;.source.yml</c> with url, fetched_at, published_at, note.</summary>
internal static class ProvenanceFile
{
    /// <summary>Nothing is said.</summary>
    public static readonly Provenance Nothing = new("", "");

    /// <summary>
    /// What the file says; nothing of anything when there is none or it is a link, with findings when something in it is wrong.
    /// </summary>
    public static Provenance Read(ArchiveLayout layout, ReportKey key, ICollection<Finding> findings)
    {
        var name = Name(key);
        var path = Path.Combine(layout.Root, name);
        if (!SourceFile.Exists(path) || SourceFile.FirstLink(layout.Root, name) is not null) return Nothing;
        return SourceFile.ReadText(path, name, findings) is { } text ? Parse(name, text, findings) : Nothing;
    }

    /// <summary>
    /// The file with an address or a date added, its other lines as they are. Null when nothing is to be written, or, with a finding, when
    /// it says something else and that is not to be replaced.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="key">Whose source.</param>
    /// <param name="added">Address and day of publication to be added; null where neither is known.</param>
    /// <param name="mayReplace">What the file says otherwise is replaced.</param>
    /// <param name="isNewSource">The source itself is replaced: when the old one was fetched is not true of it.</param>
    /// <param name="place">The file that is to be filed, for findings.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static NewProvenance? With(
        ArchiveLayout layout, ReportKey key, (string? Url, DateOnly? Published) added, bool mayReplace, bool isNewSource, Place place,
        ICollection<Finding> findings)
    {
        var name = Name(key);
        var path = Path.Combine(layout.Root, name);
        var old = SourceFile.Exists(path) ? SourceFile.ReadText(path, name, findings) : "";
        if (old is null) return null;
        var known = old.Length == 0 ? Nothing : Parse(name, old, findings);
        if (findings.Any(finding => finding.Severity == Severity.Error)) return null;
        var url = added.Url is not null && known.Url is { } otherUrl && otherUrl != added.Url;
        var published = added.Published is not null && known.PublishedAt is { } otherDate && otherDate != added.Published;
        if ((url || published) && !mayReplace)
        {
            findings.Add(
                FindingCodes.ProvenanceThere.At(
                    place, name, url ? known.Url! : Date(known.PublishedAt)!, url ? added.Url! : Date(added.Published)!));
            return null;
        }
        var wanted = known with
        {
            Url = added.Url ?? known.Url,
            PublishedAt = added.Published ?? known.PublishedAt,
            FetchedAt = isNewSource ? null : known.FetchedAt
        };
        if (wanted == known) return null;
        var isMoreOnly = !url && !published && wanted.FetchedAt == known.FetchedAt;
        var text = isMoreOnly
            ? old + (old.Length == 0 || old.EndsWith('\n') ? "" : "\n")
                + Written(new Provenance(
                    "", "", Url: known.Url is null ? wanted.Url : null, PublishedAt: known.PublishedAt is null ? wanted.PublishedAt : null))
            : Written(wanted);
        return new NewProvenance(Encoding.UTF8.GetBytes(text), wanted.FetchedAt != known.FetchedAt);
    }

    /// <summary>Path in the archive.</summary>
    public static string Name(ReportKey key) => $"{ArchiveLayout.SourcesName}/{key}{ArchiveLayout.ProvenanceExtension}";

    private static Provenance Parse(string name, string text, ICollection<Finding> findings)
    {
        if (Yaml.ReadMap(name, text, findings) is not { } map) return Nothing;
        var provenance = new Provenance(
            "", "", null, null, map.WebAddress("url"), map.Date("fetched_at"), map.Date("published_at"), map.Text("note"));
        map.Close();
        return provenance;
    }

    private static string Written(Provenance provenance) => YamlOutput.Write(yaml => yaml
        .Text("url", provenance.Url).Text("fetched_at", Date(provenance.FetchedAt)).Text("published_at", Date(provenance.PublishedAt))
        .Text("note", provenance.Note));

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A changed <c>&lt;year&gt;.source.yml</c>.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="DropsFetchedAt">The day on which the replaced source was fetched is left out.</param>
public sealed record NewProvenance(byte[] Bytes, bool DropsFetchedAt);
