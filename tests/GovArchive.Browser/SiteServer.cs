using System.Net;
using System.Net.Sockets;

namespace GovArchive.Browser;

/// <summary>
/// Serves a folder below a path on 127.0.0.1, folders by their index.html, what is not there by 404.html; each file by its kind.
/// </summary>
public sealed class SiteServer : IDisposable
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly Task _serving;

    /// <param name="folder">What is served; files may come and go.</param>
    /// <param name="path">Begins and ends with a slash.</param>
    public SiteServer(string folder, string path)
    {
        _folder = folder;
        Address = new Uri($"http://127.0.0.1:{FreePort()}{path}");
        _listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                await Answer(await _listener.GetContextAsync().ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The browser has gone on to another page, or the tests are over.
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(Address.AbsolutePath, StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(_folder, path[Address.AbsolutePath.Length..])) : "";
        if (path.EndsWith('/')) file = Path.Combine(file, "index.html");
        var isThere = file.StartsWith(_folder, StringComparison.Ordinal) && File.Exists(file);
        if (!isThere) file = Path.Combine(_folder, "404.html");
        context.Response.StatusCode = isThere ? 200 : 404;
        context.Response.ContentType = Kinds.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file).ConfigureAwait(false)).ConfigureAwait(false);
        context.Response.Close();
    }
}
