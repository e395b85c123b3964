using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Docx;

/// <summary>A field whose parts are in runs one behind the other: what it does, and what it showed when it was last worked out.</summary>
/// <param name="start">Length of the text before it.</param>
/// <param name="form">What a field of a form holds; null for any other.</param>
internal sealed class DocxField(int start, OpenXmlElement? form)
{
    // Fields that show nothing of their own.
    private static readonly string[] Silent = [
        "TC", "XE", "RD", "TA", "SET", "ASK", "PRIVATE", "ADDIN", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"];

    private readonly StringBuilder _code = new();

    /// <summary>Whether it leads to another place of the document.</summary>
    public bool IsLink =>
        _code.ToString() is var code && code.Contains("HYPERLINK", StringComparison.OrdinalIgnoreCase)
        && code.Contains("\\l", StringComparison.Ordinal);

    public void AddCode(string text) => _code.Append(text);

    /// <summary>What it shows that is in no run; null when it is nothing or its result says it.</summary>
    /// <param name="end">Length of the text behind it.</param>
    public CellMark? Shown(int end)
    {
        if (form is not null)
            foreach (var part in form.Elements())
            {
                if (part.LocalName == "checkBox") return Mark(IsChecked(part) ? "☑" : "☐");
                if (part.LocalName == "ddList" && end == start) return Mark(Chosen(part));
            }
        return end == start && IsShown(_code.ToString()) ? Mark("") : null;
    }

    /// <summary>Whether a field that is in one element shows something, though it was never worked out.</summary>
    public static bool IsUnshown(OpenXmlElement field) =>
        IsShown(field.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "instr").Value ?? "")
        && !field.Descendants()
            .Any(part => part is { LocalName: "t", InnerText.Length: > 0 } or { LocalName: "drawing" or "pict" or "object" or "sym" });

    private static bool IsShown(string code) =>
        code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var name, ..]
        && !Silent.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static CellMark Mark(string said) => new(CellMarkKind.NotText, said, 0);

    private static bool IsChecked(OpenXmlElement box) =>
        (box.Elements().FirstOrDefault(part => part.LocalName == "checked")
            ?? box.Elements().FirstOrDefault(part => part.LocalName == "default")) is { } set
        && Value(set) is null or "" or "1" or "true" or "on";

    private static string Chosen(OpenXmlElement list)
    {
        var entries = list.Elements().Where(part => part.LocalName == "listEntry").Select(Value).ToArray();
        var set = list.Elements().FirstOrDefault(part => part.LocalName == "result")
            ?? list.Elements().FirstOrDefault(part => part.LocalName == "default");
        return int.TryParse(set is null ? "0" : Value(set), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < entries.Length ? entries[at] ?? "" : "";
    }

    private static string? Value(OpenXmlElement element) =>
        element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "val").Value;
}
