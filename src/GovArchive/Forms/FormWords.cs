using System.Collections.Frozen;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Forms;

/// <summary>The forms' labels, titles and units for readers of other languages, from labels-en.yml.</summary>
public static class FormWords
{
    private static readonly Lazy<FrozenDictionary<string, string>> English = new(Load);

    /// <summary>A label, group, title or unit of a form in a language of the interface: as printed in Chinese, else in English; as printed where there is no translation.</summary>
    public static string In(string language, string printed) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? printed : English.Value.GetValueOrDefault(printed, printed);

    /// <summary>Names a cell for a reader: row · column, or the name that the form gives the row.</summary>
    public static string NameIn(this FormCell cell, string language) =>
        cell.Row.Name is { } name ? In(language, name) : $"{In(language, cell.Row.Label)} · {In(language, cell.Column.Label)}";

    private static FrozenDictionary<string, string> Load()
    {
        const string File = "Forms/labels-en.yml";
        var findings = new List<Finding>();
        var map = Yaml.ReadMap(File, EmbeddedTable.Text(File), findings);
        var words = map?.Keys.ToArray().ToFrozenDictionary(key => key, map.Required);
        return words is null || findings.Count > 0 ? throw new InvalidDataException(string.Join('\n', findings)) : words;
    }
}
