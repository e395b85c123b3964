using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GovArchive.Text.Formats;

/// <summary>
/// Changes single entries of a list of mappings in a YAML file as text, so that its comments, order and spacing stay as people wrote them.
/// Each function gives null for what is written in a way that it does not know; what it gives is to be read back before it is believed.
/// </summary>
/// <param name="text">The whole file, with the line ends that it has.</param>
/// <param name="list">Key of the list.</param>
public sealed class YamlEdit(string text, string list)
{
    private const string Id = "id";

    private readonly string _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    private readonly int[] _lines = [0, .. text.Index().Where(c => c.Item == '\n').Select(c => c.Index + 1)];

    /// <summary>Puts a value in place of the one that a key of an entry has.</summary>
    public string? Set(string id, string key, string value) =>
        Entry(id) is { } entry && Pair(entry, key) is { Value: YamlScalarNode old } ? Replaced(old, Scalar(value)) : null;

    /// <summary>Gives an entry a key that it has not, behind its id.</summary>
    public string? Add(string id, string key, string value) =>
        Entry(id) is { } entry && Pair(entry, key) is null ? Inserted(entry, key, Scalar(value)) : null;

    /// <summary>Gives a key of an entry a list; a key that is new stands behind the id, and one whose list is empty goes.</summary>
    /// <param name="items">As they are written within brackets.</param>
    public string? SetList(string id, string key, IReadOnlyCollection<string> items)
    {
        if (Entry(id) is not { } entry) return null;
        var (written, there) = ($"[{string.Join(", ", items)}]", Pair(entry, key));
        if (there is not null) return items.Count == 0 ? Drop(id, key) : Replaced(there.Value.Value, written);
        return items.Count == 0 ? text : Inserted(entry, key, written);
    }

    private string? Inserted(YamlMappingNode entry, string key, string written)
    {
        if (Pair(entry, Id) is not { } first) return null;
        if (entry.Style == MappingStyle.Flow) return text.Insert(At(first.Value, end: true), $", {key}: {written}");
        var (column, line) = ((int)first.Key.Start.Column - 1, (int)first.Value.End.Line);
        return line < _lines.Length ? text.Insert(_lines[line], $"{new string(' ', column)}{key}: {written}{_lineEnd}") : null;
    }

    /// <summary>Takes a key of an entry away.</summary>
    public string? Drop(string id, string key)
    {
        if (Entry(id) is not { } entry || Pair(entry, key) is not { } pair) return null;
        var before = entry.Children.TakeWhile(child => child.Key != pair.Key).LastOrDefault();
        if (before.Value is null) return null;
        var end = At(before.Value, end: true);
        if (entry.Style == MappingStyle.Flow) return text.Remove(end, At(pair.Value, end: true) - end);
        return WithoutLines((int)pair.Key.Start.Line, LastLine(pair.Value));
    }

    /// <summary>Takes an entry of a list that has a line for each entry away, and not the comments above it.</summary>
    public string? Remove(string id) => Entry(id) is { } entry && Sequence() is { Style: SequenceStyle.Block }
        ? WithoutLines((int)entry.Start.Line, LastLine(entry)) : null;

    /// <summary>A value as it is written within brackets.</summary>
    public static string Scalar(string value) =>
        value.Length > 0 && char.IsLetter(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c == '-')
        && value is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off")
        || value.Length > 7 && value[6] == '-' && char.IsAsciiLetter(value[7]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private string Replaced(YamlNode node, string written) => text[..At(node, end: false)] + written + text[At(node, end: true)..];

    private string? WithoutLines(int first, int last)
    {
        if (first < 1 || last < first || last > _lines.Length) return null;
        return text[.._lines[first - 1]] + (last < _lines.Length ? text[_lines[last]..] : "");
    }

    private int At(YamlNode node, bool end)
    {
        if (!end || node is YamlScalarNode) return At(end ? node.End : node.Start);
        var (last, closing) = node switch
        {
            YamlMappingNode map => (map.Children.LastOrDefault().Value, map.Style == MappingStyle.Flow ? '}' : default),
            YamlSequenceNode sequence => (sequence.Children.LastOrDefault(), sequence.Style == SequenceStyle.Flow ? ']' : default),
            _ => (null, default),
        };
        // The library says where lists and mappings begin, and not where they end.
        var at = last is null ? At(node.Start) : At(last, end: true);
        return closing == default ? at : text.IndexOf(closing, at) is var found and >= 0 ? found + 1 : at;
    }

    private int At(YamlDotNet.Core.Mark mark) => _lines[mark.Line - 1] + (int)mark.Column - 1;

    private int LastLine(YamlNode node)
    {
        var line = Array.BinarySearch(_lines, At(node, end: true) - 1);
        return line >= 0 ? line + 1 : ~line;
    }

    private YamlSequenceNode? Sequence()
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }] && Pair(root, list) is { Value: YamlSequenceNode found }
                ? found : null;
        }
        catch (Exception exception) when (exception is YamlDotNet.Core.YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private YamlMappingNode? Entry(string id) => Sequence()?.Children.OfType<YamlMappingNode>()
        .FirstOrDefault(entry => Pair(entry, Id) is { Value: YamlScalarNode { Value: { } own } } && own == id);

    private static KeyValuePair<YamlNode, YamlNode>? Pair(YamlMappingNode map, string key)
    {
        foreach (var pair in map.Children)
            if (pair.Key is YamlScalarNode { Value: { } own } && own == key) return pair;
        return null;
    }
}
