using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Tests.Reports;

/// <summary>A source before it is damaged, with what it says: the measure of what may be read of it afterwards.</summary>
internal sealed class FuzzedSource
{
    private static readonly char[] NumberMarks = ['.', ',', '+', '-', '，', '．'];
    private readonly ReportContent? _content;
    private readonly Dictionary<CellId, (int Start, int End)> _places = [];

    public FuzzedSource(string name, byte[] bytes)
    {
        (Name, Text) = (name, SourceEncoding.Decode(bytes) ?? "");
        (_content, var findings, Effort) = Parse(name, Text);
        IsClean = _content is not null && findings.Count == 0 && _content.Figures.Values.Any(figure => figure.Value is not null);
        if (_content is null) return;
        foreach (var (cell, figure) in _content.Figures)
            if (figure.Value is not null && Find(Text, figure) is { } place) _places[cell] = place;
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>Whether the file as a whole was read without a finding and has figures; of others only that they end is known.</summary>
    public bool IsClean { get; }

    /// <summary>What reading it took.</summary>
    public Effort Effort { get; }

    public override string ToString() => Name;

    /// <summary>What is read wrong of the damaged text without a word; null when all is right, flagged or not given.</summary>
    /// <param name="effort">What reading it took.</param>
    public string? FaultIn(FuzzedText damaged, out Effort effort)
    {
        var text = damaged.ToString();
        (var content, _, effort) = Parse(Name, text);
        if (content is null || !IsClean) return null;
        var named = content.Findings.SelectMany(finding => finding.Cells).ToHashSet();
        var kept = Enumerable.Range(0, damaged.Length).Select(damaged.OriginOf).ToHashSet();
        foreach (var (cell, figure) in content.Figures.Where(entry => !named.Contains(entry.Key)))
        {
            var before = _content?.Figures.GetValueOrDefault(cell);
            if (figure.Origin != FigureOrigin.Source) return $"{cell} is {figure}, and no finding says how it got there";
            // Nor can it be known what was done to a number that is printed in pieces.
            if (before?.State == FigureState.Unreadable || before?.Value is not null && !_places.ContainsKey(cell)) continue;
            if (figure.Value is not null && figure.Value != before?.Value && IsWhole(damaged, text, figure)
                && IsOneRow(damaged, text, content, cell)) return $"{cell} was {before?.ToString() ?? "nothing"}, read {figure}";
            if (figure.State is FigureState.Blank or FigureState.NotApplicable && before?.Value is not null
                && _places.TryGetValue(cell, out var place)
                && Enumerable.Range(place.Start, place.End - place.Start)
                    .Any(i => char.IsAsciiDigit(Text[i]) && kept.Contains(i) && !damaged.Exchanged.Contains(i))
                && !IsNew(damaged, text, figure))
                return $"{cell} was {before}, read {figure}, but its number is still there";
        }
        return null;
    }

    // A number cut, grown or inserted may hide that others of its row are gone; so may a cut from one row into another.
    private bool IsOneRow(FuzzedText damaged, string text, ReportContent content, CellId cell)
    {
        var printed =
            content.Figures.Where(other => (other.Key.Table, other.Key.Row) == (cell.Table, cell.Row) && other.Value.Raw.Length > 0)
                .Select(other => other.Value).ToList();
        if (!printed.TrueForAll(figure => IsWhole(damaged, text, figure))) return false;
        var origins = printed.Select(figure => damaged.OriginOf(Find(text, figure)!.Value.Start)).ToList();
        var kept = Enumerable.Range(0, damaged.Length).Select(damaged.OriginOf).ToHashSet();
        // The label of one row, cut together with the numbers of another.
        var label = printed.Min(figure => Find(text, figure)!.Value.Start);
        while (label > 0 && damaged[label] <= '\u2e80') label--;
        if (damaged.OriginOf(label) is var end
            && Enumerable.Range(0, Math.Max(0, origins.Min() - end))
                .Any(i => end >= 0 && char.IsAsciiDigit(Text[end + i]) && !kept.Contains(end + i))) return false;
        return !Enumerable.Range(origins.Min(), origins.Max() - origins.Min()).Any(i => Text[i] > '\u2e80' && !kept.Contains(i));
    }

    // Whether a blank cell was made by the damage.
    private static bool IsNew(FuzzedText damaged, string text, Figure figure)
    {
        if (figure.Place.Line == 0) return false;
        var at = StartOf(text, figure.Place);
        return Enumerable.Range(at - 1, 2).Any(i => i >= 0 && i < damaged.Length && damaged.OriginOf(i) == FuzzedText.New);
    }

    // Whether a figure's characters are one number of the undamaged text, neither cut nor grown nor exchanged with another.
    private bool IsWhole(FuzzedText damaged, string text, Figure figure)
    {
        if (Find(text, figure) is not var (start, end)) return false;
        for (var i = start; i < end; i++)
            if (damaged.OriginOf(i) == FuzzedText.New || damaged.Exchanged.Contains(damaged.OriginOf(i))
                || damaged.OriginOf(i) != damaged.OriginOf(start) + i - start) return false;
        var (first, last) = (damaged.OriginOf(start), damaged.OriginOf(end - 1));
        return !(first > 0 && IsOfNumber(Text[first - 1])) && !(last + 1 < Text.Length && IsOfNumber(Text[last + 1]));
    }

    private static bool IsOfNumber(char c) => char.IsDigit(c) || NumberMarks.Contains(c);

    // A figure's place is its cell's; the number is the first text there.
    private static (int Start, int End)? Find(string text, Figure figure)
    {
        if (figure.Place.Line == 0 || figure.Raw.Length == 0) return null;
        var at = StartOf(text, figure.Place);
        while (at < text.Length && text[at] != figure.Raw[0])
        {
            if (text[at] == '<') at = text.IndexOf('>', at) is var close and >= 0 ? close : text.Length;
            else if (!char.IsWhiteSpace(text[at]) && text[at] is not ('|' or '*')) return null;
            at++;
        }
        return at + figure.Raw.Length <= text.Length && text.AsSpan(at, figure.Raw.Length).SequenceEqual(figure.Raw)
            ? (at, at + figure.Raw.Length) : null;
    }

    private static int StartOf(string text, Place place)
    {
        var at = 0;
        for (var line = 1; line < place.Line; line++) at = text.IndexOf('\n', at) + 1;
        return at + place.Column - 1;
    }

    private static (ReportContent? Content, List<Finding> Findings, Effort Effort) Parse(string name, string text)
    {
        var (findings, file) = (new List<Finding>(), new SourceFile(name, Encoding.UTF8.GetBytes(text)));
        ReportContent? content = null;
        var effort = Effort.Of(() =>
        {
            if (Readers.Read(file, findings) is { } document) content = ReportParser.Parse(document, findings);
        });
        return (content, findings, effort);
    }
}
