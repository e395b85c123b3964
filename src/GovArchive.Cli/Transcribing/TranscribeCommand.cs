using GovArchive.Archives;
using GovArchive.Cli.Serving;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Transcribing;

namespace GovArchive.Cli.Transcribing;

/// <summary>How a report is typed in, as it was typed.</summary>
/// <param name="By">Who types; null to be asked on the page.</param>
/// <param name="Date">The day; null for today.</param>
internal sealed record TranscribeOptions(string Agency, string Year, string? Port, bool Opens, string? By, string? Date);

/// <summary>A page on this machine on which a person types in what no reader could.</summary>
internal static class TranscribeCommand
{
    public static int Run(ArchiveLayout layout, TranscribeOptions options, Terminal terminal)
    {
        if (ReportKey.YearOf(options.Year) is not { } year)
            return terminal.Misused($"'{options.Year}' is not a year written 2024", $"“{options.Year}”不是 2024 这样的年份");
        if (LocalPort.Typed(options.Port, terminal) is not { } port) return ExitCode.WrongUsage;
        var day = options.Date is null ? DateOnly.FromDateTime(DateTime.Today) : Typed.Day(options.Date);
        if (day is not { } on) return terminal.Misused("--date: a day such as 2026-01-31", "--date：日期，例如 2026-01-31");
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is null || ArchiveLoader.FindRegister(layout, findings) is not { } register)
            return terminal.End(findings);
        var key = new ReportKey(options.Agency, year);
        Transcription? Open(List<Finding> found) => Transcription.Open(layout, register, key, found);
        if (Open(findings) is not { } transcription) return terminal.End(findings);
        if (!transcription.HasWork)
        {
            Console.Error.WriteLine(terminal.Words(
                $"{key}: every cell has a value that its source says or a person typed; there is nothing to transcribe",
                $"{key}：每格都有来源所印或人工录入的数值，无需录入"));
            return ExitCode.Errors;
        }
        using var stop = new StopSignal();
        var desk = new TypingDesk(layout, Open, on, terminal) { By = options.By ?? "" };
        if (port.Begin(number => new TranscriptionServer(number, desk), terminal) is not { } server) return ExitCode.Errors;
        using (server)
        {
            terminal.Report(findings);
            terminal.Say($"Type at {server.Address}. Stop with Ctrl+C.", $"请在 {server.Address} 录入。按 Ctrl+C 停止。");
            if (options.Opens) Browser.Open(server.Address);
            stop.Token.WaitHandle.WaitOne();
        }
        return ExitCode.Done;
    }
}
