using System.Net;
using System.Net.Sockets;
using GovArchive.Cli.Serving;

namespace GovArchive.Tests.Cli;

/// <summary>A page left open from before asks while the server begins.</summary>
public class LocalServerTests
{
    [Fact]
    public async Task It_begins_while_somebody_asks_all_the_time()
    {
        using var stop = new CancellationTokenSource();
        var port = FreePort();
        Thread[] asking = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() => Ask(port, stop.Token)))];
        foreach (var thread in asking) thread.Start();
        for (var start = 0; start < 2000; start++)
        {
            using var server = new LocalServer(port, (_, response) => LocalServer.SendText(response, 200, "here"));
        }
        await stop.CancelAsync();
        foreach (var thread in asking) thread.Join();
    }

    private static void Ask(int port, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Connect(IPAddress.Loopback, port);
            }
            catch (SocketException)
            {
                // Nobody listens just now.
            }
        }
    }

    private static int FreePort()
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }
}
