using System.Collections.Frozen;

namespace GovArchive.Sources.Html.Styles;

/// <summary>One property of a style attribute or of a rule.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Value">In small letters, unless it names a file.</param>
internal readonly record struct CssDeclaration(string Name, string Value, bool IsImportant)
{
    // Those that hide, raise, turn or strike text, part lines, or show something.
    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "-webkit-text-fill-color", "background", "background-color", "background-image", "bottom", "clip", "clip-path", "color", "content",
        "content-visibility", "direction", "display", "filter", "flex-direction", "float", "font", "font-size", "font-variant-position",
            "height", "inset",
        "left", "margin-left", "margin-top", "max-height", "max-width", "mso-text-raise", "opacity", "order", "overflow", "overflow-x",
            "overflow-y",
        "position", "right", "rotate", "scale", "text-decoration", "text-decoration-line", "text-indent", "text-shadow", "top", "transform",
            "translate",
        "unicode-bidi", "vertical-align", "visibility", "width");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNames =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those of a list that matter to a reader, in order. What is in braces is left out.</summary>
    public static List<CssDeclaration> Read(ReadOnlySpan<char> list)
    {
        var read = new List<CssDeclaration>();
        while (list.Length > 0)
        {
            var end = CssScan.End(list, ";");
            var part = list[..end];
            list = list[Math.Min(list.Length, end + 1)..];
            var colon = part.IndexOf(':');
            if (colon < 0 || !KnownNames.TryGetValue(part[..colon].Trim(), out var name)) continue;
            var value = part[(colon + 1)..].Trim();
            var mark = value.LastIndexOf('!');
            var isImportant = mark >= 0 && value[(mark + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
            if (isImportant) value = value[..mark].Trim();
            var text = value.ToString();
            if (text.Length > 0)
                read.Add(new CssDeclaration(
                    name, name is "content" || name.StartsWith("background", StringComparison.Ordinal) ? text : text.ToLowerInvariant(),
                    isImportant));
        }
        return read;
    }

    /// <summary>The file that a value shows as a picture; null when it shows none.</summary>
    public static string? Picture(string? value)
    {
        var at = value?.IndexOf("url(", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        var file = value.AsSpan(at + 4);
        var end = file.IndexOf(')');
        var name = (end < 0 ? file : file[..end]).Trim().Trim("\"'").Trim();
        return name.Length > 0 ? name.ToString() : null;
    }
}
