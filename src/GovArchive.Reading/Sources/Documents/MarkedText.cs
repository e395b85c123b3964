using System.Text;
using GovArchive.Diagnostics;

namespace GovArchive.Sources.Documents;

/// <summary>Text with its marks while it is gathered, as it is in the source: spaces count, and line breaks part lines.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder _text = new();
    private readonly List<CellMark> _marks = [];

    public int Length => _text.Length;

    /// <summary>Neither text nor a mark.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < _text.Length; i++)
                if (!char.IsWhiteSpace(_text[i])) return false;
            return true;
        }
    }

    public bool EndsWithDigit => _text.Length > 0 && char.IsDigit(_text[^1]);

    /// <summary>The plain text alone.</summary>
    public string Plain => _text.ToString().Replace(MarkSlots.Slot.ToString(), "", StringComparison.Ordinal);

    public void Add(string text) => _text.Append(text.Replace(MarkSlots.Slot.ToString(), "", StringComparison.Ordinal));

    /// <summary>
    /// Adds something that is no plain text. Raised or struck text goes on with its like right before it; a blank is a blank.
    /// </summary>
    public void Mark(CellMarkKind kind, string text)
    {
        var (said, canGoOn) = (MarkSlots.Said(text), kind is CellMarkKind.Raised or CellMarkKind.Struck);
        if (canGoOn && said.Length == 0) Add(text);
        else if (canGoOn && _text is [.., MarkSlots.Slot]
            && _marks[^1].Kind == kind) _marks[^1] = _marks[^1] with { Text = MarkSlots.Said(_marks[^1].Text + text) };
        else
        {
            _text.Append(MarkSlots.Slot);
            _marks.Add(new CellMark(kind, said, 0));
        }
    }

    /// <summary>Makes the marks of a kind text again that are before text of their line; the others are taken out.</summary>
    public void Write(CellMarkKind kind)
    {
        for (int at = 0, mark = 0; at < _text.Length; at++)
        {
            if (_text[at] != MarkSlots.Slot) continue;
            if (_marks[mark].Kind != kind)
            {
                mark++;
                continue;
            }
            var next = at + 1;
            while (next < _text.Length && _text[next] != '\n' && char.IsWhiteSpace(_text[next])) next++;
            var text = next < _text.Length && _text[next] != '\n' ? _marks[mark].Text : "";
            _marks.RemoveAt(mark);
            _text.Remove(at, next - at).Insert(at, text);
            at += text.Length - 1;
        }
    }

    /// <summary>As a cell, blank lines left out.</summary>
    public GridCell Cell(Place place) => MarkSlots.Cell(place, _text.ToString().Split('\n'), _marks);

    /// <summary>As running text, lines separated by line breaks.</summary>
    public string Running() => MarkSlots.Running(_text.ToString(), _marks);
}
