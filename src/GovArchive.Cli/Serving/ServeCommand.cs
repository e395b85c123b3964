using System.Diagnostics;
using System.Globalization;
using System.Net;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Serving;

namespace GovArchive.Cli.Serving;

internal static class ServeCommand
{
    /// <summary>Where nothing is said; the next ones are tried while another program has it.</summary>
    public const int UsualPort = 8420;
    private const int MostPorts = 20;

    /// <param name="layout">The archive.</param>
    /// <param name="asked">The port, as it was typed; null for the usual one.</param>
    /// <param name="opens">Whether the browser is opened.</param>
    /// <param name="terminal">Takes what is said.</param>
    public static int Run(ArchiveLayout layout, string? asked, bool opens, Terminal terminal)
    {
        var port = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (asked is not null && port is not (>= 1 and <= ushort.MaxValue))
            return terminal.Misused(
                $"--port: '{asked}' is no port; 1 to {ushort.MaxValue}", $"--port：“{asked}”不是端口；1 至 {ushort.MaxValue}");
        // What is wrong with settings can be mended while they are shown, but where there is no archive there is nothing to serve.
        var settings = new List<Finding>();
        SitePreparation.LoadConfig(layout, settings);
        if (settings.Exists(finding => finding.Code == FindingCodes.NoArchive)) return terminal.End(settings);
        using var stop = new CancellationTokenSource();
        using var interrupted = OnInterrupt(stop);
        var live = new LiveSite(layout, Environment.ProcessorCount);
        var began = Stopwatch.GetTimestamp();
        live.Load();
        var state = new ServedState(live.Files, live.BasePath, 1, Lines(live, terminal));
        if (Begin(port, state, terminal) is not { } server) return ExitCode.Errors;
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

    private static SiteServer? Begin(int? port, ServedState state, Terminal terminal)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return new SiteServer((port ?? UsualPort) + i, state);
            }
            catch (HttpListenerException exception)
            {
                if (port is null && i < MostPorts) continue;
                terminal.Report([FindingCodes.PortTaken.At(new Place("127.0.0.1"), $"{port ?? UsualPort}", exception.Message)]);
                return null;
            }
        }
    }

    private static Undo OnInterrupt(CancellationTokenSource stop)
    {
        Console.CancelKeyPress += Stop;
        return new Undo(() => Console.CancelKeyPress -= Stop);

        void Stop(object? sender, ConsoleCancelEventArgs args)
        {
            args.Cancel = true;
            stop.Cancel();
        }
    }

    private static string Since(long began) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");

    private sealed class Undo(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
