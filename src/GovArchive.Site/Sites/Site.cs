using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Naming;
using GovArchive.Reports;

namespace GovArchive.Sites;

/// <summary>What pages are made from, in one language. Whatever of the archive it hands out it notes in <see cref="Reads"/>.</summary>
/// <param name="Words">Of the language the pages are made in.</param>
/// <param name="Written">Pages written by hand, of all languages, in the order of the navigation.</param>
public sealed record Site(
    SiteConfig Config, Archive Archive, ImmutableArray<ReportFinding> Findings, SiteWords Words, ImmutableArray<WrittenPage> Written)
{
    private readonly ILookup<ReportKey, ReportFinding> _findings = Findings.ToLookup(entry => entry.Key);

    private readonly ILookup<ReportKey, Finding> _contradictions = Findings.Where(entry => Sites.Contradictions.IsOne(entry.Finding))
        .ToLookup(entry => entry.Key, entry => entry.Finding);

    private readonly ImmutableArray<AgencyHistory> _reporting = [.. Archive.Agencies.Where(agency => !agency.Reports.IsEmpty)];

    private readonly EnglishNames _names = Archive.Names;

    private readonly Worked _worked = new();

    private Latest _latest = new();

    /// <summary>All that the archive holds.</summary>
    public Archive Archive { get => Everything(field); } = Archive;

    /// <summary>Everything the checks found, in order of reports.</summary>
    public ImmutableArray<ReportFinding> Findings { get => Everything(field); } = Findings;

    /// <summary>What people put into the archive to be published as it is: content/static, pictures beside pages.</summary>
    public ImmutableArray<CopiedFile> Copied { get; init; } = [];

    /// <summary>The agencies that have at least one report, in ordinal order of ids.</summary>
    public ImmutableArray<AgencyHistory> Reporting => Everything(_reporting);

    /// <summary>The datasets' files, once they are made.</summary>
    public ImmutableArray<PublishedDataset> Published { get => Everything(field); init; } = [];

    /// <summary>The newest year of a report; 0 for none. It decides which reports have a page, so that every page is made of it.</summary>
    internal int Newest { get; } = Archive.Reports.Select(report => report.Key.Year).DefaultIfEmpty().Max();

    /// <summary>One agency with its reports.</summary>
    /// <exception cref="ArgumentException">There is none of that id.</exception>
    public AgencyHistory History(string id)
    {
        Reads.Note(FactKind.Agency, id);
        return Reads.Apart(() => Archive.Find(id)) ?? throw new ArgumentException($"no agency {id}", nameof(id));
    }

    /// <summary>
    /// An agency's entry, and which reports it has; null where there is none of that id. Nothing that they say is to be read.
    /// </summary>
    public AgencyHistory? EntryOf(string id)
    {
        Reads.Note(FactKind.Entry, id);
        return Reads.Apart(() => Archive.Find(id));
    }

    /// <summary>
    /// A source as it came, by its path in the archive; null where it is not published, or is not there. Set where site.yml publishes
    /// sources.
    /// </summary>
    public Func<string, SourceFile?> Original { get; init; } = _ => null;

    /// <summary>The words of every language the site is made in, the main one first.</summary>
    public ImmutableArray<SiteWords> Languages { get; init; } = [Words];

    /// <summary>Whether there are pages in English.</summary>
    public bool HasEnglish => Languages.Any(words => words.IsEnglish);

    /// <summary>The citable states of the data.</summary>
    public Released Releases { get; init; } = Released.None;

    /// <summary>What its data are cited as: a release, or the archive's day.</summary>
    public string Version => Releases.VersionOn(Config.AsOfText);

    /// <summary>What is before the addresses of this language's pages: "" for the main one, "en/" for others.</summary>
    public string Home => Urls.HomeOf(Words.Language, Languages[0].Language);

    /// <summary>The same site in another of its languages.</summary>
    public Site In(SiteWords words) => this with { Words = words, Config = Config.In(words.Language), _latest = new() };

    /// <summary>What bodies and places are called in English; pages are made again where the register says otherwise.</summary>
    public EnglishNames Names => _names;

    /// <summary>
    /// A body's name for readers of this language: as it is in Chinese; in English with what it is called there before it, where that is
    /// known, else as <see cref="Named(string)"/>.
    /// </summary>
    public string Named(Agency agency) =>
        Words.IsEnglish && _names.Of(agency) is { } english ? $"{english} {agency.Name}" : Named(agency.Name);

    /// <summary>The same of a place.</summary>
    public string Named(Region place) => Words.IsEnglish ? $"{_names.Of(place)} {place.Name}" : Named(place.Name);

    /// <summary>The same of a place and those it lies in; "" for none.</summary>
    /// <param name="places">From the province down.</param>
    public string Named(IReadOnlyList<Region> places)
    {
        var name = string.Concat(places.Select(place => place.Name));
        return Words.IsEnglish && places.Count > 0 ? $"{_names.InFull(places)} {name}" : Named(name);
    }

    /// <summary>A name as it is in Chinese; in other languages with its pinyin before it.</summary>
    public string Named(string name) => Words.IsChinese || Romanised.Of(name) is not { Length: > 0 } pinyin ? name : $"{pinyin} {name}";

    /// <summary>A page's address for use outside the site: absolute where the site knows its own.</summary>
    public string Outside(string address) => Config.BaseUrl?.AbsoluteUri + Home + address;

    /// <summary>The hand-written pages of this language; of those not translated, the main language's.</summary>
    public IEnumerable<WrittenPage> WrittenHere => Written
        .Where(page => page.Language == Words.Language
            || page.Language == Languages[0].Language
                && !Written.Any(other => other.Address == page.Address && other.Language == Words.Language));

    /// <summary>
    /// Whether a report has a page of its own; one older than site.yml's history is on its agency's page and in the data only.
    /// </summary>
    public bool HasPage(ReportKey key) => Config.History is not { } years || key.Year > Newest - years;

    /// <summary>Whether site.yml leaves out what would be at an address.</summary>
    /// <param name="address">Below the site's root.</param>
    public bool LeavesOut(string address)
    {
        if (!Config.LeavesOutParts) return false;
        var own = Languages.Skip(1).Select(words => words.Language + "/")
            .FirstOrDefault(home => address.StartsWith(home, StringComparison.Ordinal)) is { } found ? address[found.Length..] : address;
        if (own.StartsWith(Urls.Search, StringComparison.Ordinal)) return !Config.HasSearch;
        return SiteParts.DownloadOf(own) is { } download
            ? !Config.Downloads.Contains(download) : SiteParts.ReportOf(own) is { } report && !HasPage(report);
    }

    /// <summary>Whether the <see cref="SiteParts.Heavy"/> files of the whole archive are made.</summary>
    public bool HasHeavyFiles =>
        !Config.IsServed && (Config.ListsDownloads || Archive.Reports.Count() <= Config.HeavyUpTo);

    /// <summary>What was found about a report.</summary>
    public IEnumerable<Finding> FindingsOf(ReportKey key) => EntriesOf(key).Select(entry => entry.Finding);

    /// <summary>The same with their ids.</summary>
    public IEnumerable<ReportFinding> EntriesOf(ReportKey key)
    {
        Reads.Note(FactKind.Report, key.ToString());
        return _findings[key];
    }

    /// <summary>What all rules made of each report, by their place in <see cref="CheckRules.All"/>; none where nobody checked.</summary>
    public ImmutableSortedDictionary<ReportKey, ImmutableArray<CheckTally>> Tallies { private get; init; } =
        ImmutableSortedDictionary<ReportKey, ImmutableArray<CheckTally>>.Empty;

    /// <summary>What all rules made of a report.</summary>
    public ImmutableArray<CheckTally> TalliesOf(ReportKey key)
    {
        Reads.Note(FactKind.Report, key.ToString());
        return Tallies.GetValueOrDefault(key, []);
    }

    /// <summary>What persons said of a finding by its id; null for nothing.</summary>
    public Explanation? ExplanationOf(ReportFinding entry) =>
        ExplanationsOf(entry.Key).FirstOrDefault(said => said.Finding == entry.Id);

    /// <summary>What persons did about a finding.</summary>
    public FindingState StateOf(ReportFinding entry) =>
        FindingStates.Of(entry, CorrectionsOf(entry.Key), ExplanationsOf(entry.Key));

    /// <summary>What persons corrected in a report.</summary>
    public ImmutableArray<Correction> CorrectionsOf(ReportKey key)
    {
        Reads.Note(FactKind.Report, key.ToString());
        return Reads.Apart(() => Archive.Corrections.GetValueOrDefault(key, []));
    }

    /// <summary>What persons said of findings of a report.</summary>
    public ImmutableArray<Explanation> ExplanationsOf(ReportKey key)
    {
        Reads.Note(FactKind.Report, key.ToString());
        return Reads.Apart(() => Archive.Explanations.GetValueOrDefault(key, []));
    }

    /// <summary>Those of them that set a number against another one; see <see cref="Sites.Contradictions"/>.</summary>
    internal IEnumerable<Finding> ContradictionsIn(ReportKey key)
    {
        Reads.Note(FactKind.Report, key.ToString());
        return _contradictions[key];
    }

    /// <summary>The same of all reports, by the agency's id.</summary>
    internal ILookup<string, ReportFinding> Contradictions { get => Everything(field); } =
        Findings.Where(entry => Sites.Contradictions.IsOne(entry.Finding)).ToLookup(entry => entry.Key.AgencyId, StringComparer.Ordinal);

    /// <summary>What is worked out of the whole archive once. Whoever hands a part of it out notes what that rests on.</summary>
    /// <param name="name">Which of several values of the type it is.</param>
    internal T Once<T>(Func<Site, T> make, string name = "")
        where T : class => _worked.Out(() => make(this), name);

    /// <summary>What pages made one behind the other in one language have in common; only the latest is kept.</summary>
    internal T Latest<T>(string name, Func<T> make)
        where T : class => _latest.Out(name, make);

    /// <summary>The places an agency lies in, outermost first; empty when its place is not known.</summary>
    public static IReadOnlyList<Region> RegionsOf(Agency agency) => agency.RegionCode is { } code ? Regions.Chain(code) : [];

    private static T Everything<T>(T value)
    {
        Reads.Note(FactKind.Everything);
        return value;
    }
}

/// <summary>A file of the built site.</summary>
/// <param name="Path">Below the site's root, with forward slashes.</param>
/// <param name="Bytes">Empty for one that is there already, in whole or in part.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What the file holds that is in the site's folder as an earlier build wrote it; null for one that was made.</summary>
    public FileContent? Standing { get; init; }

    /// <summary>The bytes where some of them are those of a file that is there; null where all are in <see cref="Bytes"/>.</summary>
    public SplicedBytes? Spliced { get; init; }

    /// <summary>Made now or standing there.</summary>
    /// <exception cref="IOException">Another file's bytes among its own cannot be read.</exception>
    public FileContent Content =>
        field ??= Standing
            ?? (Spliced is { } spliced
                ? new FileContent(spliced.Hash(), spliced.Length) : new FileContent(ContentHash.Of(Bytes.Span), Bytes.Length));
}

/// <summary>A dataset's file that was made.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Name">Of the file.</param>
/// <param name="Rows">How many records it has, without the header.</param>
public sealed record PublishedDataset(string Dataset, string Name, int Rows, FileContent Content)
{
    /// <summary>Whether it only says where the records are.</summary>
    public bool IsSignpost { get; init; }
}

/// <summary>What a file holds.</summary>
/// <param name="Size">In bytes.</param>
public sealed record FileContent(ContentHash Sha256, long Size);
