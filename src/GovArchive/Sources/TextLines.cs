using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Sources;

/// <summary>
/// Gathers the running text of a page into lines, white space laid together as browsers do. A line break of the source between two Han characters
/// leaves nothing: it is the editor's, not the writer's.
/// </summary>
internal sealed class TextLines
{
    private readonly StringBuilder _line = new();
    private Place _place;
    private bool _space;
    private bool _break;

    /// <summary>The lines so far, none blank.</summary>
    public List<TextBlock> Lines { get; } = [];

    public bool IsEmpty => Lines.Count == 0 && HanText.Squeeze(_line.ToString()).Length == 0;

    /// <summary>Adds running text.</summary>
    /// <param name="place">Where the line begins if this is its first text.</param>
    public void Add(string text, Place place)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (c == '\n') _break = true;
                else _space = true;
                continue;
            }
            if (_line.Length == 0) _place = place;
            else if (_space && !_break || _break && !(IsWide(_line[^1]) && IsWide(c))) _line.Append(' ');
            _space = _break = false;
            _line.Append(c == '\u00a0' ? ' ' : c);
        }
    }

    /// <summary>Adds text whose spaces and line breaks count.</summary>
    public void AddAsIs(string text, Place place)
    {
        foreach (var (n, line) in text.Split('\n').Index())
        {
            if (n > 0) End();
            if (_line.Length == 0) _place = place with { Line = place.Line + n, Column = n == 0 ? place.Column : 1 };
            _line.Append(line.Replace('\u00a0', ' '));
        }
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        var text = _line.ToString();
        if (HanText.Squeeze(text).Length > 0) Lines.Add(new TextBlock(_place, text.Trim()));
        _line.Clear();
        _space = _break = false;
    }

    private static bool IsWide(char c) => c >= '\u2e80';
}
