namespace GovArchive.Reports;

/// <summary>Where each character of a text stands: what the alignment of many sources with one form asks again and again.</summary>
internal sealed class CharacterPlaces
{
    private readonly Dictionary<char, int[]> _places;

    public CharacterPlaces(string text)
    {
        Length = text.Length;
        _places = text.Index().GroupBy(entry => entry.Item, entry => entry.Index).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Of the text.</summary>
    public int Length { get; }

    /// <summary>Indexes in ascending order; none when the text lacks the character.</summary>
    public ReadOnlySpan<int> Of(char c) => _places.GetValueOrDefault(c);
}
