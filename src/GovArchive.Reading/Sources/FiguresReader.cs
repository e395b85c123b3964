using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources;

/// <summary>
/// Figures typed in by hand: a first line <c># name year; edition; where they are from</c>, then records of cell, value, note. The first
/// line becomes a text block, the records one grid. Lines that begin with # are comments. A record whose quotes do not close is a finding
/// and left out: what is behind it is read as lines of its own, and never as a part of it.
/// </summary>
internal static partial class FiguresReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (file.Text(findings) is not { } text) return null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var first = text.Split('\n', 2)[0];
        if (first.StartsWith('#')) blocks.Add(new TextBlock(new Place(file.Path, 1, 1), first.TrimStart('#').Trim()));
        blocks.Add(new GridBlock(new Place(file.Path, 1, 1), [.. Records(file.Path, text, findings)]));
        return new SourceDocument(file, blocks.ToImmutable());
    }

    private static IEnumerable<GridRow> Records(string file, string text, ICollection<Finding> findings)
    {
        for (var (at, line) = (0, 1); at < text.Length;)
        {
            var endOfLine = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            var next = endOfLine + 1;
            var place = new Place(file, line, 1);
            if (text[at] != '#' && text[at..endOfLine].Trim().Length > 0)
            {
                if (Fields(text, at) is not (var fields, var behind))
                {
                    var name = text[at..endOfLine].Split(',')[0].Trim();
                    findings.Add(
                        FindingCodes.FigureQuoteOpen.At(place, name) with { Cells = CellId.TryParse(name, out var cell) ? [cell] : [] });
                }
                else
                {
                    next = behind + 1;
                    if (fields.Any(field => field.Trim().Length > 0))
                        yield return new GridRow([.. fields.Select(field => new GridCell(place, field))]);
                }
            }
            line += text.AsSpan(at, Math.Min(next, text.Length) - at).Count('\n');
            at = next;
        }
    }

    // The fields of the record that begins here, and the end of its last line; null where a quote does not close or closes in the middle of
    // a field.
    private static (List<string> Fields, int End)? Fields(string text, int at)
    {
        var fields = new List<string>();
        while (true)
        {
            var isQuoted = at < text.Length && text[at] == '"';
            if ((isQuoted ? Quoted(text, at) : Plain(text, at)) is not (var field, var end)) return null;
            fields.Add(field);
            if (end == text.Length || text[end] == '\n') return (fields, end);
            at = end + 1;
        }
    }

    private static (string Field, int End)? Plain(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny(',', '\n') is var length and >= 0 ? at + length : text.Length;
        return (text[at..end], end);
    }

    private static (string Field, int End)? Quoted(string text, int at)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else
            {
                for (at++; at < text.Length && text[at] is ' ' or '\r'; at++) { }
                var closes = at >= text.Length || text[at] is ',' or '\n';
                return closes && !RecordInside().IsMatch(field.ToString()) ? (field.ToString(), Math.Min(at, text.Length)) : null;
            }
        }
        return null;
    }

    // Other records inside a quoted field: its quote was closed by that of another line.
    [GeneratedRegex(@"\n\s*\w+/\w+/\w+\s*,", RegexOptions.CultureInvariant)]
    private static partial Regex RecordInside();
}
