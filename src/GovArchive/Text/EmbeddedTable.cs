using System.Text;

namespace GovArchive.Text;

/// <summary>The tables of facts that are compiled into the program, named by room and file: <c>Forms/2021.yml</c>.</summary>
public static class EmbeddedTable
{
    /// <summary>The whole file. Throws when there is no such table: that is a fault of the program.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"no table named {name} is compiled into the program", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The whole file as text.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
