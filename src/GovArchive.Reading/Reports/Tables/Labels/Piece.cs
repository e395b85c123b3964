using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>A piece of the stream: label text, or a run of cells that hold values.</summary>
/// <param name="Line">Index of the source line it came from.</param>
internal abstract record Piece(int Line, Place Place)
{
    /// <summary>Every source line it came from; a run may take several.</summary>
    public ImmutableArray<int> Lines { get; init; } = [Line];

    // No two pieces are the same one, whatever they hold.
    public virtual bool Equals(Piece? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>Text that may be a label or a part of one.</summary>
/// <param name="BlankCells">
/// How many blank cells follow it to the next label; 0 where a value follows, or where blanks leave no trace.
/// </param>
internal sealed record LabelPiece(int Line, Place Place, string Text, int BlankCells) : Piece(Line, Place)
{
    /// <summary>Whether it is a cell of a grid, so that what is on other lines has nothing to do with it.</summary>
    public bool InGrid { get; init; }

    /// <summary>The text as labels are compared.</summary>
    public string Compared => _compared ??= LabelText.Normalise(Text);

    // A copy with other text is made anew: this would stay the old one's.
    private string? _compared;

    public bool Equals(LabelPiece? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>What a run of values is known to be.</summary>
internal enum RunKind
{
    /// <summary>Words of lines: a blank cell leaves no trace, nor does a row's end.</summary>
    Text,

    /// <summary>Cells one behind another: blank ones are there, a row's end is not.</summary>
    Cells,

    /// <summary>The values of one row of a grid.</summary>
    Row,

    /// <summary>Digits printed behind a label without a space: where one cell ends is not known.</summary>
    Glued,
}

/// <summary>Cells that hold values, in the order they are.</summary>
/// <param name="FirstColumn">Index of the first cell in its grid row; 0 elsewhere.</param>
internal sealed record Run(int Line, Place Place, ImmutableArray<GridCell> Cells, RunKind Kind, int FirstColumn) : Piece(Line, Place)
{
    /// <summary>Cells that are not blank: one at least.</summary>
    public int NumberCount { get; } = Count(Cells);

    /// <summary>Nothing is behind it in the document.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether a blank cell would be seen.</summary>
    public bool ShowsBlanks => Kind is RunKind.Row or RunKind.Cells;

    /// <summary>All that is printed in it, for messages.</summary>
    public string Printed =>
        Cells is [var only] ? only.Raw : string.Join(' ', Cells.Select(cell => cell.Raw).Where(text => text.Length > 0));

    public bool Equals(Run? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();

    private static int Count(ImmutableArray<GridCell> cells)
    {
        var count = 0;
        foreach (var cell in cells)
            if (!cell.IsBlank) count++;
        return count;
    }
}

/// <summary>Where pieces are.</summary>
internal static class PiecePlaces
{
    /// <summary>Index of a piece; -1 where it is not among them. Pieces are compared as what they are, never by what they hold.</summary>
    public static int PlaceOf(this ImmutableArray<Piece> pieces, Piece piece)
    {
        for (var i = 0; i < pieces.Length; i++)
            if (ReferenceEquals(pieces[i], piece)) return i;
        return -1;
    }

    /// <summary>
    /// Index of the first piece behind the last numbers before a place: what is from there to the place are heads and labels.
    /// </summary>
    public static int StartBefore(this ImmutableArray<Piece> pieces, int end)
    {
        var start = end;
        while (start > 0 && pieces[start - 1] is not Run) start--;
        return start;
    }
}
