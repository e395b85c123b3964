using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Sources.Documents;

/// <summary>Why a place of a grid has no cell of its own.</summary>
public enum CellSpan
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>Covered by the cell that begins to its left.</summary>
    Left,

    /// <summary>Covered by a cell that begins in a row above.</summary>
    Above,

    /// <summary>The row ends before it: the source has no cell here.</summary>
    Missing,
}

/// <summary>One place of a grid.</summary>
/// <param name="Text">
/// The plain run of text in it: may hold line breaks, one for each line or paragraph that the source parts; "" for a blank cell.
/// </param>
/// <param name="Span">A place without a cell of its own is kept so that columns are in line; its text is blank.</param>
public sealed record GridCell(Place Place, string Text, CellSpan Span = CellSpan.None)
{
    /// <summary>
    /// What else is printed in it, in the order it is. Never a part of the number, and a cell that has any is not blank.
    /// </summary>
    public ImmutableArray<CellMark> Marks { get; init; } = [];

    public bool Spanned => Span != CellSpan.None;

    /// <summary>Nothing at all is printed in it.</summary>
    public bool IsBlank => Marks.IsEmpty && string.IsNullOrWhiteSpace(Text);

    /// <summary>All that is printed in it, marks in braces where they are: <c>1463{raised: 1}</c>.</summary>
    public string Raw => Marks.IsEmpty ? Plain.Trim() : CellMark.Compose(Plain, Marks).Trim();

    // Braces that the source prints are none of the notation.
    private string Plain => Text.Replace('{', '｛').Replace('}', '｝');
}
