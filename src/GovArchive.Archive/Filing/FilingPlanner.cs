using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Filing.Incoming;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Filing;

/// <summary>Works out where files belong. A file that cannot be filed is a finding; the others are planned.</summary>
public sealed class FilingPlanner
{
    private readonly ArchiveLayout _layout;
    private readonly FilingOptions _options;
    private readonly ICollection<Finding> _findings;
    private readonly Dictionary<(ReportKey Key, bool IsFigures), SourceFile> _planned = [];
    private AgencyRegister _register;

    private FilingPlanner(ArchiveLayout layout, AgencyRegister register, FilingOptions options, ICollection<Finding> findings) =>
        (_layout, _register, _options, _findings) = (layout, register, options, findings);

    /// <summary>The files that can be filed, in the order given.</summary>
    public static ImmutableArray<PlannedFiling> Plan(
        ArchiveLayout layout, AgencyRegister register, IEnumerable<Candidate> files, FilingOptions options, ICollection<Finding> findings)
    {
        var all = files.ToArray();
        var planner = new FilingPlanner(layout, register, options, findings);
        var planned = all.Select(candidate => planner.Plan(candidate, all)).ToArray();
        foreach (var together in all.Zip(planned).Where(one => one.First.Container is not null).GroupBy(one => one.First.Container!))
            if (together.All(one => one.Second is null) && !findings.Any(finding =>
                finding.Severity == Severity.Error && finding.Place.File.StartsWith(together.Key + "/", StringComparison.Ordinal)))
                findings.Add(FindingCodes.ContainerEmpty.At(new Place(together.Key)));
        return [.. planned.OfType<PlannedFiling>()];
    }

    private PlannedFiling? Plan(Candidate candidate, Candidate[] all)
    {
        var problems = new List<Finding>();
        var filing = Read(candidate, all, problems) is { } read ? Plan(candidate, read.Files, read.Content, problems) : null;
        foreach (var problem in problems) _findings.Add(problem);
        if (filing is null || problems.Exists(problem => problem.Severity == Severity.Error)) return null;
        if (filing.NewAgency is { } agency) _register = _register.With(agency);
        _planned.TryAdd((filing.Key, IsFigures(filing.Destination)), filing.Source);
        return filing;
    }

    // Content is null for pictures that a person says all of.
    private (SourceFile[] Files, ReportContent? Content)? Read(Candidate candidate, Candidate[] all, List<Finding> problems)
    {
        SourceFile[] files = [.. new[] { candidate }.Concat(candidate.Pages).Select(page => page.Read(problems)).OfType<SourceFile>()];
        if (files.Length <= candidate.Pages.Length) return null;
        var file = files[0];
        // More can be filed than is read: what holds other files is opened.
        if (file.Bytes.Length > 0 && Readers.FormatOf(file.Path) is null && !PicturePages.Is(file.Path))
        {
            problems.Add(FindingCodes.UnknownFormat.At(new Place(file.Path), Intake.Extensions));
            return null;
        }
        var own = new List<Finding>();
        var document = files.Length > 1 ? PictureReader.Read(files, own) : Readers.Read(file, own);
        var content = document is null ? null : ReportParser.Parse(document, own);
        // Of a scan the figures that were typed in beside it tell whose it is.
        if (content is null && FiguresOf(candidate, all) is { } figures && PicturesOnly.Is(document, own)) return (files, figures);
        if (content is null && _options is { Agency: not null, Year: not null } && PicturePages.Is(file.Path)
            && PicturesOnly.Is(document, own)) return (files, null);
        // Of many files in one not each is a report, and that is no fault.
        problems.AddRange(own.Select(finding => candidate.Container is not null && finding.Code == FindingCodes.NotAReport
            ? FindingCodes.EntryNoReport.At(finding.Place, [.. finding.Values]) : finding));
        return content is null ? null : (files, content);
    }

    // 2023.figures.csv beside 2023.pdf.
    private static ReportContent? FiguresOf(Candidate original, Candidate[] all) =>
        Array.Find(all, other =>
            other != original && IsFigures(other.Path)
            && Path.ChangeExtension(original.Path, null) == other.Path[..^ArchiveLayout.FiguresExtension.Length]) is { } beside
        && beside.Read([]) is { } file && Readers.Read(file, []) is { } document
            ? ReportParser.Parse(document, []) : null;

    private PlannedFiling? Plan(Candidate candidate, SourceFile[] files, ReportContent? content, List<Finding> problems)
    {
        var (place, file) = (new Place(candidate.Name), files[0]);
        problems.AddRange(content?.Findings.Where(finding => finding.Code == FindingCodes.SeveralReports) ?? []);
        var extension = Readers.FormatOf(candidate.Path)?.Extensions.First(
            known => candidate.Path.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? file.Extension;
        var name = FileNameEvidence.Of(
            _register, Path.GetFileName(Path.GetDirectoryName(candidate.Path)) ?? "",
            Path.GetFileName(candidate.Path)[..^extension.Length]);
        if (candidate.Title is { } title) name = name.Or(FileNameEvidence.Of(_register, "", title));
        var year = YearOf(content, name, place, problems);
        var printed = content is null ? null : Printed(content);
        var agency = FilingAgency.Of(_register, _options.Agency, printed, name.Agencies, year, place, problems);
        if (year is not { } known || agency is not { Agency: { } whose }) return null;
        if (agency.IsNew && AgencyMatcher.LacksPlace(whose)) problems.Add(FindingCodes.BodyPlaceUnknown.At(place, whose.Name, whose.Id));
        var key = new ReportKey(whose.Id, known);
        // What a person says against what is printed is said beside the source too, or the import would take it for another's report.
        var misprints = new Misprints(
            _options.Year is not null && content?.Year != known ? content?.Year : null,
            _options.Agency is not null && printed is not null && !PrintedBody.IsOf(whose, printed) ? printed : null);
        var recorded = new Recorded(_options.Url ?? candidate.Url, _options.Published, candidate.Fetched) { Misprints = misprints };
        var destination = $"{ArchiveLayout.SourcesName}/{key}{(files.Length > 1 ? "/" + PageName(1, file) : extension)}";
        var filing = Place(key, file, destination, (agency.IsNew ? whose : null, recorded), problems);
        if (filing is null) return null;
        return files.Length > 1 ? WithPages(filing, files, place, problems)
            : filing with { Kept = Kept(key, candidate.Kept, place, problems) };
    }

    // A name in a picture may be misread: no agency is made of it, and it is no misprint.
    private string? Printed(ReportContent content) =>
        content.Findings.Any(finding => finding.Code == FindingCodes.NameFromPicture)
        && PrintedBody.Match(_register, content.AgencyName!, content.Year) is { Agency: null } or { IsNew: true }
            ? null : content.AgencyName;

    // Pages of an earlier filing that the new one has not would be read with it.
    private PlannedFiling WithPages(PlannedFiling filing, SourceFile[] files, Place place, List<Finding> problems)
    {
        var others = files.Skip(1).Select((page, i) => new KeptFile(PageName(i + 2, page), page.Bytes));
        var kept = Kept(filing.Key, [.. others], place, problems);
        var folder = $"{ArchiveLayout.SourcesName}/{filing.Key}";
        string[] own = [.. files.Select((page, i) => $"{folder}/{PageName(i + 1, page)}")];
        string[] stale = [.. SourceFile.FilesBelow(Path.Combine(_layout.Root, folder)).Select(name => $"{folder}/{name}")
            .Where(path => PictureReader.IsPicture(path) && !own.Contains(path))];
        if (stale.Length > 0 && !_options.Replace) problems.Add(FindingCodes.SourceThere.At(place, stale[0]));
        return filing with { Kept = kept, Replaced = [.. filing.Replaced, .. stale] };
    }

    private static string PageName(int number, SourceFile page) =>
        string.Create(CultureInfo.InvariantCulture, $"page-{number}{page.Extension}");

    // Beside the source, in a folder named after the year.
    private ImmutableArray<SourceFile> Kept(ReportKey key, ImmutableArray<KeptFile> files, Place place, List<Finding> problems)
    {
        var kept = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var file in files)
        {
            var path = $"{ArchiveLayout.SourcesName}/{key}/{file.Name}";
            var there = SourceFile.Exists(Path.Combine(_layout.Root, path));
            if (SourceFile.FirstLink(_layout.Root, path) is { } link) problems.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            else if (there && Holds(path, new SourceFile(path, file.Bytes), problems)) continue;
            else if (there && !_options.Replace) problems.Add(FindingCodes.SourceThere.At(place, path));
            else kept.Add(new SourceFile(path, file.Bytes));
        }
        return kept.ToImmutable();
    }

    private int? YearOf(ReportContent? content, FileNameEvidence name, Place place, List<Finding> problems)
    {
        var year = _options.Year ?? content?.Year ?? name.Year;
        if (year is null) problems.Add(FindingCodes.YearNotTold.At(place));
        if (_options.Year is { } given && content?.Year is { } printed && given != printed)
            problems.Add(FindingCodes.YearGivenDiffers.At(place, Text(given), Text(printed)));
        if (year is { } filed && name.Year is { } named && filed != named)
            problems.Add(FindingCodes.FiledOtherwise.At(place, Text(filed), Text(named)));
        return year;
    }

    // One source a report, and one figures file beside it.
    private PlannedFiling? Place(
        ReportKey key, SourceFile file, string destination, (Agency? NewAgency, Recorded Recorded) with, List<Finding> problems)
    {
        var (newAgency, recorded) = with;
        var place = new Place(file.Path);
        if (SourceFile.FirstLink(_layout.Root, destination) is { } link)
        {
            problems.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return null;
        }
        if (_planned.TryGetValue((key, IsFigures(destination)), out var first) && !first.Bytes.AsSpan().SequenceEqual(file.Bytes))
        {
            problems.Add(FindingCodes.FiledTwice.At(place, first.Path));
            return null;
        }
        var there = Sources(key).Where(path => IsFigures(path) == IsFigures(destination))
            .Concat(IsPage(key, destination) && SourceFile.Exists(Path.Combine(_layout.Root, destination)) ? [destination] : []).ToArray();
        var isThere = first is not null || there.Contains(destination) && Holds(destination, file, problems);
        ImmutableArray<string> replaced = first is not null ? [] : [.. there.Where(path => path != destination || !isThere)];
        if (!replaced.IsEmpty && !_options.Replace)
        {
            problems.Add(FindingCodes.SourceThere.At(place, replaced[0]));
            return null;
        }
        var kind = !replaced.IsEmpty ? FilingKind.Replacement : isThere ? FilingKind.Same : FilingKind.New;
        var isNewSource = kind == FilingKind.Replacement && !IsFigures(destination);
        var provenance = ProvenanceFile.With(
            _layout, key, recorded, _options.Replace, isNewSource, place, problems);
        return new PlannedFiling(key, file, destination, kind, replaced, newAgency, provenance);
    }

    private IEnumerable<string> Sources(ReportKey key)
    {
        var folder = $"{ArchiveLayout.SourcesName}/{key.AgencyId}";
        return SourceFolder.Files(Path.Combine(_layout.Root, folder), folder, [])
            .Where(name =>
                name.StartsWith($"{Text(key.Year)}.", StringComparison.Ordinal)
                && !name.EndsWith(ArchiveLayout.ProvenanceExtension, StringComparison.Ordinal))
            .Select(name => $"{folder}/{name}");
    }

    private bool Holds(string path, SourceFile file, List<Finding> problems) =>
        SourceFile.Read(Path.Combine(_layout.Root, path), path, problems) is { } there && there.Bytes.AsSpan().SequenceEqual(file.Bytes);

    private static bool IsPage(ReportKey key, string path) =>
        path.StartsWith($"{ArchiveLayout.SourcesName}/{key}/", StringComparison.Ordinal);

    private static bool IsFigures(string path) => path.EndsWith(ArchiveLayout.FiguresExtension, StringComparison.Ordinal);

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
