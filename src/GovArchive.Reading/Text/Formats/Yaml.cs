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
        if (MergeMark(text) is { } marked)
        {
            findings.Add(FindingCodes.MergeMarks.At(new Place(file, marked, 1)));
            return null;
        }
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
            findings.Add(
                Tab(file, text, at.Line, exception.Message) is { } tab
                    ? FindingCodes.YamlTab.At(tab) : FindingCodes.YamlSyntax.At(at, exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The library's scanner fails so on some files, an open bracket before a key for one, without saying where.
            var at = parser.Current is { } last ? new Place(file, (int)last.End.Line, (int)last.End.Column) : new Place(file);
            findings.Add(FindingCodes.YamlSyntax.At(at, "what stands here is not complete; look for an open bracket or quote"));
        }
        return null;
    }

    // 1-based; null for none. YAML's own lines do not begin so, and the texts in its blocks are indented.
    private static int? MergeMark(string text)
    {
        var line = 1;
        foreach (var one in text.AsSpan().EnumerateLines())
        {
            if (one.StartsWith("<<<<<<< ")) return line;
            line++;
        }
        return null;
    }

    // The library stops at a tab in an indentation, or a line further on where it took the tab for a part of a text; where it says itself
    // that it met one, it names the place where the text before it began.
    private static Place? Tab(string file, string text, int stopped, string said)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var last = said.Contains("tab character", StringComparison.Ordinal) ? lines.Length : Math.Min(stopped, lines.Length);
        for (var line = Math.Max(1, stopped - 1); line <= last; line++)
        {
            var own = lines[line - 1];
            var indent = own.Length - own.TrimStart().Length;
            if (own.AsSpan(0, indent).IndexOf('\t') is var at and >= 0) return new Place(file, line, at + 1);
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
