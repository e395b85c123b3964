using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Diagnostics;
using Characters = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GovArchive.Sources;

/// <summary>Walks the body of a document from top to bottom.</summary>
internal sealed class DocxBody
{
    private readonly string _file;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private int _paragraphs;
    private int _tables;

    private DocxBody(string file, DocxStyles styles, DocxNumbering numbering) => (_file, _styles, _numbering) = (file, styles, numbering);

    public static ImmutableArray<Block> Read(string file, Body body, DocxStyles styles, DocxNumbering numbering)
    {
        var walk = new DocxBody(file, styles, numbering);
        walk.AddAll(body, null);
        return walk._blocks.ToImmutable();
    }

    // `part` names the place of what stands in a cell or a text box; null in the body, where each paragraph has its own.
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
        }
    }

    private void AddParagraph(Paragraph paragraph, string part)
    {
        foreach (var line in Text(paragraph).Split('\n'))
            if (!string.IsNullOrWhiteSpace(line)) _blocks.Add(new TextBlock(new Place(_file, Part: part), line.Trim()));
        foreach (var box in TextBoxes(paragraph)) AddAll(box, part + " text box");
    }

    // Rows that hold tables are there for the layout: what is in their cells is read one after the other. So are tables of one column.
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
            if (!isText && !cells.Any(cell => cell.Content().OfType<Table>().Any())) grid.Add(rows[i], cells, new Place(_file, Part: part), Text);
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
    private string Text(TableCell cell) => string.Join('\n', cell.Content().OfType<Paragraph>().SelectMany(Lines).Where(line => !string.IsNullOrWhiteSpace(line)));

    private IEnumerable<string> Lines(Paragraph paragraph) =>
        Text(paragraph).Split('\n').Select(line => line.Trim())
            .Concat(TextBoxes(paragraph).SelectMany(box => box.Descendants<Paragraph>().Where(inner => inner.Ancestors().First(element => element.LocalName == "txbxContent") == box).SelectMany(Lines)));

    private string Text(Paragraph paragraph)
    {
        var number = _numbering.Next(paragraph);
        if (_styles.IsContents(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)) return "";
        var text = new StringBuilder();
        Append(text, paragraph);
        return string.IsNullOrWhiteSpace(text.ToString()) ? "" : number + text.ToString().TrimStart();
    }

    private void Append(StringBuilder text, OpenXmlElement parent)
    {
        foreach (var element in parent.Content())
        {
            _ = element switch
            {
                Characters printed => text.Append(printed.Text),
                TabChar or PositionalTab => text.Append(' '),
                Break or CarriageReturn => text.Append('\n'),
                NoBreakHyphen => text.Append('-'),
                _ => text,
            };
            if (element is Run run && !_styles.IsHidden(run)) Append(text, run);
        }
    }

    private IEnumerable<OpenXmlElement> TextBoxes(Paragraph paragraph) =>
        paragraph.Content().OfType<Run>().Where(run => !_styles.IsHidden(run)).SelectMany(run => run.TextBoxes());

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
