using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Files;
using GovArchive.Reports.Strips;

namespace GovArchive.Importing;

/// <summary>
/// Tells whether a report's data files are those of its sources, of what is said of their origin, and of the register. May be used by
/// several threads.
/// </summary>
/// <param name="layout">Where the archive keeps its files.</param>
/// <param name="register">The archive's agencies.</param>
/// <param name="memory">What the last import left.</param>
/// <param name="data">The data files that are there, by their paths below the folder of data.</param>
/// <param name="isOwnReading">Whether they were read as this program reads.</param>
internal sealed class ReportOrigin(
    ArchiveLayout layout, AgencyRegister register, ImportCache memory, IReadOnlyDictionary<string, FileStamp> data, bool isOwnReading)
{
    // What is said of a report whose body or year is not that of its place.
    private static readonly FindingCode[] Differing =
        [FindingCodes.YearDiffers, FindingCodes.AgencyDiffers, FindingCodes.NameMisread];

    public ImportCache Memory => memory;

    /// <summary>Whether nothing that the data follow from was changed, as far as the disk says so without a byte being read.</summary>
    /// <param name="filed">The sources.</param>
    /// <param name="all">Whether figures and lines must be as import left them too, and not only be there.</param>
    public bool IsKnown(FiledSource filed, bool all)
    {
        if (!data.TryGetValue($"{filed.Key}.yml", out var stamp)) return false;
        var sha256 = filed.AllPaths.Select(memory.KnownSha256).ToArray();
        if (sha256.Contains(null)) return false;
        var origin = Text(filed, sha256!);
        // Each is asked for in any case: what is not asked for is forgotten.
        var areAsImported = true;
        foreach (var name in Others(filed.Key))
        {
            if (!data.TryGetValue(name, out var other)) return false;
            areAsImported &= memory.IsMade(name, other, origin);
        }
        return memory.IsMade($"{filed.Key}.yml", stamp, origin) && (areAsImported || !all);
    }

    /// <summary>Remembers that the data files are made of sources with these hashes.</summary>
    /// <param name="filed">The sources.</param>
    /// <param name="sha256">Of each of <see cref="FiledSource.AllPaths"/>.</param>
    /// <param name="all">Whether that is known of figures and lines too: they were written, or compared with themselves.</param>
    /// <param name="areWritten">Whether the files were written since it was looked which there are.</param>
    public void Remember(FiledSource filed, IEnumerable<string> sha256, bool all, bool areWritten)
    {
        var origin = Text(filed, sha256);
        foreach (var name in all ? [$"{filed.Key}.yml", .. Others(filed.Key)] : new[] { $"{filed.Key}.yml" })
            if ((areWritten ? FileStamp.Of(Path.Combine(layout.Data, name)) : data.TryGetValue(name, out var stamp)
                ? stamp : null) is { } made) memory.RememberMade(name, made, origin);
    }

    /// <summary>
    /// Whether the data were read from these sources as this program reads, and say of agency and year what is to be said of them now.
    /// </summary>
    public bool IsCurrent(FiledSource filed, Report? report, Provenance source) =>
        isOwnReading && report is not null && report.Key == filed.Key && report.Source == source
        && Disagreements(filed, report.Content, source.File).ToArray() is var now
        && !Array.Exists(now, finding => finding.Severity == Severity.Error)
        && Told(report.Content.Findings).SequenceEqual(Told(now));

    /// <summary>What a report's data file says beside figures; null when there is none, or it is damaged.</summary>
    public Report? Head(ReportKey key)
    {
        var path = layout.DataFile(key, ".yml");
        return SourceFile.Exists(path) && SourceFile.Read(path, Name(key), []) is { } file
            ? ReportFile.ReadHead(file.WithPlainLineEnds()) : null;
    }

    /// <summary>Where the report's sources came from: their own hashes, and what is said beside them.</summary>
    /// <param name="filed">The sources.</param>
    /// <param name="sha256">Of each of <see cref="FiledSource.AllPaths"/>.</param>
    /// <param name="findings">Takes what is wrong in what is said beside them.</param>
    public Provenance Source(FiledSource filed, string[] sha256, ICollection<Finding> findings)
    {
        var said = filed.Origin is null ? ProvenanceFile.Nothing : ProvenanceFile.Read(layout, filed.Key, findings);
        // Figures alone are the source.
        var read = Math.Max(1, filed.Read.Count());
        var figures = filed.Paths.ElementAtOrDefault(read);
        var beside = sha256[^filed.Beside.Length..];
        return said with
        {
            File = PlaceOf(filed.Paths.First()).File,
            Sha256 = read == 1 ? sha256[0] : HashOf(sha256[..read]),
            Figures = figures is null ? null : PlaceOf(figures).File,
            FiguresSha256 = figures is null ? null : sha256[read],
            PicturesSha256 = beside is [] ? null : HashOf(beside),
        };
    }

    /// <summary>
    /// Finds sources that changed since they were imported, or that have no data. What is wrong in the data themselves is found where they
    /// are loaded.
    /// </summary>
    public void Check(FiledSource filed, List<Finding> findings)
    {
        if (IsKnown(filed, all: false)) return;
        var place = PlaceOf(filed.Paths.First());
        if (!data.ContainsKey($"{filed.Key}.yml"))
        {
            findings.Add(FindingCodes.SourceNotImported.At(place, Name(filed.Key)));
            return;
        }
        var sha256 = filed.AllPaths.Select(memory.Sha256).ToArray();
        foreach (var (path, _) in filed.AllPaths.Zip(sha256)
            .Where(entry => entry.Second is null)) SourceFile.Read(Path.Combine(layout.Sources, path), PlaceOf(path).File, findings);
        if (sha256.Contains(null) || Head(filed.Key) is not { } report) return;
        var source = Source(filed, sha256!, findings);
        if (Changed(filed, report.Source, source) is { } changed) findings.Add(
            FindingCodes.SourceChanged.At(PlaceOf(changed), Name(filed.Key)));
        else if (IsCurrent(filed, report, source)) Remember(filed, sha256!, all: false, areWritten: false);
        else findings.AddRange(
            Disagreements(filed, report.Content, source.File).Where(finding => finding.Severity == Severity.Error));
    }

    /// <summary>
    /// What folder and file name say is compared with what the source prints. Another body's or another year's report is an error, and
    /// a warning where a person said of it that it is misprinted.
    /// </summary>
    /// <param name="filed">The sources.</param>
    /// <param name="content">What they print.</param>
    /// <param name="file">The first of them, for messages.</param>
    public IEnumerable<Finding> Disagreements(FiledSource filed, ReportContent content, string file)
    {
        var (place, agency) = (new Place(file, 1, 1), register.Find(filed.Key.AgencyId)!);
        var isOtherYear = content.Year is { } year && year != filed.Key.Year;
        var isOtherBody = content.AgencyName is { } name && !PrintedBody.IsOf(agency, name);
        if (!isOtherYear && !isOtherBody) yield break;
        var (misprints, beside) = (ProvenanceFile.Misprints(layout, filed.Key), ProvenanceFile.Name(filed.Key));
        if (isOtherYear)
        {
            var (own, said) = (Text(filed.Key.Year), Text(content.Year!.Value));
            yield return misprints.Year == content.Year
                ? FindingCodes.YearDiffers.At(place, own, said) : FindingCodes.SourceOfOtherYear.At(place, own, said, beside);
        }
        if (isOtherBody)
            yield return misprints.Agency == content.AgencyName
                ? FindingCodes.AgencyDiffers.At(place, agency.Name, content.AgencyName!)
                : IsMisread(agency, content) ? FindingCodes.NameMisread.At(place, agency.Name, content.AgencyName!)
                : FindingCodes.SourceOfOtherAgency.At(place, agency.Name, content.AgencyName!, agency.Id, beside);
    }

    // A name in a picture may be misread; as that of another body it would not be by chance.
    private bool IsMisread(Agency agency, ReportContent content) =>
        content.Findings.Any(finding => finding.Code == FindingCodes.NameFromPicture)
        && (PrintedBody.Match(register, content.AgencyName!, content.Year) is not { Agency: { } other, IsNew: false }
            || other.Id == agency.Id);

    private static string HashOf(string[] sha256) => ContentHash.Of(Encoding.ASCII.GetBytes(string.Join('\n', sha256))).ToString();

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    // The first that is another one, that is new, or beside which one is gone.
    private static string? Changed(FiledSource filed, Provenance then, Provenance now) => (then, now) switch
    {
        _ when (then.File, then.Sha256) != (now.File, now.Sha256) => filed.Paths.First(),
        _ when (then.Figures, then.FiguresSha256) != (now.Figures, now.FiguresSha256) => filed.Paths.Last(),
        _ when then != now => filed.Origin ?? filed.Paths.First(),
        _ => null,
    };

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Where(finding => Differing.Contains(finding.Code))
            .Select(finding => finding.ToString()).Order(StringComparer.Ordinal);

    // All that the data follow from.
    private string Text(FiledSource filed, IEnumerable<string> sha256) => string.Join('\n',
    [
        ReadingFingerprint.Value, .. filed.AllPaths.Zip(sha256, (path, hash) => $"{path} {hash}"),
        .. PrintedBody.NamesOf(register.Find(filed.Key.AgencyId)!),
    ]);

    // What is beside a report's own data file.
    private IEnumerable<string> Others(ReportKey key) =>
    [
        $"{key}.csv", $"{key}.txt", .. new[] { $"{key}{StripSheet.Extension}" }.Where(data.ContainsKey),
    ];

    private static string Name(ReportKey key) => $"{ArchiveLayout.DataName}/{key}.yml";

    private static Place PlaceOf(string path) => new($"{ArchiveLayout.SourcesName}/{path}");
}
