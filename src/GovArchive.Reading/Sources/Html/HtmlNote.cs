using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>
/// Signs of footnotes that nothing but their place tells from a number: a short number, right beside another, that leads to a place of the
/// page, is set in small type, or is named a note.
/// </summary>
internal static partial class HtmlNote
{
    // Elements without text may be between.
    private const int FarthestNeighbour = 16;

    private static readonly string[] Names = ["footnote", "footnotes", "noteref", "fnref", "fn", "endnote", "sup", "superscript"];

    /// <summary>Whether an element is one.</summary>
    /// <param name="own">What is declared of it.</param>
    public static bool Is(IElement element, HtmlLook own) =>
        (IsLink(element) || element.LocalName == HtmlSelector.Kept + "small" || own.HasFlag(HtmlLook.OnTop) || IsNamed(element))
        && IsSign(element.TextContent) && (char.IsDigit(Beside(element, isBefore: true)) || char.IsDigit(Beside(element, isBefore: false)));

    /// <summary>Whether a text can be one: 1, [1], 注1, ①.</summary>
    public static bool IsSign(string text) => Sign().IsMatch(text);

    private static bool IsLink(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { } target
        && (target.Contains('#', StringComparison.Ordinal) || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));

    // Most are named otherwise; taking names apart is for the others.
    private static bool IsNamed(IElement element) => element.ClassName is { } named && !HtmlElement.IsBlockName(element.LocalName)
        && Array.Exists(Names, name => named.Contains(name, StringComparison.OrdinalIgnoreCase))
        && HtmlNames.Of(element).Any(Names.Contains);

    // The nearest character outside it on its line, white space left out; a blank where there is none.
    private static char Beside(IElement element, bool isBefore)
    {
        var left = FarthestNeighbour;
        for (INode? node = element; node is IElement inner && !HtmlElement.IsBlockName(inner.LocalName); node = node.Parent)
        {
            for (var other = Next(node); other is not null && left-- > 0; other = Next(other))
            {
                if (other is IElement { LocalName: "br" } || other is IElement block && HtmlElement.IsBlockName(block.LocalName))
                    return ' ';
                var text = other is IElement { } shown && shown.IsTextless() ? "" : other.TextContent.Trim();
                if (text.Length > 0) return isBefore ? text[^1] : text[0];
            }
        }
        return ' ';

        INode? Next(INode node) => isBefore ? node.PreviousSibling : node.NextSibling;
    }

    [GeneratedRegex(@"^\s*[\[(（〔【［]?\s*注?\s*(?:\d{1,3}|[①-⑳*＊†‡])\s*[\])）〕】］]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
