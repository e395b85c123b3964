using System.Diagnostics.CodeAnalysis;

namespace GovArchive.Forms.Cells;

/// <summary>
/// Cell ids are a form's own few hundred words: a hash of some of their characters tells them apart, at a tenth of the cost of hashing all.
/// </summary>
internal sealed class CellIdComparer : IEqualityComparer<CellId>
{
    public static readonly CellIdComparer Instance = new();

    public bool Equals(CellId? x, CellId? y) =>
        ReferenceEquals(x, y) || x is not null && y is not null && x.Row == y.Row && x.Column == y.Column && x.Table == y.Table;

    public int GetHashCode([DisallowNull] CellId obj) => (Of(obj.Row) * 31 + Of(obj.Column)) * 31 + obj.Table.Length;

    private static int Of(string id) =>
        id.Length == 0 ? 0 : ((id[0] * 31 + id[^1]) * 31 + id[id.Length / 2]) * 31 + id[id.Length * 3 / 4] * 7 + id.Length;
}
