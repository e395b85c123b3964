using System.Collections.Immutable;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// Where each character of a form's labels is: what the alignment of many sources with one form asks again and again.
/// </summary>
internal sealed class CharacterPlaces
{
    private readonly Dictionary<char, int[]> _places;
    private readonly ImmutableArray<bool> _starts;

    /// <param name="starts">For each character whether a label begins with it.</param>
    public CharacterPlaces(string text, ImmutableArray<bool> starts)
    {
        (Length, _starts) = (text.Length, starts);
        _places = text.Index().GroupBy(entry => entry.Item, entry => entry.Index)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Of the text.</summary>
    public int Length { get; }

    /// <summary>Indexes in ascending order; none when the text lacks the character.</summary>
    public ReadOnlySpan<int> Of(char c) => _places.GetValueOrDefault(c);

    /// <summary>Whether a label begins with the character at an index.</summary>
    public bool StartsLabel(int index) => _starts[index];
}
