using System.Collections.Immutable;
using System.Net;
using System.Text;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Cli.Serving;

/// <summary>
/// Serves a site to this machine alone: files are read and never written, there are no listings, and who asks by another name than this
/// machine's is refused.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    /// <summary>Below it is what pages ask the server itself; no page of a site begins so.</summary>
    private const string Own = "/__govarchive/";
    private const string Events = Own + "events";
    private const string Script = Own + "live.js";

    /// <summary>What stands below what is wrong, while there is no site.</summary>
    private const string Empty = "<!doctype html><title>GovArchive</title><body>";

    private static readonly byte[] Live = EmbeddedTable.Bytes(typeof(SiteServer), "Serving/live.js");

    private readonly LocalServer _server;
    private readonly Lock _lock = new();
    private readonly int _port;
    private ImmutableArray<HttpListenerResponse> _listening = [];
    private ServedState _state;

    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public SiteServer(int port, ServedState state)
    {
        (_port, _state) = (port, state);
        _server = new LocalServer(port, Route);
    }

    /// <summary>Where the site's home page is.</summary>
    public string Address => $"http://127.0.0.1:{_port}{_state.BasePath}";

    /// <summary>Serves another state from now on, and tells the pages that are open.</summary>
    public void Show(ServedState state)
    {
        lock (_lock) _state = state;
        foreach (var page in _listening) Tell(page, state);
    }

    public void Dispose() => _server.Dispose();

    private void Route(HttpListenerRequest request, HttpListenerResponse response)
    {
        var (state, isHead, asked) = (_state, request.HttpMethod == "HEAD", request.Url?.AbsolutePath ?? "/");
        var (path, below) = (Uri.UnescapeDataString(asked), Uri.UnescapeDataString(state.BasePath));
        if (request.HttpMethod != "GET" && !isHead) Text(405, "only GET and HEAD");
        else if (path == Events) Listen(response, state);
        else if (path == Script) LocalServer.Send(response, 200, "text/javascript", Live, isHead);
        else if (state.Files is null) Page(503, Empty + Wrong(state));
        else if (!path.StartsWith(below, StringComparison.Ordinal)) Redirect(state.BasePath);
        else if (state.Files.Find(Urls.FileOf(path[below.Length..])) is { } file)
            LocalServer.Send(response, 200, MediaType.Of(file.Path), WithScript(file.Path, file.Bytes), isHead);
        else if (state.Files.Find(path[below.Length..] + "/index.html") is not null) Redirect(asked + "/");
        else if (state.Files.Find("404.html") is { } missing) Page(404, Encoding.UTF8.GetString(missing.Bytes.Span));
        else Page(404, Empty);

        void Redirect(string address)
        {
            response.RedirectLocation = address;
            Text(302, address);
        }

        void Text(int status, string text) => LocalServer.SendText(response, status, text, isHead);

        void Page(int status, string html) =>
            LocalServer.Send(response, status, "text/html; charset=utf-8", WithScript(".html", Encoding.UTF8.GetBytes(html)), isHead);

        ReadOnlyMemory<byte> WithScript(string name, ReadOnlyMemory<byte> bytes) =>
            name.EndsWith(".html", StringComparison.Ordinal) ? (byte[])[.. bytes.Span, .. ScriptOf(state)] : bytes;
    }

    // Stands there without the script too, which puts its own in place of it.
    private static string Wrong(ServedState state) =>
        $"<pre id=\"govarchive-errors\">{WebUtility.HtmlEncode(string.Join('\n', state.Errors))}</pre>";

    private static byte[] ScriptOf(ServedState state) => Encoding.UTF8.GetBytes(
        $"<script src=\"{Script}\" data-events=\"{Events}\" data-version=\"{state.Version}\"></script>\n");

    // Kept open: every change is told to it.
    private void Listen(HttpListenerResponse response, ServedState state)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        lock (_lock) _listening = _listening.Add(response);
        Tell(response, state);
    }

    private void Tell(HttpListenerResponse page, ServedState state)
    {
        try
        {
            lock (page)
            {
                page.OutputStream.Write(Encoding.UTF8.GetBytes($"event: state\ndata: {state.Json}\n\n"));
                page.OutputStream.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or HttpListenerException or ObjectDisposedException)
        {
            lock (_lock) _listening = _listening.Remove(page);
        }
    }
}
