using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GovArchive.Sources;

/// <summary>How a run of the program ended.</summary>
internal enum PdfOutcome
{
    /// <summary>It wrote what it found; its message, if any, is what it complained of.</summary>
    Done,

    /// <summary>It gave up: the file is encrypted, damaged or no PDF.</summary>
    Failed,

    /// <summary>It was killed at a limit.</summary>
    Stopped,

    /// <summary>It is not installed.</summary>
    Missing,
}

/// <param name="Message">One line; "" when there is nothing to say.</param>
internal sealed record PdfRun(PdfOutcome Outcome, byte[] Output, string Message);

/// <summary>
/// Runs poppler's <c>pdftotext</c> as a child process: bytes in, words with their places out, no file written. It may take neither more time nor
/// more room than is set here, whatever the file says.
/// </summary>
internal sealed record PdfToText
{
    private const int LongestMessages = 64 << 10;

    public string Program { get; init; } = "pdftotext";

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>In bytes. A report of 40 pages has about 1 MB.</summary>
    public int OutputLimit { get; init; } = 64 << 20;

    public PdfRun Run(byte[] pdf)
    {
        var start = new ProcessStartInfo(Program, ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            return Run(process, pdf);
        }
        catch (Win32Exception)
        {
            return new PdfRun(PdfOutcome.Missing, [], "");
        }
    }

    private PdfRun Run(Process process, byte[] pdf)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        var output = ReadAsync(process.StandardOutput.BaseStream, OutputLimit, stopAtLimit: true, limit);
        var messages = ReadAsync(process.StandardError.BaseStream, LongestMessages, stopAtLimit: false, limit);
        var written = WriteAsync(process.StandardInput.BaseStream, pdf, limit.Token);
        try
        {
            Task.WaitAll([output, messages, written], CancellationToken.None);
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is OperationCanceledException or AggregateException)
        {
            Kill(process);
            return output.IsCompletedSuccessfully && output.Result is null ? TooMuch() : new PdfRun(PdfOutcome.Stopped, [], $"it took longer than {TimeLimit.TotalSeconds:0} seconds");
        }
        // The program may have ended by itself before it could be stopped.
        if (output.Result is null) return TooMuch();
        var said = FirstError(Encoding.UTF8.GetString(messages.Result!));
        return process.ExitCode == 0 ? new PdfRun(PdfOutcome.Done, output.Result, said) : new PdfRun(PdfOutcome.Failed, [], said.Length > 0 ? said : $"exit code {process.ExitCode}");
    }

    private PdfRun TooMuch() => new(PdfOutcome.Stopped, [], $"its text has more than {OutputLimit >> 20} MB");

    // Null, and everything else cancelled, when there is more than may be.
    private static async Task<byte[]?> ReadAsync(Stream stream, int most, bool stopAtLimit, CancellationTokenSource limit)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false) is var count and > 0)
        {
            if (all.Length + count > most && stopAtLimit)
            {
                await limit.CancelAsync().ConfigureAwait(false);
                return null;
            }
            all.Write(buffer, 0, (int)Math.Min(count, most - all.Length));
        }
        return all.ToArray();
    }

    // A program that has seen enough closes its end; that is no fault of ours.
    private static async Task WriteAsync(Stream stream, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(bytes, cancel).ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
        }
    }

    // Warnings are about things that do no harm to the text.
    private static string FirstError(string messages) => messages.Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.Length > 0 && !line.StartsWith("Syntax Warning", StringComparison.Ordinal)) is { } line
        ? line[..Math.Min(line.Length, 200)]
        : "";
}
