using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Docx;

/// <summary>Walks the body of a document from top to bottom.</summary>
internal sealed class DocxBody
{
    private readonly string _file;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly DocxChunks _chunks;
    private readonly DocxPictures _pictures;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private int _paragraphs;
    private int _tables;

    private DocxBody(string file, (DocxStyles, DocxNumbering) looks, DocxChunks chunks, DocxPictures pictures) =>
        (_file, (_styles, _numbering), _chunks, _pictures) = (file, looks, chunks, pictures);

    public static ImmutableArray<Block> Read(
        string file, Body body, (DocxStyles Styles, DocxNumbering Numbering) looks, DocxChunks chunks, DocxPictures pictures)
    {
        var walk = new DocxBody(file, looks, chunks, pictures);
        walk.AddAll(body, null);
        return walk._blocks.ToImmutable();
    }

    // `part` names the place of what is in a cell or a text box; null in the body, where each paragraph has its own.
    private void AddAll(OpenXmlElement parent, string? part)
    {
        foreach (var element in parent.Content())
        {
            if (element is Paragraph paragraph)
            {
                if (part is null) _paragraphs++;
                AddParagraph(paragraph, part ?? "paragraph " + Count(_paragraphs));
            }
            else if (element is Table table) AddTable(table);
            else if (element is AltChunk chunk) _blocks.AddRange(_chunks.Read(chunk, part ?? "paragraph " + Count(_paragraphs)));
        }
    }

    private void AddParagraph(Paragraph paragraph, string part)
    {
        foreach (var line in Text(paragraph).Split('\n'))
            if (!string.IsNullOrWhiteSpace(line)) _blocks.Add(new TextBlock(new Place(_file, Part: part), line.Trim()));
        _blocks.AddRange(Shown(paragraph).SelectMany(run => _pictures.In(run, new Place(_file, Part: part))));
        foreach (var box in TextBoxes(paragraph)) AddAll(box, part + " text box");
    }

    // Rows that hold tables, or pictures of them, are there for the layout: what is in their cells is read one after the other. So are
    // tables of one column.
    private void AddTable(Table table)
    {
        var number = ++_tables;
        var rows = table.Content().OfType<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null).ToArray();
        var isText = rows.All(row => row.Content().OfType<TableCell>().Take(2).Count() < 2);
        var grid = new DocxGrid();
        for (var i = 0; i < rows.Length; i++)
        {
            var part = $"table {Count(number)} row {Count(i + 1)}";
            var cells = rows[i].Content().OfType<TableCell>().ToArray();
            if (!isText && !cells.Any(cell => cell.Content().OfType<Table>().Any() || _pictures.HasTable(cell))) grid.Add(
                rows[i], cells, new Place(_file, Part: part), cell => Read(cell, part));
            else
            {
                Close();
                foreach (var cell in cells) AddAll(cell, part);
            }
        }
        Close();

        void Close()
        {
            if (grid.Take() is { } block) _blocks.Add(block);
        }
    }

    // A cell's paragraphs and the text boxes in them, a line each.
    private GridCell Read(TableCell cell, string part)
    {
        var text = new DocxText(_styles);
        foreach (var element in cell.Content())
        {
            if (element is Paragraph paragraph) AddLines(text, paragraph);
            else if (element is AltChunk chunk) AddChunk(text, chunk, part);
        }
        return text.Cell(new Place(_file, Part: part));
    }

    private void AddLines(DocxText text, Paragraph paragraph)
    {
        var number = _numbering.Next(paragraph);
        if (!IsContents(paragraph)) text.Add(paragraph, number);
        foreach (var box in TextBoxes(paragraph))
            foreach (var inner in box.Descendants<Paragraph>()
                .Where(inner => inner.Ancestors().First(element => element.LocalName == "txbxContent") == box)) AddLines(text, inner);
    }

    // A table in a cell is no text of it.
    private void AddChunk(DocxText text, AltChunk chunk, string part)
    {
        var blocks = _chunks.Read(chunk, part);
        foreach (var line in blocks.OfType<TextBlock>()) text.Add(line.Text);
        if (blocks.IsEmpty || blocks.Any(block => block is not TextBlock)) text.Mark(CellMarkKind.NotText, "");
    }

    private string Text(Paragraph paragraph)
    {
        var number = _numbering.Next(paragraph);
        if (IsContents(paragraph)) return "";
        var text = new DocxText(_styles, isCell: false);
        text.Add(paragraph, number);
        return text.Running();
    }

    private bool IsContents(Paragraph paragraph) => _styles.IsContents(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);

    private IEnumerable<OpenXmlElement> TextBoxes(Paragraph paragraph) => Shown(paragraph).SelectMany(run => run.TextBoxes());

    private IEnumerable<Run> Shown(Paragraph paragraph) => paragraph.Content().OfType<Run>()
        .Where(run => !_styles.LookOf(run, paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).IsHidden);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
