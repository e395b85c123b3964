using System.Collections.Immutable;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>One thing that a table shows, and what it means.</summary>
/// <param name="Kind">CSS class; "" where the sign alone tells it.</param>
/// <param name="Sign">As it stands in a cell.</param>
public sealed record CellKeyEntry(string Kind, string Sign, string Meaning);

/// <summary>The key to a table of figures: of what can stand in a cell, only what does.</summary>
internal static class CellKey
{
    private static readonly (string Kind, string? Sign)[] All =
        [("blank", null), ("not_applicable", null), ("absent", null), ("unreadable", null), ("not_on_form", null), ("recovered", "*"), ("corrected", "†"), ("flagged", "12")];

    /// <summary>That a zero is a printed one is said always.</summary>
    /// <param name="words">Of the page's language.</param>
    /// <param name="kinds">States, origins and flags of the cells, as their CSS classes name them.</param>
    public static ImmutableArray<CellKeyEntry> Of(SiteWords words, IReadOnlySet<string> kinds) =>
    [
        new CellKeyEntry("", "0", words["key.zero"]),
        .. All.Where(entry => kinds.Contains(entry.Kind)).Select(entry => new CellKeyEntry(entry.Sign is null or "12" ? entry.Kind : "", entry.Sign ?? words["state." + entry.Kind], words["key." + entry.Kind])),
    ];
}
