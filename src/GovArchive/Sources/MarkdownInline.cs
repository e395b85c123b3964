using System.Buffers;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GovArchive.Sources;

/// <summary>The text of one line or cell of Markdown, its markup dropped: emphasis, links, escapes, entities, tags; pictures leave nothing.</summary>
internal static class MarkdownInline
{
    /// <summary>Longer lines are no prose; taking their marks apart would take long.</summary>
    private const int LongestLine = 4000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_`[]<>&!~$");

    // Lines are taken apart one by one: a paragraph is all that a line can be.
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>The text; a <c>br</c> tag is a line break.</summary>
    public static string Text(string markdown)
    {
        var line = markdown.Trim();
        if (line.Length is 0 or > LongestLine || line.AsSpan().IndexOfAny(Marks) < 0) return line;
        try
        {
            var text = new StringBuilder();
            foreach (var inline in Markdown.Parse(line, Pipeline).Descendants<LeafInline>()) text.Append(Text(inline));
            return text.ToString().Trim();
        }
        // How Markdig refuses nesting that would exhaust the stack.
        catch (ArgumentException)
        {
            return line;
        }
    }

    private static string Text(LeafInline inline) => inline switch
    {
        _ when IsPicture(inline) => "",
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        HtmlInline tag when tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) => "\n",
        LineBreakInline => "\n",
        _ => "",
    };

    private static bool IsPicture(LeafInline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline { IsImage: true }) return true;
        return false;
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
