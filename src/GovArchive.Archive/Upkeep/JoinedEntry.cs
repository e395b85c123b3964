using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Text.Formats;

namespace GovArchive.Upkeep;

/// <summary>
/// What is known of a body in an entry that goes, and not in the one that stays: that one takes it over. Where both say something else,
/// what the one that stays says is kept, and what is lost is told.
/// </summary>
/// <param name="Agency">The entry that stays, with what it takes over.</param>
/// <param name="Edits">What that changes in the register; what is lost changes nothing.</param>
internal sealed record JoinedEntry(Agency Agency, ImmutableArray<RegisterEdit> Edits)
{
    private static readonly (string Key, Func<Agency, string?> Get, Func<Agency, Agency, Agency> Take)[] Fields =
    [
        ("level", agency => agency.Level?.Id(), (stays, goes) => stays with { Level = goes.Level }),
        ("region", agency => agency.RegionCode, (stays, goes) => stays with { RegionCode = goes.RegionCode }),
        ("sector", agency => agency.Sector == Sectors.Other ? null : agency.Sector, (stays, goes) => stays with { Sector = goes.Sector }),
        ("parent", agency => agency.Parent, (stays, goes) => stays with { Parent = goes.Parent }),
        ("homepage", agency => agency.Homepage, (stays, goes) => stays with { Homepage = goes.Homepage }),
        ("successor", agency => agency.Successor, (stays, goes) => stays with { Successor = goes.Successor }),
    ];

    /// <param name="stays">Without what it says of the other entry.</param>
    /// <param name="goes">The other entry.</param>
    /// <param name="list">Key of the list in the register.</param>
    public static JoinedEntry Of(Agency stays, Agency goes, string list)
    {
        var (agency, edits) = (stays, ImmutableArray.CreateBuilder<RegisterEdit>());
        foreach (var (key, get, take) in Fields)
        {
            // No body is its own parent or successor.
            if (get(goes) is not { } theirs || theirs == stays.Id) continue;
            if (get(stays) is not { } own)
            {
                agency = take(agency, goes);
                edits.Add(new RegisterEdit($"{stays.Id}: {key}: {theirs}", text =>
                    new YamlEdit(text, list).Add(stays.Id, key, theirs) ?? new YamlEdit(text, list).Set(stays.Id, key, theirs)));
            }
            else if (own != theirs) edits.Add(new RegisterEdit($"- {goes.Id}: {key}: {theirs} ({stays.Id}: {own})", text => text));
        }
        return new JoinedEntry(agency, edits.ToImmutable());
    }
}
