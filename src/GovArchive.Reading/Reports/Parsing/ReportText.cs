using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Statements;
using GovArchive.Reports.Tables.Rows;

namespace GovArchive.Reports.Parsing;

/// <summary>The report's prose: what is neither title nor heading nor table, section by section.</summary>
internal sealed class ReportText
{
    private readonly ImmutableArray<SourceLine> _lines;
    private readonly ImmutableArray<Heading> _headings;
    private readonly HashSet<int> _taken;
    private readonly double _fullWidth;
    private readonly int _start;

    public ReportText(
        ImmutableArray<SourceLine> lines, ReportTitle title, ImmutableArray<Heading> headings, ImmutableArray<TableReading> tables)
    {
        (_lines, _headings) = (lines, headings);
        _taken = [.. tables.SelectMany(table => table.Pieces).SelectMany(piece => piece.Lines)];
        _start = title.Line < 0 ? 0 : title.Line + title.LineCount;
        _fullWidth = Paragraphs.FullWidth(lines.Where((line, i) => line.Row is null && !_taken.Contains(i)).Select(line => line.Text));
        TakeRepeatedTitle(title);
    }

    // Converters print the title twice: once as the page's, once as the document's.
    private void TakeRepeatedTitle(ReportTitle title)
    {
        var first = _headings.IsEmpty ? _lines.Length : _headings.Min(heading => heading.Line);
        for (var i = _start; i < first && title.Line >= 0; i++)
        {
            var repeated = string.Concat(_lines[_start..(i + 1)].Select(line => line.Text));
            var likeness = LabelText.Similarity(repeated, title.Title);
            if (repeated.Length > title.Title.Length + 10) break;
            if (likeness < 0.95) continue;
            for (var line = _start; line <= i; line++) _taken.Add(line);
        }
    }

    /// <summary>What is between title and first section.</summary>
    public Prose Preamble => Text(_start, _headings.IsEmpty ? _lines.Length : _headings.Min(heading => heading.Line));

    /// <summary>The sections that have a heading, in the form's order, with the way back to the source lines of their text.</summary>
    public ImmutableArray<(Section Section, Prose Prose)> Sections(Form form)
    {
        var sections = ImmutableArray.CreateBuilder<(Section Section, Prose Prose)>();
        for (var i = 0; i < _headings.Length; i++)
        {
            var end = i + 1 < _headings.Length ? _headings[i + 1].Line : _lines.Length;
            var heading = _headings[i];
            var prose = Text(heading.Line + 1, end);
            sections.Add((new Section(heading.Section.Id, heading.Title, prose.Text, _lines[heading.Line].Place.Line), prose));
        }
        return [.. sections.OrderBy(entry => form.Sections.IndexOf(form.Sections.First(known => known.Id == entry.Section.Id)))];
    }

    private Prose Text(int start, int end) => Paragraphs.Join(
        Enumerable.Range(start, Math.Max(0, end - start))
            .Where(i => !_taken.Contains(i))
            .Select(i => (Text: _lines[i].Printed, _lines[i].Place))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text)),
        _fullWidth);
}
