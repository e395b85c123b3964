using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Sites;

namespace GovArchive.Bench;

/// <summary>
/// Serves an index from a folder, and the corpus's reports, their pages rendered by the real templates and their texts as published, each
/// made when it is asked for, on this machine; counts the bytes as a host that compresses them sends them.
/// </summary>
internal sealed class SearchServer : IDisposable
{
    private HttpListener _listener = new();
    private readonly SyntheticReports _corpus;
    private readonly string _folder;
    private readonly Site _site;
    private readonly Templates _templates;
    private readonly Dictionary<string, int> _reports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (byte[] Html, int Gzip)> _pages = new(StringComparer.Ordinal);
    private long _index, _pageBytes, _pageCount;

    public SearchServer(ArchiveLayout layout, SyntheticReports corpus, string folder)
    {
        (_corpus, _folder) = (corpus, folder);
        var findings = new List<Finding>();
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        _site = SitePreparation.Prepare(
            layout, config, theme, new Archive([], ImmutableSortedDictionary<Reports.ReportKey, ImmutableArray<Correction>>.Empty),
            findings)!;
        _templates = Templates.Load(theme, PageKinds.Models, findings)!;
        for (var i = 0; i < corpus.Count; i++) _reports[Urls.Report(corpus.Key(i))] = _reports[Urls.ReportText(corpus.Key(i))] = i;
        for (var port = 19_000; ; port++)
        {
            Address = new Uri($"http://127.0.0.1:{port}/");
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Address.AbsoluteUri);
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (port < 19_100)
            {
                _listener = new HttpListener();
            }
        }
        _ = Task.Run(Serve);
    }

    public Uri Address { get; }

    /// <summary>Every page that can be found: reports as they are rendered, agencies by their names alone, as in the index.</summary>
    public IEnumerable<(string Address, byte[] Html)> Pages()
    {
        foreach (var agency in _corpus.Bodies)
            yield return (Urls.Agency(agency.Id),
                Encoding.UTF8.GetBytes(
                    $"<!doctype html><html lang=\"zh-Hans\"><title>{agency.Name}</title><body><h1>{agency.Name}</h1></body></html>"));
        for (var i = 0; i < _corpus.Count; i++) yield return (Urls.Report(_corpus.Key(i)), Render(i));
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context.Request.Url!.AbsolutePath[1..], context.Response));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
            }
        }
    }

    private void Answer(string path, HttpListenerResponse response)
    {
        var bytes = path == "counts" ? Counts() : path.StartsWith("search/", StringComparison.Ordinal) ? IndexFile(path) : Page(path);
        response.StatusCode = bytes is null ? 404 : 200;
        response.OutputStream.Write(bytes ?? []);
        response.Close();
    }

    private byte[] Counts() => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"[{Interlocked.Exchange(ref _index, 0)},{Interlocked.Exchange(ref _pageBytes, 0)},{Interlocked.Exchange(ref _pageCount, 0)}]"));

    private byte[]? IndexFile(string path)
    {
        var file = Path.Combine(_folder, path);
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        Interlocked.Add(ref _index, path.EndsWith(".json", StringComparison.Ordinal) ? SearchBench.Gzip(bytes) : bytes.Length);
        return bytes;
    }

    private byte[]? Page(string path)
    {
        if (!_reports.TryGetValue(path, out var number)) return null;
        var (html, gzip) = _pages.GetOrAdd(path,
            _ => (path.EndsWith('/') ? Render(number) : _corpus.Published(number)) is var page ? (page, SearchBench.Gzip(page)) : default);
        Interlocked.Add(ref _pageBytes, gzip);
        Interlocked.Increment(ref _pageCount);
        return html;
    }

    private byte[] Render(int number)
    {
        var report = _corpus.Report(number);
        var history = new AgencyHistory(_corpus.Body(number), [report]);
        var site = new Site(_site.Config, _site.Archive with { Agencies = [history] }, [], _site.Words, _site.Written);
        var page = PageKinds.All.Single(kind => kind.Name == "report").All(site).Single();
        var findings = new List<Finding>();
        lock (_templates) return _templates.Render(page.Layout, page.Model, findings)
            ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    public void Dispose() => _listener.Close();
}
