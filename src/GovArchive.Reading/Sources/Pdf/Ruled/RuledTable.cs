using System.Collections.Frozen;
using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Ruled;

/// <summary>A table by its rules, with the letters that are in its cells.</summary>
/// <param name="Texts">What is printed in each of the grid's cells.</param>
internal sealed record RuledTable(int Page, RuledGrid Grid, ImmutableArray<RuledText> Texts)
{
    // A letter is across a rule that leaves less than this share of it on either side.
    private const double Across = 0.3;

    // Larger letters than this many times what is usual in the table are none of its text.
    private const double FarLarger = 2;

    // Points.
    private const double Thinnest = 9;

    // Lines of a label that goes on overleaf may be this many sizes below the edge of its cell.
    private const double Overhang = 1.3;

    // Shares of the size: the part of a letter above its baseline that no rule may cut.
    private const double CutFrom = 0.6;
    private const double CutTo = 0.12;

    /// <summary>
    /// By index of the cell, what the places of its words say where that is something else; "" where they say that nothing is there.
    /// </summary>
    public FrozenDictionary<int, string> Differing { get; init; } = FrozenDictionary<int, string>.Empty;

    /// <summary>Its last row is closed, and nothing more of it fitted on the page.</summary>
    public bool IsTrimmed { get; init; }

    /// <summary>What it takes of the page.</summary>
    public PdfBox Box { get; private init; } = Grid.Box;

    /// <summary>
    /// The tables of a page, none within another, from the top; only those whose cells are all closed and hold what is in them.
    /// </summary>
    /// <param name="page">Its rules and pictures.</param>
    /// <param name="letters">What of its letters may be in cells.</param>
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
    private static bool IsWithin(RuledGrid inner, RuledGrid outer) =>
        outer.Box.Holds(inner.Box.Left, inner.Box.Top) && outer.Box.Holds(inner.Box.Right, inner.Box.Bottom);

    private static RuledTable? Of(PdfPage page, RuledGrid grid, ImmutableArray<PdfLetter> letters)
    {
        var inside = letters.RemoveAll(letter => !grid.Box.Holds(letter.Middle.X, letter.Middle.Y) && !Hangs(grid, letter));
        if (inside.IsEmpty) return null;
        var sizes = inside.Select(letter => letter.Size).Order().ToArray();
        inside = inside.RemoveAll(letter => letter.Size > FarLarger * sizes[sizes.Length / 2]);
        var texts = grid.Cells.Select(_ => new List<PdfLetter>()).ToArray();
        foreach (var letter in inside)
        {
            var index = grid.IndexAt(letter.Middle.X, letter.Middle.Y);
            if (IsCut(letter, grid.BoxOf(grid.Cells[index])) && !Hangs(grid, letter)) return null;
            texts[index].Add(letter);
        }

        // One cell with text is a frame round it.
        if (texts.Count(text => text.Count > 0) < 2) return null;
        var turned =
            page.Letters.Where(letter => letter.Angle is 90 or 270 && !letter.IsBlank && grid.Box.Holds(letter.Middle.X, letter.Middle.Y))
                .ToLookup(letter => grid.IndexAt(letter.Middle.X, letter.Middle.Y));
        var pictures = page.Pictures.Where(picture => grid.Box.Holds(picture.Box.Centre, picture.Box.Middle))
            .ToLookup(picture => grid.IndexAt(picture.Box.Centre, picture.Box.Middle));
        return Trimmed(new RuledTable(
            page.Number, grid,
            [.. texts.Select((text, i) => RuledText.Of(text, [.. turned[i]], [.. pictures[i]], grid.BoxOf(grid.Cells[i])))])
        {
            Box = grid.Box
                with
            {
                Bottom = inside.Where(letter => Hangs(grid, letter)).Select(letter => letter.Box.Bottom).Append(grid.Box.Bottom)
                    .Max()
            },
        });
    }

    // Rows in which nothing can be and nothing does: what is left of a page below the last row that fitted on it, and what is thinner
    // than type.
    private static RuledTable Trimmed(RuledTable table)
    {
        for (var row = table.Grid.Rows - 1; row >= 0 && table.Grid.Rows > 1; row--)
        {
            var (grid, at) = (table.Grid, row);
            var isLast = row == grid.Rows - 1 && grid.IsOpenBelow;
            if (!isLast && !(row == 0 && grid.IsOpenAbove) && grid.Down[row + 1] - grid.Down[row] > Thinnest) continue;
            if (grid.Cells.Index().Any(cell => cell.Item.Rows == 1 && cell.Item.Row == at && !table.Texts[cell.Index].IsBlank)) continue;
            var (rest, kept) = grid.WithoutRow(row);
            table = table with
            {
                Grid = rest,
                Texts = [.. kept.Select(index => table.Texts[index])],
                IsTrimmed = table.IsTrimmed
                || isLast
            };
        }
        return table;
    }

    private static bool Hangs(RuledGrid grid, PdfLetter letter)
    {
        var (x, y) = letter.Middle;
        if (!letter.Text.All(c => char.IsLetter(c) || char.IsPunctuation(c) && c >= '\u2e80')) return false;
        var isNear = y > grid.Box.Bottom - letter.Size && y <= grid.Box.Bottom + Overhang * letter.Size;
        if (!isNear || x < grid.Box.Left || x >= grid.Box.Right) return false;
        return grid.OpenBelow[Math.Max(0, grid.Across.Count(line => line <= x) - 1)];
    }

    private static bool IsCut(PdfLetter letter, PdfBox cell) =>
        letter.X + Across * letter.Width < cell.Left || letter.X + (1 - Across) * letter.Width > cell.Right
        || letter.Y - CutFrom * letter.Size < cell.Top || letter.Y - CutTo * letter.Size > cell.Bottom;
}
