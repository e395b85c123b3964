using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html.Styles;
using GovArchive.Sources.Scans;

namespace GovArchive.Sources.Html;

/// <summary>
/// The lines and grids of a part of a page. A row of a table that holds another table, a picture of one or prose lays the page out: it is
/// read as text, and parts the grids before and after it.
/// </summary>
/// <param name="file">For places.</param>
/// <param name="linesBefore">Lines of the file before the first of the parsed text.</param>
/// <param name="article">What is read and what is not.</param>
internal sealed class HtmlBlocks(string file, int linesBefore, HtmlArticle article, ICollection<Finding> findings)
{
    private const int MostCells = SourceDocument.MostCells;
    private const int LongestCell = 200;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly HtmlFlow _flow = new(file, linesBefore, article);
    private readonly TextLines _text = new();
    private int _cells;

    public ImmutableArray<Block> Read()
    {
        Walk(article.Root, HtmlLook.Plain);
        Flush();
        return _blocks.ToImmutable();
    }

    private void Walk(IElement root, HtmlLook outside) => _flow.Walk(root, _flow.Inside(root, outside), _text, ReadTable);

    private void ReadTable(IElement table, Place place, HtmlLook look)
    {
        if (article.Pictures.Files.TryGetValue(table, out var picture))
        {
            Flush();
            _blocks.Add(new PictureBlock(place, picture));
            return;
        }
        // What turns lines of text does not turn the cells of a table.
        look &= ~HtmlLook.Turned;
        var grid = new SpanGrid(MostCells - _cells);
        var rows = 0;
        foreach (var part in table.Children.Where(part => !article.LeftOut.Contains(part)))
        {
            if (part.LocalName is "caption")
            {
                Walk(part, look);
                _text.End();
            }
            var inside = _flow.Inside(part, look);
            foreach (var row in part.Children.Where(row => row.LocalName == "tr" && !article.LeftOut.Contains(row)))
            {
                rows++;
                if (grid.IsFull)
                {
                    findings.Add(FindingCodes.TableCut.At(place, Number(rows - 1), Number(MostCells)));
                    break;
                }
                grid = ReadRow(row, _flow.Inside(row, inside), grid);
            }
            if (grid.IsFull) break;
            grid.EndGroup();
        }
        Add(grid);
    }

    private SpanGrid ReadRow(IElement row, HtmlLook look, SpanGrid grid)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && (!article.LeftOut.Contains(cell) || KeepsPlace(cell)))
            .ToArray();
        var texts = cells.Select(cell => Text(cell, look)).ToArray();
        if (texts.All(text => text is not null && text.Lines.Sum(line => line.Text.Length) <= LongestCell))
        {
            foreach (var (cell, text) in cells.Zip(texts))
            {
                var printed = text!.Cell(_flow.PlaceOf(cell) ?? text.Lines.FirstOrDefault()?.Place ?? new Place(file));
                if (printed.IsBlank && _flow.IsPicture(cell))
                    printed = printed with { Marks = [new CellMark(CellMarkKind.NotText, "", 0)] };
                grid.Add(printed, cell.Number("colspan") ?? 1, cell.Number("rowspan") ?? 1);
            }
            grid.EndRow();
            return grid;
        }
        Add(grid);
        foreach (var cell in cells.Where(cell => !article.LeftOut.Contains(cell)))
        {
            Walk(cell, look);
            _text.End();
        }
        return new SpanGrid(MostCells - _cells);
    }

    // Null for a cell that holds a table, or the picture of one.
    private TextLines? Text(IElement cell, HtmlLook row)
    {
        if (article.LeftOut.Contains(cell)) return new TextLines(isCell: true);
        return article.Measures[cell].Cells > 1 || article.Pictures.In(cell) > 0 ? null : _flow.Cell(cell, _flow.Inside(cell, row));
    }

    // A cell that cannot be seen still is between the others.
    private bool KeepsPlace(IElement cell) => (article.Styles.Of(cell) & (HtmlLook.Removed | HtmlLook.Unseen)) == HtmlLook.Unseen;

    // A table of one column, or with text in one cell only, is text.
    private void Add(SpanGrid grid)
    {
        var rows = grid.Rows();
        if (rows.IsEmpty) return;
        _cells += grid.Size;
        Flush();
        var filled = rows.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).Take(2).ToArray();
        if (rows[0].Cells.Length > 1 && filled.Length > 1)
        {
            _blocks.Add(new GridBlock(rows[0].Cells[0].Place, rows));
            return;
        }
        foreach (var cell in rows.SelectMany(row => row.Cells))
            _blocks.AddRange(MarkSlots.Running(cell).Select(line => new TextBlock(cell.Place, line)));
    }

    private void Flush()
    {
        _text.End();
        _blocks.AddRange(_text.Lines);
        _text.Lines.Clear();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
