using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Naming;

/// <summary>Where a body's name puts it, and what the name says after that.</summary>
/// <param name="Named">The places that the name begins with, outermost first; at least one.</param>
/// <param name="Rest">What is behind them; "" for nothing.</param>
internal sealed record BodyPlace(ImmutableArray<Region> Named, string Rest)
{
    /// <summary>The innermost of the places named.</summary>
    public Region Place => Named[^1];

    /// <summary>
    /// All ways in which a name begins with a place and the places above it: that of the register, then that which the name tells. A place
    /// by a former name (襄樊市) is none.
    /// </summary>
    /// <param name="name">In the form of <see cref="HanText.Squeeze"/>.</param>
    /// <param name="code">As the register has it; null for none.</param>
    public static IEnumerable<BodyPlace> Of(string name, string? code)
    {
        var told = Regions.AtTheBeginningOf(name).Region;
        foreach (var region in ((Region?[])[Regions.Find(code), told]).OfType<Region>().Distinct())
            foreach (var found in Walk(Regions.Chain(region.Code), 0, name, []))
                if (found.Named is [.., var last] && last == region) yield return found;
    }

    // Each place above may be there in full, without its kind, or not at all.
    private static IEnumerable<BodyPlace> Walk(ImmutableArray<Region> chain, int at, string rest, ImmutableArray<Region> named)
    {
        if (at == chain.Length)
        {
            yield return new BodyPlace(named, rest);
            yield break;
        }
        foreach (var form in PlaceParts.Forms(chain[at]).Select(HanText.Squeeze))
            if (rest.StartsWith(form, StringComparison.Ordinal))
                foreach (var found in Walk(chain, at + 1, rest[form.Length..], named.Add(chain[at]))) yield return found;
        foreach (var found in Walk(chain, at + 1, rest, named)) yield return found;
    }
}
