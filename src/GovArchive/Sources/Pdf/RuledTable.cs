using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovArchive.Sources;

/// <summary>A table by its rules, with the letters that stand in its cells.</summary>
/// <param name="Texts">What is printed in each of the grid's cells.</param>
internal sealed record RuledTable(int Page, RuledGrid Grid, ImmutableArray<RuledText> Texts)
{
    // A letter is across a rule that leaves less than this share of it on either side.
    private const double Across = 0.3;

    // Larger letters than this many times what is usual in the table are none of its text.
    private const double FarLarger = 2;

    // Shares of the size: the part of a letter above its baseline that no rule may cut.
    private const double CutFrom = 0.6;
    private const double CutTo = 0.12;

    /// <summary>By index of the cell, what the places of its words say where that is something else; "" where they say that nothing stands there.</summary>
    public FrozenDictionary<int, string> Differing { get; init; } = FrozenDictionary<int, string>.Empty;

    public PdfBox Box => Grid.Box;

    /// <summary>The tables of a page, none within another, from the top; only those whose cells are all closed and hold what stands in them.</summary>
    /// <param name="page">Its rules and pictures.</param>
    /// <param name="letters">What of its letters may stand in cells.</param>
    public static ImmutableArray<RuledTable> Find(PdfPage page, ImmutableArray<PdfLetter> letters)
    {
        var grids = RuledParts.Of(page.Rules).Select(RuledGrid.Of).OfType<RuledGrid>().ToArray();
        var inner = grids.Where(grid => !grids.Any(other => other != grid && IsWithin(other, grid)));
        return
        [
            .. inner.Select(grid => Of(page, grid, letters)).OfType<RuledTable>()
                .OrderBy(table => table.Box.Top).ThenBy(table => table.Box.Left),
        ];
    }

    // Pages are laid out in tables too: what holds tables in its cells is none itself.
    private static bool IsWithin(RuledGrid inner, RuledGrid outer) => outer.Box.Holds(inner.Box.Left, inner.Box.Top) && outer.Box.Holds(inner.Box.Right, inner.Box.Bottom);

    private static RuledTable? Of(PdfPage page, RuledGrid grid, ImmutableArray<PdfLetter> letters)
    {
        var inside = letters.RemoveAll(letter => !grid.Box.Holds(letter.Middle.X, letter.Middle.Y));
        if (inside.IsEmpty) return null;
        var sizes = inside.Select(letter => letter.Size).Order().ToArray();
        inside = inside.RemoveAll(letter => letter.Size > FarLarger * sizes[sizes.Length / 2]);
        var texts = grid.Cells.Select(_ => new List<PdfLetter>()).ToArray();
        foreach (var letter in inside)
        {
            var index = grid.IndexAt(letter.Middle.X, letter.Middle.Y);
            if (IsCut(letter, grid.BoxOf(grid.Cells[index]))) return null;
            texts[index].Add(letter);
        }

        // One cell with text is a frame round it.
        if (texts.Count(text => text.Count > 0) < 2) return null;
        var turned = page.Letters.Where(letter => letter.Angle is 90 or 270 && !letter.IsBlank && grid.Box.Holds(letter.Middle.X, letter.Middle.Y)).ToLookup(letter => grid.IndexAt(letter.Middle.X, letter.Middle.Y));
        var pictures = page.Pictures.Where(picture => grid.Box.Holds(picture.Centre, picture.Middle)).ToLookup(picture => grid.IndexAt(picture.Centre, picture.Middle));
        return new RuledTable(page.Number, grid, [.. texts.Select((text, i) => RuledText.Of(text, [.. turned[i]], [.. pictures[i]], grid.BoxOf(grid.Cells[i])))]);
    }

    private static bool IsCut(PdfLetter letter, PdfBox cell) =>
        letter.X + Across * letter.Width < cell.Left || letter.X + (1 - Across) * letter.Width > cell.Right
        || letter.Y - CutFrom * letter.Size < cell.Top || letter.Y - CutTo * letter.Size > cell.Bottom;
}
