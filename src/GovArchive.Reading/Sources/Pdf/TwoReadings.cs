using System.Collections.Frozen;
using System.Collections.Immutable;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf.Ruled;
using GovArchive.Text;

namespace GovArchive.Sources.Pdf;

/// <summary>
/// Holds the two readings of a table against each other, by where their words are: rows and columns of one are those of the other in which
/// most of their words are. What either reading says of a word's cell alone is no ground to take it.
/// </summary>
internal static class TwoReadings
{
    // Points: boxes of type reach a little beyond the type.
    private const double Inside = 2;

    /// <summary>The tables by rules, each with what the other reading says of the cells in which the two differ.</summary>
    public static IEnumerable<RuledTable> Compare(IReadOnlyList<RuledTable> tables, IEnumerable<PositionedGrid> grids)
    {
        var pages = tables.Select((table, index) => (table.Page, index)).ToLookup(entry => entry.Page, entry => entry.index);
        var others = tables.Select(_ => new Dictionary<int, string>()).ToArray();
        foreach (var grid in grids)
            foreach (var words in Words(grid).Where(word => pages.Contains(word.Text.Page))
                .GroupBy(word => pages[word.Text.Page].Cast<int?>().FirstOrDefault(index => Holds(tables[index!.Value], word.Text))))
                if (words.Key is { } index) Compare(tables[index], [.. words], others[index]);
        return tables.Select(
            (table, index) => others[index].Count == 0 ? table : table with { Differing = others[index].ToFrozenDictionary() });
    }

    private readonly record struct Word(int Row, int Column, Stretch Text);

    private static IEnumerable<Word> Words(PositionedGrid grid) =>
        from row in grid.Values.Index()
        from column in row.Item.Index()
        from text in column.Item
        select new Word(row.Index, column.Index, text);

    private static bool Holds(RuledTable table, Stretch text) => table.Box.Holds(text.Centre, HeightOf(text));

    private static double HeightOf(Stretch text) => text.Middle - text.Page * Stretch.PageStep;

    private static void Compare(RuledTable table, ImmutableArray<Word> words, Dictionary<int, string> others)
    {
        var cells = words.Select(word => table.Grid.IndexAt(word.Text.Centre, HeightOf(word.Text))).ToArray();
        var rows = Most(words.Select((word, i) => (word.Row, table.Grid.Cells[cells[i]].Row)));
        var columns = Most(words.Select((word, i) => (word.Column, table.Grid.Cells[cells[i]].Column)));
        var said = words.Select((word, i) => (Cell: table.Grid.IndexOf(rows[word.Row], columns[word.Column]), word.Text, Own: cells[i]))
            .ToArray();
        foreach (var cell in said.GroupBy(entry => entry.Cell))
        {
            var text = string.Join(
                ' ', cell.OrderBy(entry => entry.Text.Middle).ThenBy(entry => entry.Text.Left).Select(entry => entry.Text.Text));
            if (IsOpen(cell.Key) && HanText.Squeeze(table.Texts[cell.Key].Text) != HanText.Squeeze(text)) others[cell.Key] = text;
        }

        // A word that the other reading has elsewhere, and nothing in its place.
        foreach (var entry in said.Where(entry => entry.Own != entry.Cell && IsOpen(entry.Own))) others.TryAdd(entry.Own, "");

        // A word that reaches into the next cell takes of both.
        foreach (var (_, text, own) in said)
            foreach (var end in new[] { text.Left + Inside, text.Right - Inside })
                if (table.Grid.IndexAt(end, HeightOf(text)) is var cell && cell != own && IsOpen(cell)) others.TryAdd(cell, text.Text);

        // What is no value is a label or a remark, of which the other reading may have taken a number.
        bool IsOpen(int cell) => table.Texts[cell].Text is var text && text.All(c => !char.IsLetter(c));
    }

    private static Dictionary<int, int> Most(IEnumerable<(int From, int To)> pairs) => pairs.GroupBy(pair => pair.From).ToDictionary(
        group => group.Key,
        group => group.GroupBy(pair => pair.To).OrderByDescending(to => to.Count()).ThenBy(to => to.Key).First().Key);
}
