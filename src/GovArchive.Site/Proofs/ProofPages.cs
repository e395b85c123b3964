using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Rendering;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Proofs;

/// <summary>
/// What an office wants to read before it publishes its report, in words, and as one page that needs nothing beside it: no archive, no
/// script, no other file. Its template, words and style sheet are in the program.
/// </summary>
public static class ProofPages
{
    private const string Name = "proof";
    private const string Folder = "Proofs/theme/";

    private static readonly Type[] Models =
    [
        typeof(ProofPage), typeof(ProvenReport), typeof(ProofFact), typeof(ProofFinding), typeof(ProofSides), typeof(ProofReason),
        typeof(ProofHeld), typeof(ProofTable), typeof(ProofRow), typeof(ProofCell),
    ];

    /// <summary>All reports of one file.</summary>
    /// <param name="subjects">In the order of the file.</param>
    /// <param name="language">"zh" or "en".</param>
    public static ProofPage Of(IEnumerable<ProofSubject> subjects, string language)
    {
        var theme = LoadTheme();
        var words = WordsOf(theme, language);
        var style = Encoding.UTF8.GetString(theme.Assets["proof.css"].Bytes).ReplaceLineEndings("\n");
        ImmutableArray<ProvenReport> reports = [.. subjects.Select((subject, i) => ProvenReports.Of(subject, i + 1, words))];
        return new ProofPage(
            words.Language, words["page.title", reports[0].Title], reports, new Html(style),
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))));
    }

    /// <summary>The page as HTML, UTF-8 text.</summary>
    public static string Render(ProofPage page)
    {
        var findings = new List<Finding>();
        var bytes = Templates.Load(LoadTheme(), Models, findings)?.Render(Name, page, findings);
        return bytes is null ? throw Broken(findings) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The words that surround what a page says, for a terminal.</summary>
    /// <param name="language">"zh" or "en".</param>
    public static SiteWords Words(string language) => WordsOf(LoadTheme(), language);

    internal static Theme LoadTheme()
    {
        var findings = new List<Finding>();
        var theme = Theme.Load(Name, name => name == Name ? BuiltInTheme.Of(Name, "the page of a proof", Folder) : null, findings);
        return theme is null || findings.Count > 0 ? throw Broken(findings) : theme;
    }

    private static SiteWords WordsOf(Theme theme, string language)
    {
        var tag = language.StartsWith("zh", StringComparison.Ordinal) ? "zh-Hans" : "en";
        return new SiteWords(tag, theme.Words[tag].ToImmutableDictionary(StringComparer.Ordinal));
    }

    // A fault of the program: nothing of it is anybody's to change.
    private static InvalidDataException Broken(IEnumerable<Finding> findings) => new(string.Join('\n', findings));
}
