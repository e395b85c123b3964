using System.Collections.Frozen;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Forms;

/// <summary>The forms' labels, titles and units for readers of other languages, from labels-en.yml and from the forms themselves.</summary>
public static class FormWords
{
    private const string Numbers = "一二三四五六七八九十";

    private static readonly (string Mark, string Joined)[] Joints = [(" + ", " + "), (" · ", " · "), ("、", ", ")];

    private static readonly Lazy<FrozenDictionary<string, string>> English = new(Load);

    /// <summary>
    /// A label, group, title or unit of a form in a language of the interface: as printed in Chinese, else in English; as printed where
    /// there is no translation.
    /// </summary>
    public static string In(string language, string printed) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? printed : English.Value.GetValueOrDefault(printed, printed);

    /// <summary>Names a cell for a reader: row · column, or the name that the form gives the row.</summary>
    public static string NameIn(this FormCell cell, string language) =>
        cell.Row.Name is { } name ? In(language, name) : $"{In(language, cell.Row.Label)} · {In(language, cell.Column.Label)}";

    /// <summary>
    /// Words of a form put together, as the sums of a message are: labels joined by +, · and 、, titles behind their number. What is no word
    /// of a form stays.
    /// </summary>
    public static string Phrase(string language, string printed)
    {
        if (In(language, printed) is var word && word != printed) return word;
        if (printed is [var number, '、', ..] && Numbers.IndexOf(number, StringComparison.Ordinal) is var at and >= 0
            && In(language, printed[2..]) is var title && title != printed[2..])
            return string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {title}");
        foreach (var (mark, joined) in Joints)
            if (printed.Split(mark) is { Length: > 1 } parts && Array.ConvertAll(parts, part => Phrase(language, part)) is var words
                && words.Zip(parts).Any(pair => pair.First != pair.Second))
                return string.Join(joined, words);
        return printed;
    }

    private static FrozenDictionary<string, string> Load()
    {
        const string File = "Forms/labels-en.yml";
        var findings = new List<Finding>();
        var map = Yaml.ReadMap(File, EmbeddedTable.Text(typeof(FormWords), File), findings);
        var words = map?.Keys.ToArray().ToDictionary(key => key, map.Required, StringComparer.Ordinal);
        if (words is null || findings.Count > 0) throw new InvalidDataException(string.Join('\n', findings));
        foreach (var (printed, english) in FormCatalog.All.SelectMany(form => form.English)) words.TryAdd(printed, english);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
