using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Agencies;
using GovArchive.Checks;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Proofs;

namespace GovArchive.Tests.Proofs;

/// <summary>What a proof can come to has words, in both languages, and its page lets nothing but its own style in.</summary>
public partial class ProofWordsTests
{
    public static TheoryData<string> Languages => ["zh", "en"];

    [Fact]
    public void Both_languages_have_all_words_with_the_same_values()
    {
        Assert.Empty(ProofPages.LoadTheme().Borrowed);
        var (chinese, english) = (ProofPages.Words("zh").Texts, ProofPages.Words("en").Texts);
        Assert.All(chinese, entry => Assert.True(
            Values(entry.Value).SetEquals(Values(english[entry.Key])), $"{entry.Key}: {entry.Value} / {english[entry.Key]}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_has_words(string language)
    {
        var texts = ProofPages.Words(language).Texts;
        Assert.All(Enum.GetValues<WhyNot>(), why => Assert.True(texts.ContainsKey("why." + ProofWords.Word(why)), $"{why}"));
        Assert.All(
            Enum.GetValues<NoYearBefore>(), why => Assert.True(texts.ContainsKey("before." + ProofWords.Word(why)), $"{why}"));
    }

    // A code without any says what its explanation says: a new rule needs no words here.
    [Fact]
    public void Hints_are_of_findings_that_there_are()
    {
        var known = FindingCodes.All.Select(code => code.Id).Append("usual").ToHashSet();
        Assert.All(
            ProofPages.Words("zh").Texts.Keys.Where(key => Named().IsMatch(key)),
            key => Assert.Contains(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('_')[0], known));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_page_allows_its_own_style_and_nothing_else(string language)
    {
        var report = SampleReports.OfFigures("requests/received/total,3\n");
        var proof = ArchiveCheck.Proof(new Agency { Id = "yunxi", Name = "云溪县示例局" }, report, before: null);
        var page = ProofPages.Render(ProofPages.Of([new ProofSubject(proof, "yunxi", null, NoYearBefore.NotGiven)], language));
        var style = Style().Match(page).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; ", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|<iframe|<base|<object| style=| on[a-z]+=|url\\(|@import|https?:", page);
    }

    private static HashSet<string> Values(string words) => [.. Value().Matches(words).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Value();

    [GeneratedRegex("^(?:hint|left|right)[.]")]
    private static partial Regex Named();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
