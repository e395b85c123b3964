using GovArchive.Rendering;

namespace GovArchive.Tests.Rendering;

/// <summary>A language's own words where its file has them, else those of the nearest language that has.</summary>
public class NearestWordsTests
{
    private static readonly Dictionary<string, SortedDictionary<string, string>> Files = new(StringComparer.Ordinal)
    {
        ["en"] = Words("en", "home", "about", "title"),
        ["fr"] = Words("fr", "home"),
        ["zh-Hans"] = Words("zh-Hans", "home", "about", "data"),
        ["zh-Hant"] = Words("zh-Hant", "home"),
    };

    [Theory]
    [InlineData("fr", "home", "fr")]
    [InlineData("fr", "about", "en")]
    [InlineData("fr", "data", "zh-Hans")] // neither French nor English has it
    [InlineData("zh-Hant", "about", "zh-Hans")]
    [InlineData("zh-Hant", "title", "en")]
    [InlineData("zh-Hans", "title", "en")]
    public void Are_those_of(string language, string key, string of) =>
        Assert.Equal($"{key} in {of}", NearestWords.Complete(Files, out _)[language][key]);

    [Fact]
    public void What_is_lacking_is_known()
    {
        NearestWords.Complete(Files, out var borrowed);
        Assert.Equal(["en", "fr", "zh-Hans", "zh-Hant"], borrowed.Keys);
        Assert.Equal(["about", "data", "title"], borrowed["fr"]);
        Assert.Equal(["title"], borrowed["zh-Hans"]);
    }

    [Fact]
    public void A_single_language_lacks_nothing()
    {
        NearestWords.Complete(new Dictionary<string, SortedDictionary<string, string>> { ["en"] = Words("home") }, out var borrowed);
        Assert.Empty(borrowed);
    }

    private static SortedDictionary<string, string> Words(string language, params string[] keys) =>
        new(keys.ToDictionary(key => key, key => $"{key} in {language}"), StringComparer.Ordinal);
}
