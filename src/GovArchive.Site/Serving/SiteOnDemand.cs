using GovArchive.Datasets.Files;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Incremental;
using GovArchive.Pages.Metadata;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Serving;

/// <summary>
/// Every file of a site, made when it is asked for: the same bytes that a build writes, but for the data page, which tells of the files
/// that are made here, and the page for missing ones, whose links begin at this server's root where the site has no address. A page is
/// made each time, and what is made as a whole is kept. Used from several threads.
/// </summary>
public sealed class SiteOnDemand
{
    private readonly Site _site;
    private readonly Dictionary<string, (PageJob Job, PlannedPage Page)> _pages = new(StringComparer.Ordinal);
    private readonly PageJob[] _jobs;
    private readonly Lazy<Dictionary<string, OutputFile>> _look;
    private readonly Lazy<Dictionary<string, OutputFile>> _lists;
    private readonly Lazy<Dictionary<string, OutputFile>> _data;
    private readonly Lazy<Dictionary<string, OutputFile>> _search;
    private readonly Lazy<Dictionary<string, OutputFile>> _feeds;
    private readonly List<PublishedDataset> _published = [];

    /// <param name="site">What is published.</param>
    /// <param name="theme">Its look.</param>
    /// <param name="templates">Of the theme.</param>
    public SiteOnDemand(Site site, Theme theme, Templates templates)
    {
        _site = site;
        _jobs = [.. PageJob.All(site, templates, part: null, OutputCache.None)];
        foreach (var job in _jobs)
            foreach (var (address, page) in job.Planned) _pages.TryAdd(Urls.FileOf(address), (job, page));
        _look = Group(() => ThemeFiles.Of(site, theme));
        _lists = Group(() => RobotFiles.Write(site, _jobs.SelectMany(job => job.Sitemap)).Concat(CompareFiles.Places(site, part: null)));
        _data = Group(() => SiteDownloads.Datasets(site, part: null, OutputCache.None, _published));
        _search = Group(() => SearchIndex.Write(
            SiteDocuments.Of(site, _jobs.SelectMany(job => job.Searched)), terms: null, site.Config.Downloads.Contains("txt")));
        _feeds = Group(() => site.Languages.SelectMany(words => Feeds.Write(site.In(words), part: null, OutputCache.None)));
    }

    /// <summary>What was wrong with the templates of the pages that were made.</summary>
    public IEnumerable<Finding> Findings => _jobs.SelectMany(job => job.Findings.ToArray());

    /// <summary>The file; null where the site has none of that path, or it cannot be made.</summary>
    /// <param name="path">Below the site's root, with forward slashes: <c>agencies/index.html</c>.</param>
    public OutputFile? Find(string path)
    {
        if (_pages.TryGetValue(path, out var planned)) return Made(planned).FirstOrDefault(file => file.Path == path);
        if (_look.Value.TryGetValue(path, out var file)) return file;
        if (path.StartsWith(Urls.Data, StringComparison.Ordinal)) return _data.Value.GetValueOrDefault(path);
        if (path.StartsWith(Urls.Search, StringComparison.Ordinal)) return _search.Value.GetValueOrDefault(path);
        return OfAgency(path) ?? Copied(path) ?? _lists.Value.GetValueOrDefault(path) ?? _feeds.Value.GetValueOrDefault(path);
    }

    private IEnumerable<OutputFile> Made((PageJob Job, PlannedPage Page) planned)
    {
        // Its pages tell of the datasets' files, which are made first.
        if (planned.Job.TellsDatasets) _ = _data.Value;
        lock (planned.Job) return [.. planned.Job.One(planned.Page, planned.Job.TellsDatasets ? _published : null) ?? []];
    }

    // What is made with an agency's page, or as its downloads.
    private OutputFile? OfAgency(string path)
    {
        var home = _site.Languages.Select(words => _site.In(words).Home)
            .FirstOrDefault(home => path.StartsWith(home + Urls.Agencies, StringComparison.Ordinal));
        if (home is null) return null;
        var start = home + Urls.Agencies;
        var id = path[start.Length..(path.IndexOfAny(['/', '.'], start.Length) is var end and >= 0 ? end : path.Length)];
        var current = _site.Archive.Find(id)
            ?? _site.Archive.Agencies.FirstOrDefault(history => history.Agency.FormerIds.Contains(id));
        if (current is not { Reports.IsEmpty: false, Agency.Id: var now }) return null;
        return Beside(start + now + path[(start.Length + id.Length)..], path)
            ?? SiteDownloads.Of(_site, now).FirstOrDefault(file => file.Path == path);
    }

    // A file that a page is made with, itself or one above it: its charts, its text, what leads on from a former address.
    private OutputFile? Beside(string now, string path)
    {
        var above = new List<string> { now };
        for (var end = now.LastIndexOf('/'); end > 0; end = now.LastIndexOf('/', end - 1))
            above.AddRange([now[..end] + "/index.html", now[..end] + "/source/index.html"]);
        // A report's text and its source as it came are made with the page of the source.
        if (Path.GetExtension(now) == ".txt") above.Add(now[..^4] + "/source/index.html");
        return above.Where(_pages.ContainsKey).SelectMany(page => Made(_pages[page])).FirstOrDefault(file => file.Path == path);
    }

    // Published as it is: read anew each time.
    private OutputFile? Copied(string path) =>
        _site.Copied.FirstOrDefault(file => file.Path == path) is { } copied && SourceFile.Read(copied.File, copied.Source, []) is { } read
            ? new OutputFile(path, read.Bytes) : null;

    private static Lazy<Dictionary<string, OutputFile>> Group(Func<IEnumerable<OutputFile>> make) => new(() =>
    {
        var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var file in make()) files[file.Path] = file;
        return files;
    });
}
