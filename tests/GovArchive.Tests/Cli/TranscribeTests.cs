using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GovArchive.Tests.Cli;

/// <summary>The page for typing on a server of its own: for this machine alone, and only its own page may save.</summary>
[Trait("Stage", "Process")]
public sealed class TranscribeTests : IDisposable
{
    private const string Figures = "content/sources/yunxi-lingyiju/2023.figures.csv";

    private readonly TemporaryFolder _folder =
        new TemporaryFolder().With(Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Cli", "archive"));

    private readonly Process _server;
    private readonly HttpClient _client;
    private readonly int _port = FreePort();

    public TranscribeTests()
    {
        _server = CommandLineRun.Start(
            _folder.Path, "transcribe", "yunxi-lingyiju", "2023", "--port", $"{_port}", "--by", "<b>", "--date", "2026-01-31");
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/") };
        Assert.StartsWith($"Type at http://127.0.0.1:{_port}/", _server.StandardOutput.ReadLine(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_shows_the_cells_and_no_other_file()
    {
        var answer = await _client.GetAsync("", Cancel);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("data-cell=\"requests/received/total\" data-kind=", page, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.Equal("text/plain", (await _client.GetAsync("original", Cancel)).Content.Headers.ContentType?.MediaType);
        foreach (var outside in new[] { "site.yml", "..%2fsite.yml", "original/..%2f..%2fsite.yml", "rows.png" })
            Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(outside, Cancel)).StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = "evil.example" } };
        Assert.False((await _client.SendAsync(other, Cancel)).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(null, "application/json", HttpStatusCode.Forbidden)]
    [InlineData("http://evil.example", "application/json", HttpStatusCode.Forbidden)]
    [InlineData("null", "application/json", HttpStatusCode.Forbidden)]
    [InlineData("own", "text/plain", HttpStatusCode.Forbidden)]
    [InlineData("own", "application/json", HttpStatusCode.OK)]
    public async Task Only_its_own_page_may_save(string? origin, string type, HttpStatusCode expected)
    {
        using var answer = await Send("""{"by":"张三","cells":{"requests/received/total":"7"}}""", origin, type);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, File.Exists(_folder[Figures]));
    }

    [Theory]
    [InlineData("""{"by":"x","cells":{"requests/received/total":"seven"}}""")]
    [InlineData("""{"by":"x","cells":{"../../site":"7"}}""")]
    [InlineData("""{"by":"x","cells":{"requests/received/total":7}}""")]
    [InlineData("""{"by":"x\ny","cells":{}}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_it_does_not_send_is_not_saved(string sent)
    {
        using var answer = await Send(sent, "own", "application/json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.False(File.Exists(_folder[Figures]));
    }

    private async Task<HttpResponseMessage> Send(string text, string? origin, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "save");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        request.Content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? $"http://127.0.0.1:{_port}" : origin);
        return await _client.SendAsync(request, Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
