using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Rendering;

/// <summary>What a tag does.</summary>
internal enum TagKind
{
    /// <summary><c>{{Name}}</c>, <c>{{helper argument}}</c>.</summary>
    Value,

    /// <summary><c>{{{Name}}}</c>, <c>{{&amp;Name}}</c>: refused.</summary>
    Unescaped,

    /// <summary><c>{{#if Name}}</c>.</summary>
    Open,

    /// <summary><c>{{^Name}}</c>: refused.</summary>
    OpenInverse,

    /// <summary><c>{{else}}</c>, <c>{{^}}</c>, <c>{{else if Name}}</c>.</summary>
    Else,

    /// <summary><c>{{/if}}</c>.</summary>
    Close,

    /// <summary><c>{{&gt; name}}</c>.</summary>
    Partial,

    /// <summary><c>{{#&gt; name}}</c>.</summary>
    OpenPartial,

    /// <summary><c>{{#*inline "name"}}</c>.</summary>
    OpenInline,

    /// <summary><c>{{! … }}</c>.</summary>
    Comment,
}

/// <summary>One tag of a template.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Start">Index of its first brace.</param>
/// <param name="End">Index after its last brace.</param>
/// <param name="Body">What stands between braces, marks and blanks: <c>if Name</c>.</param>
internal sealed record TemplateTag(TagKind Kind, int Start, int End, string Body)
{
    /// <summary>The body's words, with brackets on their own and strings in one piece with their quotes.</summary>
    public List<string> Words()
    {
        var words = new List<string>();
        for (var i = 0; i < Body.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(Body[i]) || Body[i] == '=')
            {
                i++;
                continue;
            }
            if (Body[i] is '"' or '\'') i = Body.IndexOf(Body[i], i + 1) is >= 0 and var end ? end + 1 : Body.Length;
            else if (Body[i] is '(' or ')' or '|') i++;
            else while (i < Body.Length && !char.IsWhiteSpace(Body[i]) && Body[i] is not ('(' or ')' or '|' or '=' or '"' or '\'')) i++;
            words.Add(Body[start..i]);
        }
        return words;
    }

    /// <summary>The name a partial or inline partial goes by, without quotes; null when it is worked out while rendering.</summary>
    public string? PartialName() => Words() is [not "(" and var name, ..] ? name.Trim('"', '\'') : null;
}

/// <summary>A template's text and its tags.</summary>
/// <param name="File">The path for messages.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Tags">In the order they stand; empty where there are none.</param>
internal sealed record TemplateText(string File, string Text, ImmutableArray<TemplateTag> Tags)
{
    /// <summary>Finds the tags. A tag that never ends becomes a finding and ends the reading.</summary>
    public static TemplateText Read(string file, string text, ICollection<Finding> findings)
    {
        var tags = ImmutableArray.CreateBuilder<TemplateTag>();
        for (var at = 0; (at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0;)
        {
            if (IsEscaped(text, at))
            {
                at += 2;
                continue;
            }
            var tag = ReadTag(text, at);
            if (tag.End < 0)
            {
                findings.Add(FindingCodes.TemplateSyntax.At(PlaceIn(file, text, at), "this tag never ends"));
                break;
            }
            tags.Add(tag);
            at = tag.End;
        }
        return new TemplateText(file, text, tags.ToImmutable());
    }

    // \{{ is text; \\{{ is a backslash and a tag.
    private static bool IsEscaped(string text, int at) => (at - 1 - text.AsSpan(0, at).LastIndexOfAnyExcept('\\')) % 2 == 1;

    public Place PlaceOf(TemplateTag tag) => PlaceIn(File, Text, tag.Start);

    /// <summary>The tag as it is written.</summary>
    public string Written(TemplateTag tag) => Text[tag.Start..tag.End];

    private static TemplateTag ReadTag(string text, int start)
    {
        var inner = start + 2;
        if (inner < text.Length && text[inner] == '~') inner++;
        var mark = inner < text.Length ? text[inner] : ' ';
        var (kind, skip, ending) = mark switch
        {
            '!' when string.CompareOrdinal(text, inner, "!--", 0, 3) == 0 => (TagKind.Comment, 3, "--"),
            '!' => (TagKind.Comment, 1, ""),
            '{' => (TagKind.Unescaped, 1, "}"),
            '&' => (TagKind.Unescaped, 1, ""),
            '/' => (TagKind.Close, 1, ""),
            '^' => (TagKind.OpenInverse, 1, ""),
            '>' => (TagKind.Partial, 1, ""),
            '#' when string.CompareOrdinal(text, inner, "#>", 0, 2) == 0 => (TagKind.OpenPartial, 2, ""),
            '#' when string.CompareOrdinal(text, inner, "#*inline", 0, 8) == 0 => (TagKind.OpenInline, 8, ""),
            '#' => (TagKind.Open, 1, ""),
            _ => (TagKind.Value, 0, ""),
        };
        inner += skip;
        var end = EndOf(text, inner, ending, quotes: kind != TagKind.Comment);
        if (end.Outer < 0) return new TemplateTag(kind, start, -1, "");
        var body = text[inner..end.Inner].Trim();
        if (kind == TagKind.OpenInverse && body.Length == 0) kind = TagKind.Else;
        if (kind == TagKind.Value && (body == "else" || body.StartsWith("else ", StringComparison.Ordinal))) (kind, body) = (TagKind.Else, body[4..].Trim());
        return new TemplateTag(kind, start, end.Outer, body);
    }

    // Braces inside quotes do not end a tag.
    private static (int Inner, int Outer) EndOf(string text, int from, string ending, bool quotes)
    {
        for (var i = from; ; i++)
        {
            var next = quotes ? text.AsSpan(i).IndexOfAny('}', '"', '\'') : text.AsSpan(i).IndexOf('}');
            if (next < 0) return (-1, -1);
            i += next;
            if (text[i] != '}')
            {
                i = text.IndexOf(text[i], i + 1);
                if (i < 0) return (-1, -1);
            }
            else if (i + 1 < text.Length && text[i + 1] == '}')
            {
                var inner = i > from && text[i - 1] == '~' ? i - 1 : i;
                if (text.AsSpan(from, inner - from).EndsWith(ending, StringComparison.Ordinal)) return (inner - ending.Length, i + 2);
            }
        }
    }

    private static Place PlaceIn(string file, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new Place(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
