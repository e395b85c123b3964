using System.ComponentModel;
using System.Diagnostics;

namespace GovArchive.Tests.Datasets.Snippets;

/// <summary>Programs that run snippets; a test is skipped, with the reason, where one is not there.</summary>
internal static class ScriptRun
{
    // The one on the path may be without libraries that the system's has.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private static readonly Dictionary<string, string?> Asked = new(StringComparer.Ordinal);

    /// <summary>Runs a script by a Python that has a library.</summary>
    public static string Python(PublishedData data, string script, string library)
    {
        var found = Found("Python with " + library, _ => Pythons.FirstOrDefault(
            python => Run(Path.GetTempPath(), python, "-c", "import " + library) is { Code: 0 }));
        Assert.SkipWhen(found is null, $"there is no Python here with {library}");
        return Output(Run(data.Folder, found!, script));
    }

    /// <summary>Runs a script by R with a package.</summary>
    public static string R(PublishedData data, string script, string package = "base")
    {
        var found = Found("R with " + package, _ => Run(
            Path.GetTempPath(), "Rscript", "-e", $"quit(status = !requireNamespace('{package}', quietly = TRUE))") is { Code: 0 }
                ? "Rscript" : null);
        Assert.SkipWhen(found is null, $"there is no R here with the package {package}");
        return Output(Run(data.Folder, found!, script));
    }

    /// <summary>Runs a module by Node.js with the packages of npm that somebody installed for these tests.</summary>
    public static string Node(PublishedData data, string script, string package)
    {
        var modules = Environment.GetEnvironmentVariable("GOVARCHIVE_NODE");
        Assert.SkipWhen(
            modules is null || !Directory.Exists(Path.Combine(modules, "node_modules", package)),
            $"GOVARCHIVE_NODE names no folder in which {package} was installed by npm");
        return Output(Run(data.Folder, "node", script, Path.Combine(modules!, "node_modules", package)));
    }

    private static string? Found(string what, Func<string, string?> find)
    {
        lock (Asked) return Asked.TryGetValue(what, out var known) ? known : Asked[what] = find(what);
    }

    private static string Output((int Code, string Said, string Errors)? ended)
    {
        Assert.NotNull(ended);
        Assert.True(ended.Value.Code == 0, ended.Value.Errors);
        return ended.Value.Said;
    }

    private static (int Code, string Said, string Errors)? Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said, errors.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
