using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GovArchive.Sources.Markdown;

/// <summary>What one line or cell of Markdown prints, its markup dropped: emphasis, links, escapes, entities, tags.</summary>
internal static partial class MarkdownInline
{
    /// <summary>Longer lines are no prose; taking their marks apart would take long.</summary>
    private const int LongestLine = 4000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_`[]<>&!~$^");

    // Lines are taken apart one by one: a paragraph is all that a line can be.
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>The text; a <c>br</c> tag is a line break.</summary>
    public static string Text(string markdown) => Read(markdown, isCell: false) is { } text ? text.Running().Trim() : markdown.Trim();

    /// <summary>A cell with its marks.</summary>
    public static GridCell Cell(Place place, string markdown)
    {
        if (Number().Match(markdown.Trim()) is { Success: true } number) return new GridCell(place, number.Groups["number"].Value);
        if (Read(markdown, isCell: true) is { } text) return text.Cell(place);
        return new GridCell(
            place, string.Join('\n', markdown.Trim().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    // Null for a line that is its own text.
    private static MarkedText? Read(string markdown, bool isCell)
    {
        var line = markdown.Trim();
        if (line.Length is 0 or > LongestLine || line.AsSpan().IndexOfAny(Marks) < 0) return null;
        line = NoteInFormula().Replace(Note().Replace(line, "<sup>${note}</sup>"), "<sup>${note}</sup>");
        // What a formula prints is not what is between its marks.
        if (isCell) line = Formula()
            .Replace(line, formula =>
                formula.Value.Any(char.IsDigit) ? $"<math>{WebUtility.HtmlEncode(formula.Value.Trim('$'))}</math>" : formula.Value);
        try
        {
            var text = new MarkdownParts(isCell);
            foreach (var inline in Markdig.Markdown.Parse(line, Pipeline).Descendants<Inline>()) text.Add(inline);
            return text.End();
        }
        // How Markdig refuses nesting that would exhaust the stack.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        // A single tilde between numbers is a range and lowers nothing.
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras(
            EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Superscript);
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    // Converters that know formulas set single numbers as one.
    [GeneratedRegex(@"^\$\s*(?<number>[\d.,+-]+)\s*\$$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // The sign of a note, and not the note itself, which a colon follows.
    [GeneratedRegex(@"(?<!\\)\[\^(?<note>[^\]\s\[^]{1,20})\](?!:)", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    // A formula that only raises or lowers something: 1463$^{1}$
    [GeneratedRegex(@"(?<!\\)\$\s*[\^_]\s*(?:\{(?<note>[^{}$]{1,20})\}|(?<note>[^\s{}$]))\s*\$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteInFormula();

    [GeneratedRegex(@"(?<!\\)\$[^$]+\$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
