using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using GovArchive.Diagnostics;

namespace GovArchive.Sources;

/// <summary>
/// The lines and grids of a part of a page. A row of a table that holds another table or prose lays the page out: it is read as text, and parts the
/// grids before and after it.
/// </summary>
/// <param name="file">For places.</param>
/// <param name="linesBefore">Lines of the file before the first of the parsed text.</param>
/// <param name="article">What is read and what is not.</param>
internal sealed class HtmlBlocks(string file, int linesBefore, HtmlArticle article, ICollection<Finding> findings)
{
    private const int MostCells = SourceDocument.MostCells;
    private const int LongestCell = 200;

    /// <summary>Smaller pictures, in points, only keep places open.</summary>
    private const int Shown = 4;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private TextLines _text = new();
    private bool _hasPicture;
    private int _cells;

    public ImmutableArray<Block> Read()
    {
        Walk(article.Root, isCell: false);
        Flush();
        return _blocks.ToImmutable();
    }

    // Children are taken from a list of what is still open, since a page may be nested deeper than the stack is.
    private void Walk(IElement root, bool isCell)
    {
        var open = new Stack<(INode Node, int Next)>();
        var place = root.PlaceIn(file, linesBefore) ?? new Place(file, linesBefore + 1, 1);
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                if (top.Node is IElement { } closed && closed.IsBlock()) _text.End();
                continue;
            }
            var child = top.Node.ChildNodes[top.Next];
            open.Push((top.Node, top.Next + 1));
            if (child is IText text)
            {
                if (open.Any(entry => entry.Node is IElement { LocalName: "pre" })) _text.AddAsIs(text.Data, place);
                else _text.Add(text.Data, place);
            }
            if (child is not IElement element || article.LeftOut.Contains(element)) continue;
            place = element.PlaceIn(file, linesBefore) ?? place;
            if (element.LocalName == "br" || element.IsBlock()) _text.End();
            _hasPicture |= element.LocalName == "img" && (element.Number("width") ?? Shown) >= Shown && (element.Number("height") ?? Shown) >= Shown;
            if (isCell && element.LocalName == "input" && element.GetAttribute("type") is null or "text" or "number") _text.Add(element.GetAttribute("value") ?? "", place);
            if (!isCell && element.LocalName == "table") ReadTable(element, place);
            else open.Push((element, 0));
        }
    }

    private void ReadTable(IElement table, Place place)
    {
        var grid = new SpanGrid(MostCells - _cells);
        var rows = 0;
        foreach (var part in table.Children.Where(part => !article.LeftOut.Contains(part)))
        {
            if (part.LocalName is "caption")
            {
                Walk(part, isCell: false);
                _text.End();
            }
            foreach (var row in part.Children.Where(row => row.LocalName == "tr" && !article.LeftOut.Contains(row)))
            {
                rows++;
                if (grid.IsFull)
                {
                    findings.Add(FindingCodes.TableCut.At(place, Number(rows - 1), Number(MostCells)));
                    break;
                }
                grid = ReadRow(row, grid);
            }
            if (grid.IsFull) break;
            grid.EndGroup();
        }
        Add(grid);
    }

    private SpanGrid ReadRow(IElement row, SpanGrid grid)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !article.LeftOut.Contains(cell)).ToArray();
        var texts = cells.Select(cell => article.Measures[cell].Cells > 1 ? null : Lines(cell)).ToArray();
        if (texts.All(lines => lines is not null && lines.Sum(line => line.Text.Length) <= LongestCell))
        {
            foreach (var (cell, lines) in cells.Zip(texts))
            {
                var place = cell.PlaceIn(file, linesBefore) ?? lines!.FirstOrDefault()?.Place ?? new Place(file);
                grid.Add(new GridCell(place, string.Join('\n', lines!.Select(line => line.Text))), cell.Number("colspan") ?? 1, cell.Number("rowspan") ?? 1);
            }
            grid.EndRow();
            return grid;
        }
        Add(grid);
        foreach (var cell in cells)
        {
            Walk(cell, isCell: false);
            _text.End();
        }
        return new SpanGrid(MostCells - _cells);
    }

    private List<TextBlock> Lines(IElement cell)
    {
        var outside = _text;
        _text = new TextLines();
        _hasPicture = false;
        Walk(cell, isCell: true);
        // The number may be a picture: such a cell is not blank.
        if (_hasPicture && _text.IsEmpty) _text.Add("[图]", cell.PlaceIn(file, linesBefore) ?? new Place(file));
        _text.End();
        var lines = _text.Lines;
        _text = outside;
        return lines;
    }

    // A table of one column, or with text in one cell only, is text.
    private void Add(SpanGrid grid)
    {
        var rows = grid.Rows();
        if (rows.IsEmpty) return;
        _cells += grid.Size;
        Flush();
        var filled = rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0).Take(2).ToArray();
        if (rows[0].Cells.Length > 1 && filled.Length > 1)
        {
            _blocks.Add(new GridBlock(rows[0].Cells[0].Place, rows));
            return;
        }
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0))
            _blocks.AddRange(cell.Text.Split('\n').Select(line => new TextBlock(cell.Place, line)));
    }

    private void Flush()
    {
        _text.End();
        _blocks.AddRange(_text.Lines);
        _text.Lines.Clear();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
