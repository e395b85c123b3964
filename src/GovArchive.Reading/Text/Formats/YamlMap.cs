using System.Globalization;
using GovArchive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GovArchive.Text.Formats;

/// <summary>
/// A mapping being read key by key. What is missing or of the wrong kind becomes a finding at its line; <see cref="Close"/> reports every
/// key nobody asked for, so that a misspelt key is never silently ignored.
/// </summary>
public sealed class YamlMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly ICollection<Finding> _findings;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal YamlMap(string file, YamlMappingNode node, ICollection<Finding> findings)
    {
        (_file, _node, _findings) = (file, node, findings);
        foreach (var (key, value) in node.Children)
            if (key is YamlScalarNode { Value: { } name }) _values[name] = value;
    }

    /// <summary>Where the mapping begins.</summary>
    public Place Place => PlaceOf(_file, _node);

    /// <summary>The keys in the order they are.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Where the value of a key is; the mapping itself when there is no such key.</summary>
    public Place PlaceOf(string key) => _values.TryGetValue(key, out var node) ? PlaceOf(_file, node) : Place;

    /// <summary>The text of a key that must be there; "" with a finding when it is not.</summary>
    public string Required(string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text) && (!_values.TryGetValue(key, out var node) || node is YamlScalarNode))
            _findings.Add(FindingCodes.YamlMissingKey.At(PlaceOf(key), key));
        return text ?? "";
    }

    /// <summary>The text of a key; null when it is missing or empty.</summary>
    public string? Text(string key)
    {
        if (Value<YamlScalarNode>(key, "one value") is not { } scalar) return null;
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        return isNull ? null : scalar.Value;
    }

    /// <summary>A whole number; null when the key is missing or, with a finding, no whole number.</summary>
    public int? WholeNumber(string key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Report(key, "a whole number");
        return null;
    }

    /// <summary>A number; null when the key is missing or, with a finding, no number.</summary>
    public decimal? Number(string key)
    {
        if (Text(key) is not { } text) return null;
        if (Csv.NumberIn(text) is { } number) return number;
        Report(key, "a number");
        return null;
    }

    /// <summary>A calendar date written 2024-01-31; null when the key is missing or, with a finding, no date.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Report(key, "a date written 2024-01-31");
        return null;
    }

    /// <summary>
    /// A web address as written; null when the key is missing or, with a finding, it does not begin with https:// or http://.
    /// </summary>
    public string? WebAddress(string key)
    {
        if (Text(key) is not { } text) return null;
        if (GovArchive.Text.WebAddress.Read(text) is not null) return text;
        Report(key, "an address that begins with https:// or http://");
        return null;
    }

    /// <summary>true or false; false when the key is missing.</summary>
    public bool Flag(string key)
    {
        if (Text(key) is not { } text) return false;
        if (text is "true" or "false") return text == "true";
        Report(key, "true or false");
        return false;
    }

    /// <summary>Whether a mapping is under a key, where one value may be too.</summary>
    public bool IsMap(string key) => _values.TryGetValue(key, out var node) && node is YamlMappingNode;

    /// <summary>The mapping under a key; null when it is missing.</summary>
    public YamlMap? Map(string key) =>
        Value<YamlMappingNode>(key, "a mapping (key: value)") is { } node ? new YamlMap(_file, node, _findings) : null;

    /// <summary>The mappings listed under a key; empty when it is missing.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) =>
        Value<YamlSequenceNode>(key, "a list of mappings") is { } list ? MapsIn(_file, list, _findings) : [];

    /// <summary>The texts listed under a key; empty when it is missing.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Value<YamlSequenceNode>(key, "a list") is not { } list) return [];
        var texts = new List<string>();
        foreach (var item in list)
        {
            if (item is YamlScalarNode { Value: { } value }) texts.Add(value);
            else _findings.Add(FindingCodes.YamlWrongKind.At(PlaceOf(_file, item), key, "a list of single values"));
        }
        return texts;
    }

    /// <summary>Reports every key that was never asked for, each at its line, with the keys that would have been understood.</summary>
    public void Close()
    {
        foreach (var (key, _) in _node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_asked.Contains(name))
                _findings.Add(
                    FindingCodes.YamlUnknownKey.At(PlaceOf(_file, key), name, string.Join(", ", _asked.Order(StringComparer.Ordinal))));
        }
    }

    /// <summary>Reports that a key's value is not what it should be.</summary>
    public void Report(string key, string expected) => _findings.Add(FindingCodes.YamlWrongKind.At(PlaceOf(key), key, expected));

    private T? Value<T>(string key, string expected) where T : YamlNode
    {
        _asked.Add(key);
        if (!_values.TryGetValue(key, out var node)) return null;
        if (node is T value) return value;
        if (node is not YamlScalarNode { Value: "" or "~" or "null" }) Report(key, expected);
        return null;
    }

    internal static Place PlaceOf(string file, YamlNode node) => new(file, (int)node.Start.Line, (int)node.Start.Column);

    internal static IReadOnlyList<YamlMap> MapsIn(string file, YamlSequenceNode list, ICollection<Finding> findings)
    {
        var maps = new List<YamlMap>();
        foreach (var item in list)
        {
            if (item is YamlMappingNode map) maps.Add(new YamlMap(file, map, findings));
            else findings.Add(FindingCodes.YamlWrongKind.At(PlaceOf(file, item), "this entry", "a mapping (key: value)"));
        }
        return maps;
    }
}
