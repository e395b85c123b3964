using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Text;

namespace GovArchive.Reports.Sections;

/// <summary>The wording of a form's headings, by which lines are known as such, made ready once a form.</summary>
internal sealed partial class FormHeadings(Form form)
{
    private const double Alike = 0.7;
    private const double AlikeWithoutNumber = 0.85;

    // Lines asked about that are kept: those of tables are the same in most reports, and were a tenth of reading them.
    private const int MostKept = 5000;

    private readonly ConcurrentDictionary<string, (FormSection Section, double Likeness)[]> _kept = new(StringComparer.Ordinal);
    private int _count;

    private readonly (FormSection Section, ComparedLabel[] Titles)[] _sections =
        [.. form.Sections.Select(
            section => (section, section.Aliases.Append(section.Title).Select(title => new ComparedLabel(title)).ToArray()))];

    private readonly ComparedLabel[] _rows = [
        .. form.Tables.SelectMany(table => table.Rows).Select(entry => new ComparedLabel(entry.Row.Label))];

    private readonly ComparedLabel[] _columns =
        [.. form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.Columns)
            .Select(column => new ComparedLabel(column.Label))];

    /// <summary>
    /// The sections whose heading a line may be, each with how like its title it is; none for a line of a table or of the text.
    /// </summary>
    public (FormSection Section, double Likeness)[] Candidates(string text)
    {
        if (_kept.TryGetValue(text, out var known)) return known;
        var candidates = Compared(text);
        if (Interlocked.Increment(ref _count) <= MostKept) _kept[text] = candidates;
        return candidates;
    }

    private (FormSection Section, double Likeness)[] Compared(string text)
    {
        // Some programs write ⼀ for 一: what is compared is the ordinary character.
        text = HanText.Fold(text);
        if (text.Contains('。', StringComparison.Ordinal) || Subsection().IsMatch(text)) return [];
        var match = Numbered().Match(text);
        var (number, label) = match.Success
            ? (match.Groups["number"].Value, new ComparedLabel(text[match.Length..])) : ("", new ComparedLabel(text));
        var candidates = new List<(FormSection, double)>();
        foreach (var (section, titles) in _sections)
        {
            var least = number == section.Number ? Alike : AlikeWithoutNumber;
            var most = titles.Max(title => label.Similarity(title, least));
            if (most >= least) candidates.Add((section, most));
        }
        // 其他 is also a section's heading, but then it has its number.
        return candidates.Count == 0 || IsLike(text, _rows) || number.Length == 0 && IsLike(text, _columns) ? [] : [.. candidates];
    }

    private static bool IsLike(string text, ComparedLabel[] labels)
    {
        var label = new ComparedLabel(text);
        return Array.Exists(labels, other => label.Similarity(other, AlikeWithoutNumber) >= AlikeWithoutNumber);
    }

    [GeneratedRegex(@"^\s*[(（]", RegexOptions.CultureInvariant)]
    private static partial Regex Subsection();

    [GeneratedRegex(@"^[^\w(（]*(?<number>[一二三四五六七八九])\s*[、.．,，:：]?\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
