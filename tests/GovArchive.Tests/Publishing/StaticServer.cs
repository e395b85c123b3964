using System.Net;

namespace GovArchive.Tests.Publishing;

/// <summary>
/// Serves a folder below a path on 127.0.0.1, as a static host does: a folder is its index.html, anything else is 404.html.
/// </summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly string _folder;
    private readonly string _basePath;

    public StaticServer(string folder, string basePath)
    {
        (_folder, _basePath) = (folder, basePath);
        (_listener, Root) = Listen();
        _ = Task.Run(Serve);
    }

    /// <summary>Address of the host, without the base path.</summary>
    public Uri Root { get; }

    /// <summary>Address of the site.</summary>
    public Uri Site => new(Root, _basePath);

    // The first port that nobody else has.
    private static (HttpListener Listener, Uri Root) Listen()
    {
        for (var port = 18_000; ; port++)
        {
            var root = new Uri($"http://127.0.0.1:{port}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(root.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, root);
            }
            catch (HttpListenerException) when (port < 18_200)
            {
                listener.Close();
            }
        }
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Answer(context.Request.Url!.AbsolutePath, context.Response);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
            }
        }
    }

    private void Answer(string path, HttpListenerResponse response)
    {
        var file = path.StartsWith(_basePath, StringComparison.Ordinal)
            ? Path.Combine(_folder, Uri.UnescapeDataString(path[_basePath.Length..])) : "";
        if (path.EndsWith('/')) file = Path.Combine(file, "index.html");
        if (!File.Exists(file)) (response.StatusCode, file) = (404, Path.Combine(_folder, "404.html"));
        response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            ".csv" => "text/csv",
            _ => "application/octet-stream",
        };
        response.OutputStream.Write(File.ReadAllBytes(file));
        response.Close();
    }

    public void Dispose() => _listener.Close();
}
