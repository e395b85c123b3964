using System.Net;
using System.Text;
using GovArchive.Cli.Serving;
using GovArchive.Files;
using GovArchive.Text;

namespace GovArchive.Cli.Transcribing;

/// <summary>
/// The page for typing, to this machine alone. It writes only what its own page sends: a page of somebody else that is open in the same
/// browser can neither say that it is this one nor read an answer.
/// </summary>
internal sealed class TranscriptionServer : IDisposable
{
    private const string Rules = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly LocalServer _server;
    private readonly TypingDesk _desk;

    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public TranscriptionServer(int port, TypingDesk desk)
    {
        (_desk, Address) = (desk, $"http://127.0.0.1:{port}/");
        _server = new LocalServer(port, Route);
    }

    public string Address { get; }

    public void Dispose() => _server.Dispose();

    private void Route(HttpListenerRequest request, HttpListenerResponse response)
    {
        var (isHead, path) = (request.HttpMethod == "HEAD", request.Url?.AbsolutePath ?? "/");
        response.Headers["Content-Security-Policy"] = Rules;
        if (request.HttpMethod == "POST" && path == "/save") Save(request, response);
        else if (request.HttpMethod != "GET" && !isHead) LocalServer.SendText(response, 405, "only GET and HEAD");
        else if (path is "/transcribe.js" or "/transcribe.css")
            Send(MediaType.Of(path), EmbeddedTable.Bytes(typeof(TranscriptionServer), "Transcribing" + path));
        else if ((path == "/" ? _desk.Look() : _desk.Report) is not { } report)
            LocalServer.SendText(response, 404, "the report is gone", isHead);
        else if (path == "/") Send("text/html; charset=utf-8", Encoding.UTF8.GetBytes(TranscriptionPage.Of(report, _desk)));
        else if (path == "/rows.png" && report.Strips is not null) Send("image/png", report.Picture);
        else if (path == "/original" && report.Original is { } source && _desk.Original(source) is { } file) Send(TypeOf(file), file.Bytes);
        else LocalServer.SendText(response, 404, "there is nothing here", isHead);

        void Send(string type, ReadOnlyMemory<byte> bytes) => LocalServer.Send(response, 200, type, bytes, isHead);
    }

    private void Save(HttpListenerRequest request, HttpListenerResponse response)
    {
        if (!_server.IsOwnPage(request) || request.ContentType != "application/json")
            LocalServer.SendText(response, 403, "only this page itself may save");
        else if (Body(request) is not { } sent) LocalServer.SendText(response, 413, "too large");
        else if (_desk.Save(sent) is var (isDone, told)) LocalServer.SendText(response, isDone ? 200 : 422, told);
    }

    private static byte[]? Body(HttpListenerRequest request)
    {
        if (request.ContentLength64 is < 0 or > TypingDesk.MostBytes) return null;
        var bytes = new byte[request.ContentLength64];
        request.InputStream.ReadExactly(bytes);
        return bytes;
    }

    // A page of somebody else must not run here: what is no picture and no PDF is shown as text.
    private static string TypeOf(SourceFile file) =>
        MediaType.Of(file.Path) is var type && (type.StartsWith("image/", StringComparison.Ordinal) && !type.Contains("svg")
            || type == "application/pdf") ? type : "text/plain; charset=utf-8";
}
