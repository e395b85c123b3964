using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Ruled;

/// <summary>A cell as it is drawn.</summary>
/// <param name="Row">Index of its first row.</param>
/// <param name="Column">Index of its first column.</param>
/// <param name="Rows">How many rows it reaches over.</param>
/// <param name="Columns">How many columns it reaches over.</param>
internal readonly record struct RuledCell(int Row, int Column, int Rows, int Columns);

/// <summary>The cells that the rules of one table draw on one page.</summary>
/// <param name="Across">Where its columns are parted, from the left; the first and the last are its edges.</param>
/// <param name="Down">Where its rows are parted, from the top.</param>
/// <param name="Cells">They fill it: every place belongs to one. By row, then by column.</param>
/// <param name="IsOpenAbove">No rule closes it at the top: it goes on from the page before.</param>
/// <param name="IsOpenBelow">No rule closes it at the foot.</param>
/// <param name="OpenAbove">By column, whether no rule closes it at the top.</param>
/// <param name="OpenBelow">By column, whether no rule closes it at the foot.</param>
internal sealed record RuledGrid(
    ImmutableArray<double> Across, ImmutableArray<double> Down, ImmutableArray<RuledCell> Cells, bool IsOpenAbove, bool IsOpenBelow,
    ImmutableArray<bool> OpenAbove,
    ImmutableArray<bool> OpenBelow)
{
    private const int MostPlaces = 20_000;

    // Shares of one side of a place: what is ruled less is no wall, more is one, and between it is in doubt.
    private const double Wall = 0.8;
    private const double NoWall = 0.2;

    private readonly int[] _places = Places(Down.Length - 1, Across.Length - 1, Cells);

    public PdfBox Box => new(Across[0], Down[0], Across[^1], Down[^1]);

    public int Rows => Down.Length - 1;

    public int Columns => Across.Length - 1;

    public PdfBox BoxOf(RuledCell cell) =>
        new(Across[cell.Column], Down[cell.Row], Across[cell.Column + cell.Columns], Down[cell.Row + cell.Rows]);

    /// <summary>Index of the cell at a place within its box; the nearest outside.</summary>
    public int IndexAt(double x, double y) => _places[IndexOf(Down, y) * Columns + IndexOf(Across, x)];

    /// <summary>Index of the cell that has a place of the grid.</summary>
    public int IndexOf(int row, int column) => _places[row * Columns + column];

    private static int IndexOf(ImmutableArray<double> lines, double at)
    {
        var found = lines.BinarySearch(at);
        return Math.Clamp(found < 0 ? ~found - 1 : found, 0, lines.Length - 2);
    }

    private static int[] Places(int rows, int columns, ImmutableArray<RuledCell> cells)
    {
        var places = new int[rows * columns];
        foreach (var (index, cell) in cells.Index())
            for (var i = 0; i < cell.Rows; i++)
                for (var j = 0; j < cell.Columns; j++) places[(cell.Row + i) * columns + cell.Column + j] = index;
        return places;
    }

    /// <summary>Null where the rules leave cells open, or draw none side by side.</summary>
    public static RuledGrid? Of(ImmutableArray<PdfRule> rules)
    {
        var down = RuledLine.Of(rules.Where(rule => rule.IsLevel));
        var across = RuledLine.Of(rules.Where(rule => !rule.IsLevel));
        if (down.Length == 0 || across.Length == 0) return null;

        // Some tables have no rules at their sides, and one that goes on overleaf may have none at its foot: their lines end in one line.
        var ruled = down;
        (down, var above, var below) = Edged(ruled, across);
        (across, _, _) = Edged(across, ruled);
        if (across.Length < 3 || down.Length < 2 || (across.Length - 1) * (down.Length - 1) > MostPlaces) return null;
        if (Closed(across, down) is not { } cells) return null;
        return new RuledGrid(
            [.. across.Select(line => line.At)], [.. down.Select(line => line.At)], cells, above, below, Open(above, ruled[0]),
            Open(below, ruled[^1]));

        ImmutableArray<bool> Open(bool isOpen, RuledLine edge) =>
            [.. Enumerable.Range(0, across.Length - 1)
                .Select(column => isOpen || edge.Covers(across[column].High, across[column + 1].Low) < Wall)];
    }

    // With an edge on either side as far as the outermost of the lines that cross them reach; and whether nothing is ruled there.
    private static (ImmutableArray<RuledLine> Lines, bool IsOpenBefore, bool IsOpenBehind) Edged(
        ImmutableArray<RuledLine> lines, ImmutableArray<RuledLine> crossing)
    {
        var (first, last) = (crossing[0], crossing[^1]);
        var (low, high) = (crossing.Min(line => line.From), crossing.Max(line => line.To));
        var (isLow, isHigh) = (first.From - low <= RuledLine.Near && last.From - low <= RuledLine.Near, high - first.To <= RuledLine.Near
            && high - last.To <= RuledLine.Near);
        var (isOpenBefore, isOpenBehind) = (isLow && lines[0].Low - low > RuledLine.Near, isHigh && high - lines[^1].High > RuledLine.Near);
        if (isOpenBefore) lines = lines.Insert(0, Edge(low, low));
        else if (isLow) lines = lines.SetItem(0, Edge(lines[0].Low, lines[0].High));
        if (isOpenBehind) lines = lines.Add(Edge(high, high));
        else if (isHigh) lines = lines.SetItem(lines.Length - 1, Edge(lines[^1].Low, lines[^1].High));
        return (lines, isOpenBefore, isOpenBehind);

        static RuledLine Edge(double from, double to) => new(from, to, [(double.NegativeInfinity, double.PositiveInfinity)]);
    }

    /// <summary>Without a row, and the indexes of the cells that are left: those of the row alone are not.</summary>
    public (RuledGrid Grid, ImmutableArray<int> Kept) WithoutRow(int row)
    {
        var kept = Cells.Index().Where(cell => cell.Item.Rows > 1 || cell.Item.Row != row).Select(cell => cell.Index).ToImmutableArray();
        var cells = kept.Select(index => Cells[index])
            .Select(cell =>
                cell.Row > row ? cell with { Row = cell.Row - 1 } : row < cell.Row + cell.Rows ? cell with { Rows = cell.Rows - 1 } : cell);
        return (new RuledGrid(Across, Down.RemoveAt(row == 0 ? 0 : row + 1), [.. cells], IsOpenAbove, IsOpenBelow, OpenAbove, OpenBelow),
            kept);
    }

    private static ImmutableArray<RuledCell>? Closed(ImmutableArray<RuledLine> across, ImmutableArray<RuledLine> down)
    {
        var (columns, rows) = (across.Length - 1, down.Length - 1);
        var taken = new bool[rows, columns];
        var cells = ImmutableArray.CreateBuilder<RuledCell>();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column]) continue;
                var cell = new RuledCell(row, column, 1, 1);
                while (column + cell.Columns < columns && Upright(column + cell.Columns, row) == false)
                    cell = cell with { Columns = cell.Columns + 1 };
                while (row + cell.Rows < rows && Level(row + cell.Rows, column) == false) cell = cell with { Rows = cell.Rows + 1 };
                if (!IsClosed(cell)) return null;
                for (var i = 0; i < cell.Rows; i++)
                    for (var j = 0; j < cell.Columns; j++)
                    {
                        if (taken[row + i, column + j]) return null;
                        taken[row + i, column + j] = true;
                    }
                cells.Add(cell);
            }
        return cells.ToImmutable();

        // Walls all round, none within.
        bool IsClosed(RuledCell cell)
        {
            for (var i = 0; i < cell.Rows; i++)
                for (var j = 0; j <= cell.Columns; j++)
                    if (Upright(cell.Column + j, cell.Row + i) != (j == 0 || j == cell.Columns)) return false;
            for (var j = 0; j < cell.Columns; j++)
                for (var i = 0; i <= cell.Rows; i++)
                    if (Level(cell.Row + i, cell.Column + j) != (i == 0 || i == cell.Rows)) return false;
            return true;
        }

        bool? Upright(int line, int row) => IsWall(across[line].Covers(down[row].High, down[row + 1].Low));

        bool? Level(int line, int column) => IsWall(down[line].Covers(across[column].High, across[column + 1].Low));
    }

    private static bool? IsWall(double ruled) => ruled >= Wall ? true : ruled <= NoWall ? false : null;
}
