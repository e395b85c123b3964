using AngleSharp.Dom;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>How much an element holds, everything inside it counted.</summary>
/// <param name="Text">Han characters and digits outside links.</param>
/// <param name="LinkText">Those inside links.</param>
/// <param name="Links">Links.</param>
/// <param name="Cells">Table cells, without the element itself.</param>
/// <param name="Titles">Headings of the first three levels, and what is named a title, that have text.</param>
internal record struct HtmlMeasure(int Text, int LinkText, int Links, int Cells, int Titles);

/// <summary>Measures every element of a tree.</summary>
internal static class HtmlMeasures
{
    private const int ShortestTitle = 8;
    private static readonly HashSet<string> TitleNames = ["title", "tit", "bt", "biaoti", "headline"];

    public static Dictionary<IElement, HtmlMeasure> Of(IElement root, Func<IElement, bool> leaveOut)
    {
        // Twice through: down, counting text where it is; up, adding each element to its parent.
        var measures = new Dictionary<IElement, HtmlMeasure> { [root] = default };
        var elements = new List<IElement>();
        var links = new HashSet<INode>();
        foreach (var node in root.Within(leaveOut))
        {
            if (node is IElement element)
            {
                elements.Add(element);
                var isLink = element.LocalName == "a" && element.HasAttribute("href");
                if (isLink || links.Contains(element.Parent!)) links.Add(element);
                measures[element] = new HtmlMeasure(0, 0, isLink ? 1 : 0, 0, 0);
            }
            else if (node is IText text && text.Parent is IElement parent)
            {
                var count = Weight(text);
                var measure = measures[parent];
                measures[parent] = links.Contains(parent)
                    ? measure with { LinkText = measure.LinkText + count } : measure with { Text = measure.Text + count };
            }
        }
        for (var i = elements.Count - 1; i > 0; i--)
        {
            var (element, parent) = (elements[i], elements[i].ParentElement!);
            var own = measures[element];
            if (IsTitle(element, own)) measures[element] = own = own with { Titles = own.Titles + 1 };
            var sum = measures[parent];
            measures[parent] = new HtmlMeasure(sum.Text + own.Text, sum.LinkText + own.LinkText, sum.Links + own.Links,
                sum.Cells + own.Cells + (element.LocalName is "td" or "th" ? 1 : 0), sum.Titles + own.Titles);
        }
        return measures;
    }

    /// <summary>Han characters and digits of a tree, in links or not.</summary>
    public static int Weight(IElement root, Func<IElement, bool> leaveOut)
    {
        var weight = 0;
        foreach (var node in root.Within(leaveOut))
            if (node is IText text) weight += Weight(text);
        return weight;
    }

    private static int Weight(IText text)
    {
        var count = 0;
        foreach (var c in text.Data)
            if (c is >= '\u3400' and <= '\u9fff' || char.IsAsciiDigit(c)) count++;
        return count;
    }

    private static bool IsTitle(IElement element, HtmlMeasure measure) => element.LocalName is "h1" or "h2" or "h3"
        ? measure.Text > 0
        : measure.Text is >= ShortestTitle and < 100 && HtmlNames.Of(element).Any(TitleNames.Contains);
}
