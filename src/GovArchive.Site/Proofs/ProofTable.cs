using System.Collections.Immutable;

namespace GovArchive.Proofs;

/// <summary>A statutory table as the form has it.</summary>
/// <param name="Id">As in the form.</param>
/// <param name="State">Why it is not whole; "" where it is.</param>
/// <param name="Head">Rows of its header; of a table in blocks each block's header is in the body.</param>
/// <param name="Body">Empty where the report lacks the table.</param>
public sealed record ProofTable(string Id, string Title, string State, ImmutableArray<ProofRow> Head, ImmutableArray<ProofRow> Body);

/// <summary>A row, from left to right.</summary>
public sealed record ProofRow(string Class, ImmutableArray<ProofCell> Cells);

/// <summary>A label or a number.</summary>
/// <param name="Tag">th or td.</param>
/// <param name="Columns">How many it spans; 1 for most.</param>
/// <param name="Rows">How many it spans; 1 for most.</param>
/// <param name="Raw">What the report prints where something else is shown for it; "" where that is the same.</param>
public sealed record ProofCell(
    string Tag, string Text, string Class, string Scope = "", int Columns = 1, int Rows = 1, string Raw = "")
{
    /// <summary>Numbers of the findings that speak of it.</summary>
    public ImmutableArray<int> Marks { get; init; } = [];
}
