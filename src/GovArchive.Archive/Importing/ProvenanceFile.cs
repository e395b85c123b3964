using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Importing;

/// <summary>
/// What a report prints of itself and is wrong, as a person said it. Each null where nobody said so.
/// </summary>
internal readonly record struct Misprints(int? Year, string? Agency);

/// <summary>What is to be recorded of a source beside it; each null where it is not known.</summary>
/// <param name="Url">Where it was published, http or https.</param>
/// <param name="Published">When the agency published it.</param>
/// <param name="Fetched">When it was fetched.</param>
internal readonly record struct Recorded(string? Url, DateOnly? Published, DateOnly? Fetched)
{
    /// <summary>What a person said of it otherwise than it prints.</summary>
    public Misprints Misprints { get; init; }
}

/// <summary>
/// Where a source came from, written beside it: <c>&lt;year&gt;.source.yml</c> with url, fetched_at, published_at, note, with
/// transcribed_by and transcribed_at of figures typed in, and with what the report prints wrong of itself: printed_year, printed_agency.
/// </summary>
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
        return SourceFile.ReadText(path, name, findings) is { } text ? Parse(name, text, findings).Source : Nothing;
    }

    /// <summary>What the file says is misprinted; nothing when there is none, it is a link, or something in it is wrong.</summary>
    public static Misprints Misprints(ArchiveLayout layout, ReportKey key)
    {
        var (name, findings) = (Name(key), new List<Finding>());
        var path = Path.Combine(layout.Root, name);
        return SourceFile.Exists(path) && SourceFile.FirstLink(layout.Root, name) is null
            && SourceFile.ReadText(path, name, findings) is { } text ? Parse(name, text, findings).Misprints : default;
    }

    /// <summary>
    /// The file with an address or a date added, its other lines as they are. Null when nothing is to be written, or, with a finding, when
    /// it says something else and that is not to be replaced.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="key">Whose source.</param>
    /// <param name="added">What is to be added.</param>
    /// <param name="mayReplace">What the file says otherwise is replaced.</param>
    /// <param name="isNewSource">The source itself is replaced: when the old one was fetched is not true of it.</param>
    /// <param name="place">The file that is to be filed, for findings.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static NewProvenance? With(
        ArchiveLayout layout, ReportKey key, Recorded added, bool mayReplace, bool isNewSource, Place place,
        ICollection<Finding> findings)
    {
        var name = Name(key);
        var path = Path.Combine(layout.Root, name);
        var old = SourceFile.Exists(path) ? SourceFile.ReadText(path, name, findings) : "";
        if (old is null) return null;
        var (known, misprints) = old.Length == 0 ? (Nothing, default) : Parse(name, old, findings);
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
            FetchedAt = isNewSource ? added.Fetched : known.FetchedAt ?? added.Fetched
        };
        var said = new Misprints(added.Misprints.Year ?? misprints.Year, added.Misprints.Agency ?? misprints.Agency);
        if (wanted == known && said == misprints) return null;
        var isMoreOnly = !url && !published && (known.FetchedAt is null || wanted.FetchedAt == known.FetchedAt)
            && (misprints.Year is null || said.Year == misprints.Year) && (misprints.Agency is null || said.Agency == misprints.Agency);
        var text = isMoreOnly
            ? old + (old.Length == 0 || old.EndsWith('\n') ? "" : "\n")
                + Written(
                    new Provenance(
                        "", "", Url: known.Url is null ? wanted.Url : null,
                        FetchedAt: known.FetchedAt is null ? wanted.FetchedAt : null,
                        PublishedAt: known.PublishedAt is null ? wanted.PublishedAt : null),
                    new Misprints(misprints.Year is null ? said.Year : null, misprints.Agency is null ? said.Agency : null))
            : Written(wanted, said);
        return new NewProvenance(Encoding.UTF8.GetBytes(text), known.FetchedAt is not null && wanted.FetchedAt is null);
    }

    /// <summary>
    /// The file with who typed the figures in, and when, in place of whom it named; its other lines as they are. Null, with a finding,
    /// where it cannot be read.
    /// </summary>
    /// <param name="by">Null for nobody named.</param>
    public static byte[]? WithTranscriber(ArchiveLayout layout, ReportKey key, string? by, DateOnly on, ICollection<Finding> findings)
    {
        var name = Name(key);
        var path = Path.Combine(layout.Root, name);
        var old = SourceFile.Exists(path) ? SourceFile.ReadText(path, name, findings) : "";
        if (old is null || old.Length > 0 && Yaml.ReadMap(name, old, findings) is null) return null;
        var kept = old.Length == 0 ? [] : old.TrimEnd().Split('\n')
            .Where(line => !line.StartsWith("transcribed_", StringComparison.Ordinal));
        var added = new Provenance("", "") { TranscribedBy = by, TranscribedAt = on };
        return Encoding.UTF8.GetBytes(string.Concat(kept.Select(line => line + "\n")) + Written(added, default));
    }

    /// <summary>Path in the archive.</summary>
    public static string Name(ReportKey key) => $"{ArchiveLayout.SourcesName}/{key}{ArchiveLayout.ProvenanceExtension}";

    private static (Provenance Source, Misprints Misprints) Parse(string name, string text, ICollection<Finding> findings)
    {
        if (Yaml.ReadMap(name, text, findings) is not { } map) return (Nothing, default);
        var provenance = new Provenance(
            "", "", null, null, map.WebAddress("url"), map.Date("fetched_at"), map.Date("published_at"), map.Text("note"))
        {
            TranscribedBy = map.Text("transcribed_by"),
            TranscribedAt = map.Date("transcribed_at"),
        };
        var misprints = new Misprints(map.WholeNumber("printed_year"), map.Text("printed_agency"));
        map.Close();
        return (provenance, misprints);
    }

    private static string Written(Provenance provenance, Misprints misprints) => YamlOutput.Write(yaml => yaml
        .Text("url", provenance.Url).Text("fetched_at", Date(provenance.FetchedAt)).Text("published_at", Date(provenance.PublishedAt))
        .Text("note", provenance.Note).Text("transcribed_by", provenance.TranscribedBy)
        .Text("transcribed_at", Date(provenance.TranscribedAt)).Number("printed_year", misprints.Year)
        .Text("printed_agency", misprints.Agency));

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A changed <c>&lt;year&gt;.source.yml</c>.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="DropsFetchedAt">The day on which the replaced source was fetched is left out.</param>
public sealed record NewProvenance(byte[] Bytes, bool DropsFetchedAt);
