using System.Diagnostics;
using System.Text;
using GovArchive.Cli;

namespace GovArchive.Tests.Cli;

/// <summary>The program itself as a process of its own.</summary>
internal static class CommandLineRun
{
    private const string Locale = "C.UTF-8";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "govarchive.dll");

    /// <summary>Starts it in a folder; what it says is not kept.</summary>
    public static Process Start(string folder, params string[] arguments) => Start("dotnet", folder, [Program, .. arguments]);

    /// <summary>Runs it to its end: its exit code, and what it says to both streams.</summary>
    public static (int Exit, string Said) Run(string folder, params string[] arguments) => Together(Finish(Start(folder, arguments)));

    /// <summary>Runs it to its end: its exit code, and what it says to each stream.</summary>
    public static (int Exit, string Output, string Errors) RunApart(string folder, params string[] arguments) =>
        Finish(Start(folder, arguments));

    /// <summary>
    /// Runs it in the process of the tests, which is quicker by the start of a program. It turns the working folder, the language and
    /// both streams to its own meanwhile: only for tests beside which no other runs.
    /// </summary>
    public static (int Exit, string Output, string Errors) RunHere(string folder, params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var (before, language) = (Environment.CurrentDirectory, Environment.GetEnvironmentVariable("LANG"));
        var (standardOutput, standardError) = (Console.Out, Console.Error);
        try
        {
            Environment.CurrentDirectory = folder;
            Environment.SetEnvironmentVariable("LANG", Locale);
            Console.SetOut(output);
            Console.SetError(errors);
            return (CommandLine.Run(arguments), output.ToString(), errors.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Environment.SetEnvironmentVariable("LANG", language);
            Console.SetOut(standardOutput);
            Console.SetError(standardError);
        }
    }

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
        start.Environment["LANG"] = Locale;
        return Process.Start(start)!;
    }
}
