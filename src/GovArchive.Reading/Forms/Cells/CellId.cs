using System.Diagnostics.CodeAnalysis;

namespace GovArchive.Forms.Cells;

/// <summary>One cell of a statutory form, named the same in data files, CSV columns, addresses and findings.</summary>
/// <param name="Table">Table id, such as <c>requests</c>.</param>
/// <param name="Row">Row id, such as <c>received</c>.</param>
/// <param name="Column">Column id, such as <c>natural_person</c>.</param>
public sealed record CellId(string Table, string Row, string Column) : IComparable<CellId>
{
    /// <summary>Reads <c>table/row/column</c>; false when the text is not three ids of <c>a-z 0-9 _</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CellId? cell)
    {
        cell = null;
        var parts = text?.Split('/');
        if (parts is not { Length: 3 } || !parts.All(IsId)) return false;
        cell = new CellId(parts[0], parts[1], parts[2]);
        return true;
    }

    private static bool IsId(string part) => part.Length > 0 && part.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>Ordinal order of <see cref="ToString"/>, the order of every data file.</summary>
    public int CompareTo(CellId? other)
    {
        if (ReferenceEquals(this, other)) return 0;
        if (other is null) return 1;
        var byTable = string.CompareOrdinal(Table, other.Table);
        if (byTable != 0) return byTable;
        var byRow = string.CompareOrdinal(Row, other.Row);
        return byRow != 0 ? byRow : string.CompareOrdinal(Column, other.Column);
    }

    public bool Equals(CellId? other) =>
        ReferenceEquals(this, other) || other is not null && Row == other.Row && Column == other.Column && Table == other.Table;

    // The ids are a form's own few hundred words. Some of their characters tell them apart at a tenth of the cost of all.
    public override int GetHashCode() => (Hash(Row) * 31 + Hash(Column)) * 31 + Table.Length;

    private static int Hash(string id) =>
        id.Length == 0 ? 0 : ((id[0] * 31 + id[^1]) * 31 + id[id.Length / 2]) * 31 + id[id.Length * 3 / 4] * 7 + id.Length;

    public override string ToString() => $"{Table}/{Row}/{Column}";

    public static bool operator <(CellId left, CellId right) => left.CompareTo(right) < 0;
    public static bool operator >(CellId left, CellId right) => left.CompareTo(right) > 0;
    public static bool operator <=(CellId left, CellId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(CellId left, CellId right) => left.CompareTo(right) >= 0;
}
