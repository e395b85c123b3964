using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>
/// What tells the columns of a block apart: pairs of characters that only one of them has. 本年 and 件数 are in nearly every head and say
/// nothing, so that 本年修改件数 is not 本年废止件数, though most of it is the same.
/// </summary>
internal sealed class HeadSense
{
    // Parts of heads of every kind.
    private static readonly string[] Common =
        ["本年度", "本年", "当年", "年末", "年度", "件数", "数量", "数值", "数据", "总数", "统计数", "个数", "单位", "万元", "办理"];

    private static readonly FrozenSet<string> CommonPairs = Common.SelectMany(Pairs).ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<FrozenSet<string>> _columns;
    private readonly FrozenSet<string> _all;

    /// <param name="columns">The normalised names of each column.</param>
    /// <param name="groups">The normalised labels of groups and of the corner.</param>
    /// <param name="rows">The normalised labels of rows.</param>
    public HeadSense(ImmutableArray<ImmutableArray<string>> columns, ImmutableArray<string> groups, IEnumerable<string> rows)
    {
        var common = CommonPairs.Concat(groups.SelectMany(Pairs)).ToHashSet(StringComparer.Ordinal);
        var pairs = columns.Select(names => names.SelectMany(Pairs).Except(common).ToHashSet(StringComparer.Ordinal)).ToArray();
        _columns = [.. pairs.Select(
            (own, i) => own.Except(pairs.Where((_, other) => other != i).SelectMany(other => other)).ToFrozenSet(StringComparer.Ordinal))];
        _all = columns.SelectMany(names => names).Concat(groups).Concat(rows).SelectMany(Pairs).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether a head has something of a column that no other column has; a column that has nothing of its own is not asked for it.
    /// </summary>
    public bool IsOf(string label, int column) => _columns[column].Count == 0 || Pairs(label).Any(_columns[column].Contains);

    /// <summary>The one column of which a head has something of its own; -1 where there is none, or several.</summary>
    public int Only(string label)
    {
        var found = Enumerable.Range(0, _columns.Length).Where(column => Pairs(label).Any(_columns[column].Contains)).Take(2).ToArray();
        return found is [var only] ? only : -1;
    }

    /// <summary>Whether a head says something, and nothing that is anywhere in the block.</summary>
    public bool IsStrange(string label) =>
        Pairs(label).Where(pair => !CommonPairs.Contains(pair)).ToArray() is { Length: > 0 } pairs && !Array.Exists(pairs, _all.Contains);

    private static IEnumerable<string> Pairs(string label)
    {
        for (var i = 0; i + 2 <= label.Length; i++) yield return label.Substring(i, 2);
    }
}
