using System.Collections.Frozen;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Naming;

/// <summary>Units of cells for readers: as printed in Chinese; in other languages by what is counted, which 件 does not tell.</summary>
public static class CellUnits
{
    private const string Piece = "件";

    private static readonly FrozenDictionary<string, string> Known =
        NameTable.Pairs("cell-units").ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of a cell, in a language of the interface.</summary>
    public static string In(string language, FormCell cell) => In(language, cell.Id, cell.Column.Unit);

    /// <summary>Of a cell with the unit that the form gives it.</summary>
    public static string In(string language, CellId cell, string unit)
    {
        var word = FormWords.In(language, unit);
        if (unit != Piece || word == unit) return word;
        return Known.GetValueOrDefault($"{cell.Table}/{cell.Row}") ?? Beginning(cell) ?? word;
    }

    // statistics/review_upheld is one of the reviews.
    private static string? Beginning(CellId cell)
    {
        for (var row = cell.Row; row.LastIndexOf('_') is var end and > 0;)
            if (Known.TryGetValue($"{cell.Table}/{row = row[..end]}", out var known)) return known;
        return Known.GetValueOrDefault(cell.Table);
    }
}
