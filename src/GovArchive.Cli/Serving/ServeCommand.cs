using System.Diagnostics;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Serving;

namespace GovArchive.Cli.Serving;

internal static class ServeCommand
{
    /// <param name="layout">The archive.</param>
    /// <param name="asked">The port, as it was typed; null for the usual one.</param>
    /// <param name="opens">Whether the browser is opened.</param>
    /// <param name="terminal">Takes what is said.</param>
    public static int Run(ArchiveLayout layout, string? asked, bool opens, Terminal terminal)
    {
        if (LocalPort.Typed(asked, terminal) is not { } port) return ExitCode.WrongUsage;
        // What is wrong with settings can be mended while they are shown, but where there is no archive there is nothing to serve.
        var settings = new List<Finding>();
        SitePreparation.LoadConfig(layout, settings);
        if (settings.Exists(finding => finding.Code == FindingCodes.NoArchive)) return terminal.End(settings);
        using var stop = new StopSignal();
        var live = new LiveSite(layout, Environment.ProcessorCount);
        var began = Stopwatch.GetTimestamp();
        live.Load();
        var state = new ServedState(live.Files, live.BasePath, 1, Lines(live, terminal));
        if (port.Begin(number => new SiteServer(number, state), terminal) is not { } server) return ExitCode.Errors;
        using (server)
        {
            terminal.Report(live.Findings);
            terminal.Say(
                $"Serving {server.Address} ({Since(began)}); findings: {terminal.Count(BuiltFindings.Of(live.Checked))}. Stop with Ctrl+C.",
                $"网站在 {server.Address}（{Since(began)}）；校验结果：{terminal.Count(BuiltFindings.Of(live.Checked))}。按 Ctrl+C 停止。");
            if (opens) Browser.Open(server.Address);
            Watch(layout, live, server, state, terminal, stop.Token);
        }
        return ExitCode.Done;
    }

    private static void Watch(
        ArchiveLayout layout, LiveSite live, SiteServer server, ServedState state, Terminal terminal, CancellationToken stop)
    {
        using var watch = Begin(layout, terminal);
        var (check, isDue) = ((Task<LiveCheck>?)null, false);
        while (!stop.IsCancellationRequested)
        {
            if (watch is null)
            {
                stop.WaitHandle.WaitOne();
                return;
            }
            var change = watch.Next(check, stop);
            if (!change.IsNone)
            {
                var began = Stopwatch.GetTimestamp();
                live.Update(change);
                Show();
                terminal.Report(live.Findings);
                terminal.Say($"Made anew ({Since(began)})", $"已更新（{Since(began)}）");
                isDue = true;
            }
            // What bodies have in common is compared beside it: no page waits for that, and what changed meanwhile is compared again.
            if (check is { IsCompleted: true })
            {
                if (live.Take(check.Result)) Show();
                check = null;
            }
            if (check is null && isDue) (check, isDue) = (Task.Run(live.Check()), false);
        }

        void Show() => server.Show(
            state = new ServedState(live.Files, live.BasePath, state.Version + 1, Lines(live, terminal)));
    }

    private static string[] Lines(LiveSite live, Terminal terminal) =>
        [.. terminal.Lines(live.Findings.Where(finding => finding.Severity == Severity.Error))];

    private static ArchiveWatch? Begin(ArchiveLayout layout, Terminal terminal)
    {
        try
        {
            return new ArchiveWatch(layout.Root);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            terminal.Say(
                $"Changes are not seen here ({exception.Message}); start again to show them",
                $"此处无法察觉改动（{exception.Message}）；改动后请重新启动");
            return null;
        }
    }

    private static string Since(long began) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");
}
