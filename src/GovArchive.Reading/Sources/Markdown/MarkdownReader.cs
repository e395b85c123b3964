using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html;
using GovArchive.Text;

namespace GovArchive.Sources.Markdown;

/// <summary>
/// Markdown as converters and models that read pictures write it. Every line of text is a block of its own, without its markup; rows of
/// cells are grids, one for each rule under a header; tables in HTML are read as web pages are.
/// </summary>
internal sealed partial class MarkdownReader
{
    private readonly string _file;
    private readonly string[] _lines;
    private readonly ICollection<Finding> _findings;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<GridRow> _rows = [];

    // Number of lines up to the last one that ends a comment.
    private readonly int _lastEndOfComment;
    private bool _hasHeader;

    private MarkdownReader(string file, string[] lines, ICollection<Finding> findings) =>
        (_file, _lines, _findings, _lastEndOfComment) = (file, lines, findings,
            Array.FindLastIndex(lines, line => line.Contains("-->", StringComparison.Ordinal)) + 1);

    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (SourceEncoding.Decode(file.Bytes) is { } text && !text.Contains('\0', StringComparison.Ordinal))
            return new SourceDocument(file, new MarkdownReader(file.Path, text.Split('\n'), findings).Blocks());
        findings.Add(FindingCodes.UnknownEncoding.At(new Place(file.Path)));
        return null;
    }

    private ImmutableArray<Block> Blocks()
    {
        for (var i = FrontMatter(); i < _lines.Length;)
        {
            var next = TableInHtml(i);
            if (next == i) next = EndOfComment(i);
            if (next == i) next = Row(i);
            if (next == i)
            {
                EndGrid();
                Line(i);
                next = i + 1;
            }
            i = next;
        }
        EndGrid();
        return _blocks.ToImmutable();
    }

    // Of the keys at the top only the title is the report's. What only looks like them is text.
    private int FrontMatter()
    {
        if (_lines[0].TrimEnd() != "---") return 0;
        var end = Array.FindIndex(_lines, 1, line => line.TrimEnd() is "---" or "...");
        if (end < 0 || !_lines[1..end].All(line => Key().IsMatch(line))) return 0;
        var title = Array.FindIndex(_lines, 1, end - 1, line => line.StartsWith("title:", StringComparison.OrdinalIgnoreCase));
        if (title > 0) AddText(title, _lines[title]["title:".Length..].Trim().Trim('"', '\''));
        return end + 1;
    }

    // From the tag that opens a table to the one that closes it, or to the end of the file.
    private int TableInHtml(int start)
    {
        if (!_lines[start].Contains("<table", StringComparison.OrdinalIgnoreCase)) return start;
        var (end, open) = (start, 0);
        for (; end < _lines.Length; end++)
        {
            open += TableTag().Matches(_lines[end]).Sum(tag => tag.ValueSpan[1] == '/' ? -1 : 1);
            if (open <= 0) break;
        }
        end = Math.Min(end + 1, _lines.Length);
        EndGrid();
        _blocks.AddRange(HtmlReader.ReadPiece(_file, start, string.Join('\n', _lines[start..end]), _findings));
        return end;
    }

    // A comment without an end is text.
    private int EndOfComment(int start)
    {
        if (start >= _lastEndOfComment || !Comment().IsMatch(_lines[start])) return start;
        EndGrid();
        return Array.FindIndex(_lines, start, line => line.Contains("-->", StringComparison.Ordinal)) + 1;
    }

    // A rule says that the row before it is a header: one in the middle of a table begins another.
    private int Row(int i)
    {
        var isRule = MarkdownRows.IsRule(_lines[i], isExpected: _rows.Count == 1 && !_hasHeader);
        if (isRule && _hasHeader)
        {
            var header = _rows[^1];
            _rows.RemoveAt(_rows.Count - 1);
            EndGrid();
            _rows.Add(header);
        }
        _hasHeader |= isRule && _rows.Count > 0;
        if (isRule) return i + 1;
        var opens = _rows.Count == 0 && i + 1 < _lines.Length && _lines[i].Contains('|', StringComparison.Ordinal)
            && MarkdownRows.IsRule(_lines[i + 1], isExpected: true);
        var goesOn = _hasHeader && _lines[i].Contains('|', StringComparison.Ordinal);
        if (!opens && !goesOn && !MarkdownRows.IsRow(_lines[i])) return i;
        // A line of bars alone has no cell.
        if (MarkdownRows.Read(_file, i + 1, _lines[i]) is { Cells.IsEmpty: false } row) _rows.Add(row);
        return i + 1;
    }

    // Rows that are shorter than others lack their last cells.
    private void EndGrid()
    {
        if (_rows.Count > 0)
        {
            var width = _rows.Max(row => row.Cells.Length);
            _blocks.Add(new GridBlock(_rows[0].Cells[0].Place,
                [.. _rows.Select(
                    row => new GridRow(
                        [.. row.Cells,
                            .. Enumerable.Repeat(new GridCell(row.Cells[0].Place, "", CellSpan.Missing), width - row.Cells.Length)]))]));
        }
        _rows.Clear();
        _hasHeader = false;
    }

    private void Line(int i)
    {
        var line = _lines[i].TrimStart();
        if (Furniture().IsMatch(line)) return;
        AddText(i, Lead().Replace(line, ""));
    }

    private void AddText(int i, string markdown)
    {
        var column = 1 + Math.Max(0, _lines[i].IndexOf(markdown, StringComparison.Ordinal));
        foreach (var text in MarkdownInline.Text(markdown).Split('\n', StringSplitOptions.TrimEntries))
            if (HanText.Squeeze(text).Length > 0) _blocks.Add(new TextBlock(new Place(_file, i + 1, column), text));
    }

    [GeneratedRegex(@"^\s*$|^\s|^[\w-]+\s*:|^-\s|^#", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"</?table\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TableTag();

    [GeneratedRegex(@"^\s*<!--", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    // Rules across the page, lines under headings, fences of code: all marks and no text.
    [GeneratedRegex(@"^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+|`{3,}[\w-]*|~{3,}[\w-]*)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Furniture();

    // Marks of quotations, headings and lists; "- 1 -" is the number of a page.
    [GeneratedRegex(@"^(?:>\s?)*(?:#{1,6}(?:\s+|(?=[^\s#]))|[-*+]\s+(?!\d+\s*-\s*$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
