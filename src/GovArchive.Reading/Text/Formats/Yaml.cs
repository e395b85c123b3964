using GovArchive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GovArchive.Text.Formats;

/// <summary>
/// The one way this program reads and writes YAML. Every problem becomes a finding with its line; nothing is thrown for bad input.
/// </summary>
public static class Yaml
{
    private const int DeepestNesting = 32;

    /// <summary>Reads a file whose top level is a mapping. Null, with a finding, when it is not one or is no YAML.</summary>
    public static YamlMap? ReadMap(string file, string text, ICollection<Finding> findings)
    {
        var root = ReadRoot(file, text, findings);
        if (root is null) return null;
        if (root is YamlMappingNode map) return new YamlMap(file, map, findings);
        findings.Add(FindingCodes.YamlWrongKind.At(YamlMap.PlaceOf(file, root), "the file", "a mapping (key: value)"));
        return null;
    }

    /// <summary>Reads a file whose top level is a list of mappings. Empty, with a finding, when it is not.</summary>
    public static IReadOnlyList<YamlMap> ReadMaps(string file, string text, ICollection<Finding> findings)
    {
        var root = ReadRoot(file, text, findings);
        if (root is null) return [];
        if (root is YamlSequenceNode list) return YamlMap.MapsIn(file, list, findings);
        findings.Add(FindingCodes.YamlWrongKind.At(YamlMap.PlaceOf(file, root), "the file", "a list of mappings"));
        return [];
    }

    private static YamlNode? ReadRoot(string file, string text, ICollection<Finding> findings)
    {
        var parser = new BoundedParser(new Parser(new StringReader(text)));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count > 0) return stream.Documents[0].RootNode;
            findings.Add(FindingCodes.YamlSyntax.At(new Place(file), "the file is empty"));
        }
        catch (YamlException exception)
        {
            var at = new Place(file, (int)exception.Start.Line, (int)exception.Start.Column);
            findings.Add(FindingCodes.YamlSyntax.At(at, exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The library's scanner fails so on some files, an open bracket before a key for one, without saying where.
            var at = parser.Current is { } last ? new Place(file, (int)last.End.Line, (int)last.End.Column) : new Place(file);
            findings.Add(FindingCodes.YamlSyntax.At(at, "what stands here is not complete; look for an open bracket or quote"));
        }
        return null;
    }

    /// <summary>Refuses aliases and deep nesting: neither has a use here, and both can exhaust memory or the stack.</summary>
    private sealed class BoundedParser(Parser inner) : IParser
    {
        private int _depth;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            if (!inner.MoveNext()) return false;
            _depth += inner.Current!.NestingIncrease;
            if (_depth > DeepestNesting)
                throw new YamlException(inner.Current.Start, inner.Current.End, $"nested deeper than {DeepestNesting} levels");
            if (inner.Current is AnchorAlias)
                throw new YamlException(inner.Current.Start, inner.Current.End, "aliases (*name) are not allowed");
            return true;
        }
    }
}
