using GovArchive.Text;

namespace GovArchive.Naming;

/// <summary>The tables of words beside this file: a header, then a line an entry, fields parted by tabs.</summary>
internal static class NameTable
{
    /// <summary>The entries of a table in its order; every one has as many fields as the header.</summary>
    public static IEnumerable<string[]> Of(string name)
    {
        var width = 0;
        foreach (var line in TableLines.Of(typeof(NameTable), $"Naming/{name}.tsv"))
        {
            var fields = line.ToString().Split('\t');
            if (width > 0 && fields.Length != width)
                throw new InvalidOperationException($"{name}.tsv: {fields.Length} fields in place of {width}: {line}");
            if (width > 0 || fields.Length == 1) yield return fields;
            width = fields.Length;
        }
    }

    /// <summary>The second fields by the first ones.</summary>
    public static Dictionary<string, string> Pairs(string name) =>
        Of(name).ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);

    /// <summary>First and second fields, those with the longest first field first.</summary>
    public static (string Chinese, string English)[] ByLength(string name) =>
        [.. Of(name).Select(fields => (fields[0], fields[1])).OrderByDescending(entry => entry.Item1.Length)
            .ThenBy(entry => entry.Item1, StringComparer.Ordinal)];
}
