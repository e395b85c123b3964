using System.Diagnostics;
using System.Text;

namespace GovArchive.Tests.Cli;

/// <summary>The program itself as a process of its own.</summary>
internal static class CommandLineRun
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "govarchive.dll");

    /// <summary>Starts it in a folder; what it says is not kept.</summary>
    public static Process Start(string folder, params string[] arguments) => Start("dotnet", folder, [Program, .. arguments]);

    /// <summary>Runs it to its end: its exit code, and what it says to both streams.</summary>
    public static (int Exit, string Said) Run(string folder, params string[] arguments) => Together(Finish(Start(folder, arguments)));

    /// <summary>Runs it to its end: its exit code, and what it says to each stream.</summary>
    public static (int Exit, string Output, string Errors) RunApart(string folder, params string[] arguments) =>
        Finish(Start(folder, arguments));

    /// <summary>Runs another program to its end: its exit code, and what it says to both streams.</summary>
    public static (int Exit, string Said) RunOf(string program, string folder, params string[] arguments) =>
        Together(Finish(Start(program, folder, arguments)));

    /// <summary>The same by a line of bash, in which <c>$0</c> is the program and <c>"$@"</c> its arguments.</summary>
    public static (int Exit, string Said) RunBy(string shell, string folder, params string[] arguments) =>
        Together(Finish(Start("bash", folder, ["-c", shell, Program, .. arguments])));

    private static (int, string) Together((int Exit, string Output, string Errors) run) => (run.Exit, run.Output + run.Errors);

    private static (int, string, string) Finish(Process process)
    {
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
    }

    private static Process Start(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LANG"] = "C.UTF-8";
        return Process.Start(start)!;
    }
}
