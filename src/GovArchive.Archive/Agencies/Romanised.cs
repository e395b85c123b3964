using System.Text;
using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>
/// Names of places and public bodies in pinyin for readers of other languages, each word with a capital, apostrophes where a syllable could
/// be read otherwise: 哈尔滨市工业和信息化局 as Ha'erbin Shi Gongye He Xinxihua Ju. For reading only: ids have their own spelling, which never
/// changes.
/// </summary>
public static class Romanised
{
    private static readonly string[] KindsOfPlace = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "省", "市", "区", "县", "旗", "盟", "州"];

    // The spelling of the province's name that tells it from 山西, Shanxi.
    private static readonly (string Name, string Spelling) Shaanxi = ("陕西", "Shaanxi");

    private static readonly Lazy<HashSet<string>> Words = new(
        () => [.. TableLines.Of(typeof(Romanised), "Agencies/name-words.tsv").Select(line => line.ToString())]);

    private static readonly Lazy<int> Longest = new(() => Words.Value.Max(word => word.Length));

    /// <summary>The name in pinyin; "" where no character of it has a known reading.</summary>
    public static string Of(string name)
    {
        var squeezed = HanText.Squeeze(name);
        var match = Regions.AtTheBeginningOf(name);
        var place = match.Region is null ? "" : squeezed[..(squeezed.Length - match.Rest.Length)];
        return string.Join(
            ' ', Places(place, match.Region).Concat(Split(squeezed[place.Length..])).Select(Word).Where(word => word.Length > 0));
    }

    private static IEnumerable<string> Places(string text, Region? lowest)
    {
        foreach (var region in lowest is null ? [] : Regions.Chain(lowest.Code))
        {
            if (!text.StartsWith(region.Name, StringComparison.Ordinal)) continue;
            text = text[region.Name.Length..];
            var kind = KindsOfPlace.FirstOrDefault(
                kind => region.Name.Length > kind.Length && region.Name.EndsWith(kind, StringComparison.Ordinal)) ?? "";
            yield return region.Name[..^kind.Length];
            yield return kind;
        }
        yield return text;
    }

    private static IEnumerable<string> Split(string text)
    {
        var (at, done) = (0, 0);
        while (at < text.Length)
        {
            var word = WordAt(text, at);
            if (word == 1 && at + 1 < text.Length && WordAt(text, at + 1) < 2) word = 0;
            if (word == 0)
            {
                at++;
                continue;
            }
            yield return text[done..at];
            yield return text.Substring(at, word);
            at = done = at + word;
        }
        yield return text[done..];
    }

    // Length of the longest word that begins here; 0 for none.
    private static int WordAt(string text, int at)
    {
        for (var length = Math.Min(Longest.Value, text.Length - at); length > 0; length--)
            if (Words.Value.Contains(text.Substring(at, length))) return length;
        return 0;
    }

    /// <summary>A word as one, with a capital: 哈尔滨 as Ha'erbin; "" where no character has a known reading.</summary>
    public static string Word(string word)
    {
        if (word == Shaanxi.Name) return Shaanxi.Spelling;
        var spelled = new StringBuilder();
        foreach (var syllable in PinyinTable.Syllables(word))
        {
            if (spelled.Length > 0 && syllable[0] is ('a' or 'e' or 'o') && char.IsAsciiLetter(spelled[^1])) spelled.Append('\'');
            spelled.Append(syllable.Replace('v', 'ü'));
        }
        if (spelled.Length > 0) spelled[0] = char.ToUpperInvariant(spelled[0]);
        return spelled.ToString();
    }
}
