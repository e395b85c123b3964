using System.Net;
using System.Text;

namespace GovArchive.Cli.Serving;

/// <summary>Listens to this machine alone; who asks by another name than this machine's is refused.</summary>
internal sealed class LocalServer : IDisposable
{
    private const int MostStarts = 20;

    private readonly HttpListener _listener;
    private readonly Action<HttpListenerRequest, HttpListenerResponse> _route;
    private readonly string[] _names;

    /// <param name="port">Which one.</param>
    /// <param name="route">Answers; called on several threads, and only for this machine's own names.</param>
    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public LocalServer(int port, Action<HttpListenerRequest, HttpListenerResponse> route)
    {
        (_route, _names) = (route, [$"127.0.0.1:{port}", $"localhost:{port}"]);
        _listener = Started([.. _names.Select(name => $"http://{name}/")]);
        _ = Task.Run(Accept);
    }

    public void Dispose() => _listener.Close();

    /// <summary>
    /// Whether a page of this server itself asks: browsers say which page sends something, and no other page can say it is ours.
    /// </summary>
    public bool IsOwnPage(HttpListenerRequest request) => _names.Any(name => request.Headers["Origin"] == $"http://{name}");

    public static void Send(HttpListenerResponse response, int status, string type, ReadOnlyMemory<byte> bytes, bool isHead)
    {
        (response.StatusCode, response.ContentType, response.ContentLength64) = (status, type, bytes.Length);
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        if (!isHead) response.OutputStream.Write(bytes.Span);
        response.Close();
    }

    public static void SendText(HttpListenerResponse response, int status, string text, bool isHead = false) =>
        Send(response, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), isHead);

    // A page left open asks again and again while nobody listens. Where it does so between the runtime's beginning to listen and its being
    // ready for that, starting fails and leaves a socket that has the port until it is collected.
    private static HttpListener Started(string[] addresses)
    {
        for (var start = 1; ; start++)
        {
            var listener = new HttpListener();
            foreach (var address in addresses) listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return listener;
            }
            catch (ArgumentNullException) when (start < MostStarts)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
    }

    private async Task Accept()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        try
        {
            if (_names.Contains(context.Request.UserHostName)) _route(context.Request, context.Response);
            else SendText(context.Response, 403, "not this machine's name");
        }
        catch (Exception exception) when (exception is IOException or HttpListenerException or ObjectDisposedException)
        {
            // Who asked went away.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            SendText(context.Response, 500, fault.ToString());
        }
    }
}
