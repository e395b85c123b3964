using System.Collections.Immutable;

namespace GovArchive.Pages.Metadata;

/// <summary>The data set a page shows.</summary>
/// <param name="About">The agency; null for the archive as a whole.</param>
/// <param name="Years">2022, or 2019/2025.</param>
/// <param name="Places">Outermost first; empty when not known.</param>
/// <param name="Whole">Address of the page whose data set it is a part of, which tells what they share; null for none.</param>
public sealed record DatasetNote(string? About, string Years, ImmutableArray<string> Places, string? Whole = null)
{
    /// <summary>Who made what it shows, in the page's language; null for the archive's publisher.</summary>
    public string? Author { get; init; }

    /// <summary>Addresses of its files, below the site's root; none where they are those of the page.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What there is to say of it beyond what the page does; "" for nothing.</summary>
    public string Said { get; init; } = "";
}
