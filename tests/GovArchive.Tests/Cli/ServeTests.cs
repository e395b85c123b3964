using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GovArchive.Starting;

namespace GovArchive.Tests.Cli;

/// <summary>The site on a server of its own: for this machine alone, to be read alone, and new when something is saved.</summary>
[Trait("Stage", "Process")]
public sealed class ServeTests : IDisposable
{
    private const string Path = "%E6%A1%A3%E6%A1%88/a/";
    private const string Script = "<script src=\"/__govarchive/live.js\"";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private readonly Process _server;
    private readonly HttpClient _client;

    public ServeTests()
    {
        NewArchive.Write(
            _folder.Path, "archive", new NewArchiveSettings(
                "档案", "馆", "", ["zh-Hans"], "CC0 1.0", null, "https://example.org/档案/a/", new DateOnly(2026, 1, 2), HasSample: true),
            []);
        var port = FreePort();
        _server = CommandLineRun.Start(_folder.Path, "serve", "--port", $"{port}");
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
        };
        Assert.StartsWith(
            $"Serving http://127.0.0.1:{port}/{Path} (", _server.StandardOutput.ReadLine(), StringComparison.Ordinal);
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
    public async Task It_serves_the_site_below_its_own_path_and_nothing_else()
    {
        Assert.Equal("/" + Path, (await Get("")).Headers.Location?.ToString());
        Assert.Contains(Script, await _client.GetStringAsync(Path, Cancel), StringComparison.Ordinal);
        Assert.Equal("text/css", (await Get(Path + "assets/styles.css")).Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Path + "nothing/")).StatusCode);
        Assert.Equal("/" + Path + "agencies/", (await Get(Path + "agencies")).Headers.Location?.ToString());
        foreach (var outside in new[] { "..%2f..%2fsite.yml", "%2e%2e/site.yml", "assets/..%5c..%5csite.yml" })
            Assert.NotEqual(HttpStatusCode.OK, (await Get(Path + outside)).StatusCode);
        // What a build publishes has no such script.
        Assert.DoesNotContain(
            Script, await _client.GetStringAsync(Path + "agencies/songshishijiaoyuju.csv", Cancel), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["_site"]));
    }

    [Fact]
    public void A_port_that_another_has_is_told()
    {
        var (exit, _, errors) = CommandLineRun.RunApart(_folder.Path, "serve", "--port", $"{_client.BaseAddress!.Port}");
        Assert.Equal(1, exit);
        Assert.Contains("error GA1436: the site cannot be served at port", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_this_machine_by_its_own_name_and_only_reads()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.PostAsync(Path, new StringContent("x"), Cancel)).StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, Path) { Headers = { Host = "evil.example" } };
        var refused = await _client.SendAsync(other, Cancel);
        Assert.False(refused.IsSuccessStatusCode);
    }

    [Fact]
    public async Task What_is_saved_is_told_to_the_open_page()
    {
        using var events = new StreamReader(await _client.GetStreamAsync("__govarchive/events", Cancel));
        Assert.Equal("""data: {"version":"1","errors":[]}""", await Next(events));

        _folder.Write("content/corrections/songshishijiaoyuju-2024.yml", "x: y\n");
        Assert.Contains("content/corrections/songshishijiaoyuju-2024.yml(1,1): error", await Next(events), StringComparison.Ordinal);

        File.Delete(_folder["content/corrections/songshishijiaoyuju-2024.yml"]);
        Assert.Contains("\"errors\":[]", await Next(events), StringComparison.Ordinal);

        var settings = File.ReadAllText(_folder["site.yml"]);
        File.WriteAllText(_folder["site.yml"], settings.Replace("\"档案\"", "\"改名\"", StringComparison.Ordinal));
        await Next(events);
        Assert.Contains("改名", await _client.GetStringAsync(Path, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_settings_are_wrong_every_page_says_what_is()
    {
        using var events = new StreamReader(await _client.GetStreamAsync("__govarchive/events", Cancel));
        await Next(events);
        _folder.Write("site.yml", "title: <b>\n");
        await Next(events);
        var wrong = await Get(Path + "agencies/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, wrong.StatusCode);
        var page = await wrong.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<pre id=\"govarchive-errors\">site.yml(1,1): error GA1103: &#39;as_of&#39;", page, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Get(string address) => _client.GetAsync(address, Cancel);

    private static async Task<string> Next(StreamReader events)
    {
        while (await events.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        return "";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
