using System.Globalization;
using System.Net;
using GovArchive.Diagnostics;

namespace GovArchive.Cli.Serving;

/// <summary>Where on this machine something is served.</summary>
/// <param name="Number">Null for the usual port, or one of the next while another program has it.</param>
internal readonly record struct LocalPort(int? Number)
{
    public const int Usual = 8420;
    private const int MostPorts = 20;

    /// <summary>A port as it was typed; null, after telling why, where it is none.</summary>
    public static LocalPort? Typed(string? asked, Terminal terminal)
    {
        if (asked is null) return new LocalPort(null);
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= ushort.MaxValue)
            return new LocalPort(number);
        terminal.Misused($"--port: '{asked}' is no port; 1 to {ushort.MaxValue}", $"--port：“{asked}”不是端口；1 至 {ushort.MaxValue}");
        return null;
    }

    /// <summary>Begins to serve; null, with a finding, where the port is taken.</summary>
    public T? Begin<T>(Func<int, T> begin, Terminal terminal)
        where T : class
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return begin((Number ?? Usual) + i);
            }
            catch (HttpListenerException exception)
            {
                if (Number is null && i < MostPorts) continue;
                terminal.Report([FindingCodes.PortTaken.At(new Place("127.0.0.1"), $"{Number ?? Usual}", exception.Message)]);
                return null;
            }
        }
    }
}
