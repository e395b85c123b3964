using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Agencies;
using GovArchive.Archives;

namespace GovArchive.Bench;

/// <summary>
/// The sample archive's sentences, put together anew, with other numbers and other places. Sentences that tell a figure of the form are
/// left out: they would contradict the tables of nearly every report.
/// </summary>
internal sealed partial class SampleProse
{
    private const int SentencesOfParagraph = 4;
    private const int SampleYear = 2022;

    // How many sentences a section has at least, and how many more at most.
    private static readonly (string Section, int Least, int More)[] Lengths = [("overview", 20, 21), ("problems", 8, 9), ("other", 2, 3)];

    private readonly Dictionary<string, string[]> _sentences;
    private readonly Seeded _seeded;

    public SampleProse(Archive sample, Seeded seeded)
    {
        _seeded = seeded;
        var prose = sample.Reports.Select(report => report.Content.Prose.Read()).ToArray();
        var stated = prose.SelectMany(text => text.Statements).Select(statement => statement.Text).Distinct().ToArray();
        _sentences = prose.SelectMany(text => text.Sections).GroupBy(section => section.Id).ToDictionary(
            group => group.Key,
            group => group.SelectMany(section => Sentence().Matches(section.Text)).Select(match => match.Value).Distinct()
                .Where(sentence => sentence.Length > 3 && !sentence.Contains("其中", StringComparison.Ordinal)
                    && !stated.Any(text => sentence.Contains(text, StringComparison.Ordinal)))
                .ToArray());
    }

    /// <summary>Paragraphs of a section, a line each; "" for a section that has none.</summary>
    /// <param name="number">Of the report.</param>
    /// <param name="first">What the section begins with.</param>
    public string Of(int number, string section, Agency body, string first)
    {
        var at = Array.FindIndex(Lengths, entry => entry.Section == section);
        if (at < 0) return "";
        var (_, least, more) = Lengths[at];
        var (text, sentences, place) = (new StringBuilder(first), _sentences[section], Regions.Find(body.RegionCode)!.Name);
        var used = new bool[sentences.Length];
        var salt = 1000 + (uint)at * 1000;
        var count = least + _seeded.Below(more, number, salt);
        for (var i = 0; i < count; i++)
        {
            if (text.Length > 0 && i % SentencesOfParagraph == 0) text.Append('\n');
            var random = _seeded.Mixed(number, salt + 1 + (uint)i);
            var next = random % (uint)sentences.Length;
            while (i < sentences.Length && used[next]) next = (next + 1) % (uint)sentences.Length;
            used[next] = true;
            text.Append(Number()
                .Replace(sentences[next], match => IsYear(match.Value)
                    ? Moved(match.Value, number) : Redrawn(match.Value, random + (uint)match.Index)));
        }
        return text.Replace("哈尔滨市", place).ToString();
    }

    private static bool IsYear(string digits) =>
        digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));

    // The sample speaks of one year; what it says of it is said of the report's.
    private static string Moved(string year, int number) => (int.Parse(year, CultureInfo.InvariantCulture) - SampleYear
        + SyntheticReports.FirstYear + number % SyntheticReports.YearsOfBody).ToString(CultureInfo.InvariantCulture);

    private string Redrawn(string digits, uint seed) =>
        string.Concat(
            digits.Select(
                (_, i) => (char)('0' + (i == 0 ? 1 + _seeded.Mixed((int)seed, 7) % 9 : _seeded.Mixed((int)seed, 8 + (uint)i) % 10))));

    [GeneratedRegex("[^。；\n]+[。；]?")]
    private static partial Regex Sentence();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
