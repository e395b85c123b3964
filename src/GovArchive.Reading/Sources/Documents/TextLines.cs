using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Sources.Documents;

/// <summary>
/// Gathers the text of a page into lines, white space laid together as browsers do. A line break of the source between two Han characters
/// leaves nothing: it is the editor's, not the writer's.
/// </summary>
/// <param name="isCell">Whether marks are kept beside the text, as a cell has them; else they become running text.</param>
internal sealed class TextLines(bool isCell = false)
{
    private readonly StringBuilder _line = new();
    private readonly List<CellMark> _marks = [];
    private Place _place;
    private bool _space;
    private bool _break;

    /// <summary>The lines so far, none blank; those of a cell with the slots of its marks.</summary>
    public List<TextBlock> Lines { get; } = [];

    /// <summary>Adds running text.</summary>
    /// <param name="place">Where the line begins if this is its first text.</param>
    public void Add(string text, Place place)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                if (c == '\n') _break = true;
                else _space = true;
            }
            else if (c != MarkSlots.Slot) Append(c == '\u00a0' ? ' ' : c, c, place);
        }
    }

    /// <summary>Adds text whose spaces and line breaks count.</summary>
    public void AddAsIs(string text, Place place)
    {
        foreach (var (n, line) in text.Replace(MarkSlots.Slot.ToString(), "", StringComparison.Ordinal)
            .Replace("\v", "", StringComparison.Ordinal).Split('\n').Index())
        {
            if (n > 0) End();
            if (_line.Length == 0) _place = place with { Line = place.Line + n, Column = n == 0 ? place.Column : 1 };
            _line.Append(line.Replace('\u00a0', ' '));
        }
    }

    /// <summary>Adds something that is no plain text. Raised or struck text that follows its like without a gap goes on with it.</summary>
    public void Mark(CellMarkKind kind, string text, Place place)
    {
        var said = MarkSlots.Said(text);
        if (said.Length == 0 && kind is CellMarkKind.Raised or CellMarkKind.Struck)
        {
            Add(text.Length > 0 ? " " : "", place);
            return;
        }
        var goesOn = kind is CellMarkKind.Raised or CellMarkKind.Struck && !_space && !_break && _line is [.., MarkSlots.Slot]
            && _marks[^1].Kind == kind;
        if (goesOn) _marks[^1] = _marks[^1] with { Text = MarkSlots.Said(_marks[^1].Text + text) };
        else
        {
            Append(MarkSlots.Slot, MarkSlots.Slot, place);
            _marks.Add(new CellMark(kind, said, 0));
        }
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        var text = _line.ToString();
        if (!isCell)
        {
            text = MarkSlots.Running(text, _marks);
            _marks.Clear();
        }
        if (HanText.Squeeze(text).Length > 0) Lines.Add(new TextBlock(_place, text.Trim()));
        _line.Clear();
        _space = _break = false;
    }

    /// <summary>All lines as one cell.</summary>
    public GridCell Cell(Place place) => MarkSlots.Cell(place, Lines.Select(line => line.Text), _marks);

    private void Append(char c, char written, Place place)
    {
        if (_line.Length == 0) _place = place;
        else if (_space && !_break || _break && !(IsWide(_line[^1]) && IsWide(written))) _line.Append(' ');
        _space = _break = false;
        _line.Append(c);
    }

    private static bool IsWide(char c) => c >= '\u2e80';
}
