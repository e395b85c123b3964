using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace GovArchive.Sources;

/// <summary>A field whose parts stand in runs one behind the other: what it does, and what it showed when it was last worked out.</summary>
/// <param name="start">Length of the text before it.</param>
/// <param name="form">What a field of a form holds; null for any other.</param>
internal sealed class DocxField(int start, OpenXmlElement? form)
{
    private readonly StringBuilder _code = new();

    public void AddCode(string text) => _code.Append(text);

    /// <summary>What it shows that stands in no run; null when it is nothing or its result says it.</summary>
    /// <param name="end">Length of the text behind it.</param>
    public CellMark? Shown(int end)
    {
        if (form is not null)
            foreach (var part in form.Elements())
            {
                if (part.LocalName == "checkBox") return Mark(IsChecked(part) ? "☑" : "☐");
                if (part.LocalName == "ddList" && end == start) return Mark(Chosen(part));
            }
        var code = _code.ToString().TrimStart();
        return end == start && (code.StartsWith("EQ", StringComparison.OrdinalIgnoreCase) || code.StartsWith("SYMBOL", StringComparison.OrdinalIgnoreCase)) ? Mark("") : null;
    }

    private static CellMark Mark(string said) => new(CellMarkKind.NotText, said, 0);

    private static bool IsChecked(OpenXmlElement box) =>
        (box.Elements().FirstOrDefault(part => part.LocalName == "checked") ?? box.Elements().FirstOrDefault(part => part.LocalName == "default")) is { } set && Value(set) is null or "" or "1" or "true" or "on";

    private static string Chosen(OpenXmlElement list)
    {
        var entries = list.Elements().Where(part => part.LocalName == "listEntry").Select(Value).ToArray();
        var set = list.Elements().FirstOrDefault(part => part.LocalName == "result") ?? list.Elements().FirstOrDefault(part => part.LocalName == "default");
        return int.TryParse(set is null ? "0" : Value(set), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < entries.Length ? entries[at] ?? "" : "";
    }

    private static string? Value(OpenXmlElement element) => element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "val").Value;
}
