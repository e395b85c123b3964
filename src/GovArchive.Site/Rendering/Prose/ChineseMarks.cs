namespace GovArchive.Rendering.Prose;

/// <summary>
/// Says of the Chinese in a page of another language that it is Chinese: names, headings, quotations. Without it a screen reader spells
/// them out and a browser shows them in another country's forms. It is done on the finished page, so that no template and no drawing can
/// forget it.
/// </summary>
internal static class ChineseMarks
{
    private const string Attribute = " lang=\"zh-Hans\"";

    // The markup is the program's own: attributes are in double quotes, and '<' in text is a reference.
    private static readonly string[] Void = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    // Nothing can be marked in these, or nothing in them is read.
    private static readonly string[] Raw = ["script", "style", "textarea"];

    /// <summary>The page with every run of Chinese in its text inside an element whose language is Chinese.</summary>
    public static void Write(ReadOnlySpan<char> page, TextWriter output)
    {
        var open = new Stack<Element>();
        var (copied, at) = (0, 0);
        while (page[at..].IndexOf('<') is var next and >= 0)
        {
            if (Chinese.IsIn(page.Slice(at, next)) && !(open.TryPeek(out var inner) && inner.IsChinese))
                Mark(page, at, at + next, open, output, ref copied);
            at = Tag(page, at + next, open);
        }
        output.Write(page[copied..]);
    }

    // An element that is open. Its tag ends before TagEnd; nothing but text has come since where that is where the text begins.
    private readonly record struct Element(string Name, int TagEnd, bool IsChinese, bool HasLanguage, bool IsDrawing);

    private static void Mark(ReadOnlySpan<char> page, int start, int end, Stack<Element> open, TextWriter output, ref int copied)
    {
        var text = page[start..end];
        var isWhole = open.TryPeek(out var element) && element.TagEnd == start && !element.HasLanguage
            && page[end..].StartsWith($"</{element.Name}>", StringComparison.Ordinal);
        if (element.Name == "title" && !element.IsDrawing) return;
        if (isWhole && (!text.ContainsAnyInRange('A', 'z') || element.Name == "option"))
        {
            output.Write(page[copied..(start - 1)]);
            output.Write(Attribute);
            copied = start - 1;
            return;
        }
        var mark = element is { IsDrawing: true, Name: not ("title" or "desc") } ? "tspan" : "span";
        foreach (var run in Chinese.Runs(text))
        {
            output.Write(page[copied..(start + run.Start.Value)]);
            output.Write($"<{mark}{Attribute}>");
            output.Write(text[run]);
            output.Write($"</{mark}>");
            copied = start + run.End.Value;
        }
    }

    // Reads the tag that begins here; where the text behind it begins.
    private static int Tag(ReadOnlySpan<char> page, int at, Stack<Element> open)
    {
        if (page[at..].StartsWith("<!--", StringComparison.Ordinal))
            return page[at..].IndexOf("-->", StringComparison.Ordinal) is var close and >= 0 ? at + close + 3 : page.Length;
        var end = End(page, at);
        var tag = page[at..end];
        var isClosing = tag.Length > 1 && tag[1] == '/';
        var name = tag[(isClosing ? 2 : 1)..];
        name = name[..(name.IndexOfAny(" \n\t/>") is var stop and >= 0 ? stop : name.Length)];
        if (isClosing) Close(name, open);
        else if (!tag.EndsWith("/>") && !name.StartsWith("!") && !IsOneOf(Void, name))
        {
            var language = tag.IndexOf(" lang=\"");
            open.TryPeek(out var outer);
            open.Push(new Element(
                name.ToString(), end, language >= 0 ? tag[(language + 7)..].StartsWith("zh") : outer.IsChinese, language >= 0,
                outer.IsDrawing || name is "svg"));
            if (IsOneOf(Raw, name))
                return page[end..].IndexOf($"</{name}", StringComparison.Ordinal) is var close and >= 0 ? end + close : page.Length;
        }
        return end;
    }

    private static int End(ReadOnlySpan<char> page, int at)
    {
        for (var isQuoted = false; at < page.Length; at++)
        {
            if (page[at] == '"') isQuoted = !isQuoted;
            else if (page[at] == '>' && !isQuoted) return at + 1;
        }
        return page.Length;
    }

    // Elements whose end tag is left out, as that of a table's cell may be, end with the one around them.
    private static void Close(ReadOnlySpan<char> name, Stack<Element> open)
    {
        var depth = 0;
        var isOpen = false;
        foreach (var element in open)
        {
            depth++;
            if (!(isOpen = name.SequenceEqual(element.Name))) continue;
            break;
        }
        for (; isOpen && depth > 0; depth--) open.Pop();
    }

    private static bool IsOneOf(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var one in names)
            if (name.SequenceEqual(one)) return true;
        return false;
    }
}
