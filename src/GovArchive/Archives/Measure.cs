using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>A count of every report that lists show and groups add up, in 件.</summary>
/// <param name="Id">snake_case: the word in addresses and language files.</param>
/// <param name="Cells">Cells whose sum it is; those of editions that count the same stand in for them.</param>
public sealed record Measure(string Id, ImmutableArray<CellId> Cells)
{
    /// <summary>All, in the order of columns.</summary>
    public static readonly ImmutableArray<Measure> All =
    [
        new("received", [Outcomes.Total("received")]),
        new("handled", [Outcomes.Total("handled_total")]),
        new("granted", [Outcomes.Total("granted")]),
        new("review", [new("disputes", "review", "total")]),
        new("suits", [new("disputes", "suit_direct", "total"), new("disputes", "suit_after_review", "total")]),
    ];

    /// <summary>Place in <see cref="All"/> of the measure with an id; -1 for none.</summary>
    public static int IndexOf(string id)
    {
        for (var i = 0; i < All.Length; i++)
            if (All[i].Id == id) return i;
        return -1;
    }

    /// <summary>The count of a report; unknown when one of its cells is.</summary>
    public SeriesPoint In(Report report) => Series.Sum(report, Cells);
}
