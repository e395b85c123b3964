using System.Collections.Immutable;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>One thing that a table shows, and what it means.</summary>
/// <param name="Kind">CSS class; "" where the sign alone tells it.</param>
/// <param name="Sign">As it is in a cell.</param>
public sealed record CellKeyEntry(string Kind, string Sign, string Meaning);

/// <summary>The key to a table of figures: of what can be in a cell, only what does.</summary>
internal static class CellKey
{
    // A sign where it is not the state's own word; what has a look of its own is shown in it.
    private static readonly (string Kind, string? Sign, bool HasLook)[] All =
    [
        ("blank", null, true), ("not_applicable", null, true), ("absent", null, true), ("unreadable", null, true),
        ("not_on_form", null, true),
        ("recovered", "*", false), ("corrected", "†", false), ("read_from_picture", "▣", false), ("flagged", "12", true),
    ];

    /// <summary>Nothing where every cell is a number; else that a zero is a printed one too.</summary>
    /// <param name="words">Of the page's language.</param>
    /// <param name="kinds">States, origins and flags of the cells, as their CSS classes name them.</param>
    public static ImmutableArray<CellKeyEntry> Of(SiteWords words, IReadOnlySet<string> kinds)
    {
        CellKeyEntry[] entries =
        [
            .. All.Where(entry => kinds.Contains(entry.Kind))
                .Select(entry => new CellKeyEntry(
                    entry.HasLook ? entry.Kind : "", entry.Sign ?? words["state." + entry.Kind], words["key." + entry.Kind])),
        ];
        return entries.Length == 0 ? [] : [new CellKeyEntry("", "0", words["key.zero"]), .. entries];
    }
}
