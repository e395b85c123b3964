using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace GovArchive.Browser;

/// <summary>
/// A headless Chromium of its own, driven by its driver. Tests that need one are skipped, with the reason, where it is not installed.
/// </summary>
public sealed class Chromium : IDisposable
{
    private static readonly string? Program = Find("chromium", "google-chrome", "chromium-browser");
    private static readonly string? DriverProgram = Find("chromedriver");

    private const int Highest = 6000;

    private readonly Lazy<ChromeDriver> _driver = new(Start);

    /// <summary>The browser; the test that asks for it is skipped where there is none.</summary>
    public ChromeDriver Driver
    {
        get
        {
            Assert.SkipUnless(
                Program is not null && DriverProgram is not null,
                "needs chromium and chromedriver (apt-get install chromium chromium-driver)");
            return _driver.Value;
        }
    }

    /// <summary>Folder where downloads land.</summary>
    public static string Downloads { get; } = Directory.CreateTempSubdirectory("govarchive-downloads-").FullName;

    /// <summary>Screenshots are kept here to be looked at: GOVARCHIVE_SCREENSHOTS, or a folder beside the tests' program.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("GOVARCHIVE_SCREENSHOTS") is { Length: > 0 } folder
            ? folder : Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    /// <summary>Sets how wide the window is and what its user prefers.</summary>
    /// <param name="media">Such as prefers-color-scheme: dark, as CSS names it.</param>
    public void Show(int width, int height, params (string Name, string Value)[] media)
    {
        Driver.ExecuteCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        Driver.ExecuteCdpCommand(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["features"] =
                media.Select(feature => new Dictionary<string, object> { ["name"] = feature.Name, ["value"] = feature.Value }).ToArray()
            });
    }

    /// <summary>
    /// Opens a page and gives what the browser complained of: errors of scripts, breaches of the policy, files not found.
    /// </summary>
    public string[] Open(Uri address)
    {
        Complaints();
        Driver.Navigate().GoToUrl(address);
        return Complaints();
    }

    /// <summary>What the browser complained of since it was last asked.</summary>
    public string[] Complaints() =>
        [.. Driver.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>The result of a script's expression in the page.</summary>
    public object? Eval(string expression) => Driver.ExecuteScript("return " + expression);

    /// <summary>Runs a script in every page that is opened meanwhile, before the page's own.</summary>
    public void Before(string script, Action meanwhile)
    {
        var added = (Dictionary<string, object>)Driver.ExecuteCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = script })!;
        try
        {
            meanwhile();
        }
        finally
        {
            Driver.ExecuteCdpCommand("Page.removeScriptToEvaluateOnNewDocument", new() { ["identifier"] = added["identifier"] });
        }
    }

    /// <summary>
    /// Milliseconds that the scripts of the page that is open have worked: time of the processor, which does not depend on what else the
    /// machine does.
    /// </summary>
    public double ScriptTime()
    {
        var metrics = (Dictionary<string, object>)Driver.ExecuteCdpCommand("Performance.getMetrics", [])!;
        var time = ((IEnumerable<object>)metrics["metrics"]).Cast<Dictionary<string, object>>()
            .First(metric => "ScriptDuration".Equals(metric["name"]));
        return 1000 * Convert.ToDouble(time["value"], CultureInfo.InvariantCulture);
    }

    /// <summary>Waits, 30 seconds at most, until an expression is true in the page.</summary>
    public void Await(string expression)
    {
        for (var i = 0; i < 600; i++)
        {
            if (Eval($"Boolean({expression})") is true) return;
            Thread.Sleep(50);
        }
        Assert.Fail($"not within 30 seconds: {expression}\n{string.Join('\n', Complaints())}");
    }

    /// <summary>Keeps the whole page as a picture, at most 6,000 pixels high.</summary>
    public void Keep(string name)
    {
        var size = Part(Driver.ExecuteCdpCommand("Page.getLayoutMetrics", []), "cssContentSize");
        var clip = new Dictionary<string, object>
        {
            ["x"] = 0,
            ["y"] = 0,
            ["width"] = size["width"],
            ["height"] = Math.Min(Highest, Convert.ToDouble(size["height"], CultureInfo.InvariantCulture)),
            ["scale"] = 1,
        };
        var shot = (Dictionary<string, object>)Driver.ExecuteCdpCommand(
            "Page.captureScreenshot", new() { ["captureBeyondViewport"] = true, ["clip"] = clip })!;
        File.WriteAllBytes(Path.Combine(Screenshots, name + ".png"), Convert.FromBase64String((string)shot["data"]));
    }

    public void Dispose()
    {
        if (_driver.IsValueCreated) _driver.Value.Dispose();
    }

    private static ChromeDriver Start()
    {
        var options = new ChromeOptions { BinaryLocation = Program };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
            "--lang=zh-CN");
        options.AddUserProfilePreference("download.default_directory", Downloads);
        options.AddUserProfilePreference("download.prompt_for_download", false);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(DriverProgram), Path.GetFileName(DriverProgram));
        service.SuppressInitialDiagnosticInformation = true;
        var driver = new ChromeDriver(service, options, TimeSpan.FromSeconds(60));
        driver.ExecuteCdpCommand("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        return driver;
    }

    private static Dictionary<string, object> Part(object? result, string name) =>
        (Dictionary<string, object>)((Dictionary<string, object>)result!)[name];

    private static string? Find(params string[] names) => names
        .SelectMany(name =>
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
