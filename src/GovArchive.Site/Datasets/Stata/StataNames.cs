namespace GovArchive.Datasets.Stata;

/// <summary>
/// Names of variables in Stata, which takes at most 32 characters: all words of a longer one, which are parted by _, are cut to the same
/// number of letters, the largest with which the name fits.
/// </summary>
internal static class StataNames
{
    public const int Longest = 32;

    /// <summary>The name of a column.</summary>
    /// <param name="name">ASCII snake_case.</param>
    public static string Of(string name)
    {
        var words = name.Split('_');
        for (var letters = Longest; ; letters--)
        {
            var cut = string.Join('_', words.Select(word => word[..Math.Min(word.Length, letters)]));
            if (cut.Length <= Longest) return cut;
        }
    }
}
