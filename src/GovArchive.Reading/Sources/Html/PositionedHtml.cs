using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GovArchive.Sources.Layout;

namespace GovArchive.Sources.Html;

/// <summary>
/// Pages whose words are at places of their own, as converters write a PDF: <c>p style="position:absolute;top:9px;left:9px"</c>, or
/// <c>text top="9" left="9"</c> inside <c>page</c>. How wide a word is, is estimated: a Han character is as wide as the letters are high,
/// others half.
/// </summary>
internal static partial class PositionedHtml
{
    private const int FewestPlaces = 20;
    private const double UsualSize = 16;
    private const double LineHeight = 1.5;
    private const int MostPagesBack = 100;

    /// <summary>The words, in the order of the source; none when the page has tables or keeps most of its text elsewhere.</summary>
    public static IReadOnlyList<PositionedWord> Words(IDocument document)
    {
        var nodes = (document.Body ?? document.DocumentElement).Within(element => element.IsTextless() || element.IsHidden()).ToList();
        var elements = nodes.OfType<IElement>().ToList();
        if (elements.Exists(element => element.LocalName is "td" or "th")) return [];
        var placed = elements.Where(IsPlaced).ToHashSet<INode>();
        if (placed.Count < FewestPlaces) return [];
        var pages = new Dictionary<INode, INode>();
        foreach (var node in nodes.Where(node => node.Parent is not null))
            pages[node] = placed.Contains(node.Parent!) || node.Parent is IElement parent && IsPage(parent)
                ? node.Parent! : pages.GetValueOrDefault(node.Parent!, node.Parent!);

        // A placed element that holds others is their page.
        var inner = placed.Except(placed.Where(pages.ContainsKey).Select(node => pages[node])).ToHashSet();
        var texts = nodes.OfType<IText>().Where(text => !string.IsNullOrWhiteSpace(text.Data))
            .ToLookup(text => inner.Contains(pages.GetValueOrDefault(text, text)));
        if (inner.Count < FewestPlaces || texts[true].Sum(text => text.Length) < texts[false].Sum(text => text.Length)) return [];
        var numbers = new Dictionary<INode, int>();
        foreach (var element in elements.Where(inner.Contains)) numbers.TryAdd(pages[element], numbers.Count + 1);
        var sizes = Sizes(document);
        return [.. elements.Where(inner.Contains).SelectMany(element => WordsOf(element, numbers[pages[element]], sizes))];
    }

    private static bool IsPlaced(IElement element) => element.LocalName == "text"
        ? element.Number("top") is not null && element.Number("left") is not null
        : element.Style("position") == "absolute" && Length(element.Style("top")) is not null && Length(element.Style("left")) is not null;

    private static bool IsPage(IElement element) => element.LocalName == "page" || element.Style("position") == "relative";

    // Lines of one element are below each other; the words of a line follow from left to right.
    private static IEnumerable<PositionedWord> WordsOf(IElement element, int page, Dictionary<string, (double Size, double Line)> sizes)
    {
        var left = element.Number("left") ?? Length(element.Style("left"))!.Value;
        var top = element.Number("top") ?? Length(element.Style("top"))!.Value;
        var (size, height) = element.Within(_ => false).OfType<IElement>().SelectMany(part => Keys(part, page)).Where(sizes.ContainsKey)
            .Select(key => sizes[key]).FirstOrDefault((UsualSize, UsualSize * LineHeight));
        foreach (var (n, line) in Lines(element).Index())
        {
            // The converter of one page to XML gives the width of the whole line.
            var estimate = line.Sum(Width) * size;
            var scale = element.LocalName == "text" && element.Number("width") is > 0 and var width && estimate > 0 ? width / estimate : 1;
            var start = 0;
            foreach (Match word in Word().Matches(line))
            {
                var before = line[start..word.Index].Sum(Width);
                left += before * size * scale;
                var right = left + word.Value.Sum(Width) * size * scale;
                yield return new PositionedWord(page, left, top + n * height, right, top + n * height + size, word.Value);
                (left, start) = (right, word.Index + word.Length);
            }
            left = element.Number("left") ?? Length(element.Style("left"))!.Value;
        }
    }

    private static IEnumerable<string> Lines(IElement element)
    {
        var line = new StringBuilder();
        foreach (var node in element.Within(child => child.IsTextless()))
        {
            if (node is IText text) line.Append(text.Data.Replace("\v", "", StringComparison.Ordinal));
            if (node is not IElement { LocalName: "br" }) continue;
            yield return line.ToString();
            line.Clear();
        }
        yield return line.ToString();
    }

    // A class is "ft", page, number of the font; fonts that an earlier page had are in its style sheet only.
    private static IEnumerable<string> Keys(IElement element, int page)
    {
        yield return "font" + element.GetAttribute("font");
        foreach (var name in element.ClassList)
        {
            yield return name;
            var own = $"ft{page}";
            if (!name.StartsWith(own, StringComparison.Ordinal)) continue;
            for (var earlier = page - 1; earlier > Math.Max(0, page - MostPagesBack); earlier--)
                yield return $"ft{earlier}{name[own.Length..]}";
        }
    }

    // Sizes of letters and lines by class, from the style sheet; by number, from fontspec.
    private static Dictionary<string, (double Size, double Line)> Sizes(IDocument document)
    {
        var sizes = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (var element in document.DocumentElement.Within(_ => false).OfType<IElement>())
        {
            if (element.LocalName == "fontspec" && element.Number("size") is { } points)
                sizes["font" + element.Id] = (points, points * LineHeight);
            if (element.LocalName != "style") continue;
            foreach (Match rule in Rule().Matches(element.TextContent))
                if (Length(rule.Groups["size"].Value) is { } size)
                    sizes[rule.Groups["name"].Value] = (size, Length(LineRule().Match(rule.Value).Groups["line"].Value)
                        ?? size * LineHeight);
        }
        return sizes;
    }

    // A converter sets a space for any gap it sees, even between Han characters that are only wide apart.
    private static double Width(char c) => c >= '\u2e80' ? 1 : char.IsWhiteSpace(c) ? 0.25 : 0.5;

    private static double? Length(string? text) =>
        double.TryParse(
            text?.TrimEnd('p', 'x', 't', ' '), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var length)
            && Math.Abs(length) < 1e7 ? length : null;

    [GeneratedRegex(@"[^\s\u00a0]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.(?<name>[\w-]{1,40})\s*\{[^{}]*?font-size:\s*(?<size>[\d.]+(?:px|pt)?)[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"line-height:\s*(?<line>[\d.]+(?:px|pt))", RegexOptions.CultureInvariant)]
    private static partial Regex LineRule();
}
