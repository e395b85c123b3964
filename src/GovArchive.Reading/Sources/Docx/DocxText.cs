using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html;
using GovArchive.Text;
using Characters = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace GovArchive.Sources.Docx;

/// <summary>Gathers what is printed in paragraphs: the text, and all else as marks.</summary>
/// <param name="isCell">Running text has no marks for notes: their signs are counted by the word processor and part of no sentence.</param>
internal sealed class DocxText(DocxStyles styles, bool isCell = true)
{
    private static readonly string[] MarksOfNone = ["无", "不涉及", "不适用"];

    private readonly MarkedText _text = new();
    private readonly Stack<DocxField> _fields = [];

    /// <summary>Adds a paragraph on a line of its own.</summary>
    /// <param name="number">Its number in a list; "" for one that is not known, null for none.</param>
    public void Add(Paragraph paragraph, string? number)
    {
        if (_text.Length > 0) _text.Add("\n");
        if (number is not null) _text.Mark(CellMarkKind.ListNumber, number);
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        Append(paragraph, default, style);
        // What a paragraph leaves open shows nothing further down.
        while (_fields.TryPop(out var open)) End(open);
    }

    /// <summary>Adds text on lines of its own.</summary>
    public void Add(string line)
    {
        if (_text.Length > 0) _text.Add("\n");
        _text.Add(line);
    }

    public void Mark(CellMarkKind kind, string said) => _text.Mark(kind, said);

    /// <summary>As a cell. The number of a list is part of a label and beside a value.</summary>
    public GridCell Cell(Place place)
    {
        if (!IsValue(HanText.Squeeze(_text.Plain))) _text.Write(CellMarkKind.ListNumber);
        return _text.Cell(place);
    }

    /// <summary>As running text; "" where nothing or nothing but a list's number is printed.</summary>
    public string Running()
    {
        _text.Write(CellMarkKind.ListNumber);
        return _text.Running();
    }

    private static bool IsValue(string squeezed) =>
        squeezed.Length == 0 || char.IsDigit(squeezed[0]) || squeezed[0] is '+' or '-' || !squeezed.Any(char.IsLetter)
        || MarksOfNone.Contains(squeezed);

    private void Append(OpenXmlElement parent, DocxLook look, string? style)
    {
        foreach (var element in parent.Content())
        {
            if (element is Run run)
            {
                if (styles.LookOf(run, style) is { IsHidden: false } own && DocxPaint.IsSeen(run, own.Color) is var isSeen and not false)
                    Append(run, own with
                    {
                        IsOther = own.IsOther || run.IsInOther()
                        || isSeen is null && !run.InnerText.Any(char.IsLetter),
                        IsRaised = own.IsRaised || IsNote(run)
                    }, style);
            }
            else if (element.LocalName == "fldChar") Turn(element);
            else if (element.LocalName == "instrText") Open?.AddCode(element.InnerText);
            else if (Printed(element) is { } printed) Print(printed, look);
            else if (DocxThing.Of(element) is { } mark && (isCell || mark.Kind != CellMarkKind.Raised)) _text.Mark(mark.Kind, mark.Text);
        }
    }

    private DocxField? Open => _fields.TryPeek(out var open) ? open : null;

    private static string? Printed(OpenXmlElement element) => element switch
    {
        Characters text => text.Text,
        TabChar or PositionalTab => " ",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "-",
        _ => null,
    };

    private void Print(string text, DocxLook look)
    {
        if (look.IsOther && text.Any(char.IsDigit) && (isCell || !text.Any(char.IsLetter))) _text.Mark(CellMarkKind.NotText, text);
        else if (look.IsStruck) _text.Mark(CellMarkKind.Struck, text);
        else if (look.IsRaised) _text.Mark(CellMarkKind.Raised, text);
        else _text.Add(text);
    }

    private void Turn(OpenXmlElement mark)
    {
        var kind = mark.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "fldCharType").Value;
        if (kind == "begin") _fields.Push(
            new DocxField(_text.Length, mark.ChildElements.FirstOrDefault(part => part.LocalName == "ffData")));
        else if (kind == "end" && _fields.TryPop(out var ended)) End(ended);
    }

    private void End(DocxField field)
    {
        if (field.Shown(_text.Length) is { } shown) _text.Mark(shown.Kind, shown.Text);
    }

    // A link to another place of the document, right behind a number.
    private bool IsNote(Run run) =>
        (run.Parent is Hyperlink { Anchor: not null } || Open?.IsLink == true) && _text.EndsWithDigit && HtmlNote.IsSign(run.InnerText);
}
