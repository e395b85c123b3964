using System.Collections.Immutable;

namespace GovArchive.Proofs;

/// <summary>The header of a table: groups span the columns below them, a column without a group the levels that groups have.</summary>
/// <param name="paths">Of each column the groups that it is in and its own label.</param>
/// <param name="label">A label in the page's language.</param>
/// <param name="width">Columns of the whole table where it is wider than this header: the last one spans the rest; 0 for the same.</param>
internal sealed class ProofHeader(ImmutableArray<ImmutableArray<string>> paths, Func<string, string> label, int width = 0)
{
    private readonly int _depth = paths.Max(path => path.Length);

    /// <param name="corner">What is above the rows' labels; null where they have none of their own.</param>
    /// <param name="labels">Columns of labels.</param>
    public IEnumerable<ProofRow> Rows(string? corner, int labels = 0)
    {
        for (var level = 0; level < _depth; level++)
        {
            var cells = Level(level);
            if (level == 0 && corner is not null)
                cells = cells.Prepend(new ProofCell("td", label(corner), "corner", Columns: labels, Rows: _depth));
            yield return new ProofRow("head", [.. cells]);
        }
    }

    private IEnumerable<ProofCell> Level(int level)
    {
        for (int i = 0, end; i < paths.Length; i = end)
        {
            end = EndOf(i, level);
            if (level >= paths[i].Length) continue;
            var isColumn = level == paths[i].Length - 1;
            var extra = width > 0 && end == paths.Length ? width - paths.Length : 0;
            yield return new ProofCell(
                "th", label(paths[i][level]), "", isColumn ? "col" : "colgroup", end - i + extra, isColumn ? _depth - level : 1);
        }
    }

    // Columns of one group are beside each other.
    private int EndOf(int start, int level)
    {
        var (path, end) = (paths[start], start + 1);
        if (level >= path.Length - 1) return end;
        while (end < paths.Length && paths[end].Length > level + 1
            && paths[end].AsSpan(0, level + 1).SequenceEqual(path.AsSpan(0, level + 1))) end++;
        return end;
    }
}
