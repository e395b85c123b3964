using System.Text;

namespace GovArchive.Text;

/// <summary>The tables of facts that are compiled into the libraries, named by room and file: <c>Forms/2021.yml</c>.</summary>
public static class EmbeddedTable
{
    /// <summary>The whole file. Throws when there is no such table: that is a fault of the program.</summary>
    /// <param name="owner">A type of the library that has the table.</param>
    /// <param name="name">Room and file.</param>
    public static byte[] Bytes(Type owner, string name)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"no table named {name} is compiled into the program", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The names that begin with a folder's, in ordinal order.</summary>
    /// <param name="folder">With a slash at its end.</param>
    public static IEnumerable<string> Names(Type owner, string folder) => owner.Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The whole file as text.</summary>
    public static string Text(Type owner, string name) => Encoding.UTF8.GetString(Bytes(owner, name));
}
