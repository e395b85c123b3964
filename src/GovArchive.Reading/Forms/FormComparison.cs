using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Text.Formats;

namespace GovArchive.Forms;

/// <summary>What a cell is to cells of a later edition.</summary>
public enum CellRelation
{
    /// <summary>One cell counts the same.</summary>
    Same,

    /// <summary>Several cells together count the same.</summary>
    SumOf,

    /// <summary>They count nearly the same, with a break in the series.</summary>
    Roughly,

    /// <summary>No cell counts it.</summary>
    NotComparable,
}

/// <summary>The words data files use for relations.</summary>
public static class CellRelations
{
    private static readonly string[] Ids = ["same", "sum_of", "roughly", "not_comparable"];

    /// <summary>snake_case, as in data files.</summary>
    public static string Id(this CellRelation relation) => Ids[(int)relation];

    /// <summary>The relation whose <see cref="Id"/> this is; null when it is none.</summary>
    public static CellRelation? Find(string? id) => Array.IndexOf(Ids, id) is var index and >= 0 ? (CellRelation)index : null;
}

/// <summary>What an edition says of some of its cells beside those of the edition that it compares itself with.</summary>
/// <param name="Cells">Which: table/row/column, each perhaps with a star at its end.</param>
/// <param name="Relation">Null where it follows from the cells themselves: same_as, or the same id.</param>
/// <param name="To">Cells of the other edition, written likewise; empty where there are none, or they follow.</param>
/// <param name="Why">The reason.</param>
public sealed record FormComparison(ImmutableArray<string> Cells, CellRelation? Relation, ImmutableArray<string> To, Words Why)
{
    /// <summary>Whether it speaks of a cell.</summary>
    public bool IsOf(CellId cell) => Cells.Any(pattern => Fits(pattern, cell));

    /// <summary>Whether a cell is one of those that a pattern names.</summary>
    internal static bool Fits(string pattern, CellId cell) => pattern.Split('/') is [var table, var row, var column]
        && Fits(table, cell.Table) && Fits(row, cell.Row) && Fits(column, cell.Column);

    internal static FormComparison Read(YamlMap map)
    {
        var word = map.Text("relation");
        var relation = CellRelations.Find(word);
        if (word is not null && relation is null) map.Report("relation", "same, sum_of, roughly or not_comparable");
        var comparison = new FormComparison(
            [.. map.Texts("cells")], relation, [.. map.Texts("to")], new Words(map.Required("en"), map.Required("zh")));
        map.Close();
        return comparison;
    }

    private static bool Fits(string pattern, string id) =>
        pattern.EndsWith('*') ? id.StartsWith(pattern[..^1], StringComparison.Ordinal) : id == pattern;
}
