using System.ComponentModel;
using System.Diagnostics;

namespace GovArchive.Cli.Serving;

/// <summary>The person's own browser.</summary>
internal static class Browser
{
    // By absolute path: nothing that stands in a working folder is ever run.
    private static readonly string[] Openers = ["/usr/bin/xdg-open", "/usr/bin/open"];

    /// <summary>Opens an address; where there is no browser nothing happens.</summary>
    public static void Open(string address)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            else if (Array.Find(Openers, File.Exists) is { } opener)
                Process.Start(new ProcessStartInfo(opener, [address])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                })?.Dispose();
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
        }
    }
}
