using AngleSharp.Dom;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>
/// The part of a page that is the article, and what inside it is not: chosen by how much text and how many cells it holds.
/// </summary>
/// <param name="Root">The innermost element that holds the article.</param>
/// <param name="Styles">How its elements look.</param>
/// <param name="LeftOut">Elements inside it that are hidden or the site's own. Where that is uncertain they are kept.</param>
/// <param name="Measures">Of every element inside it.</param>
/// <param name="Scripts">What writes in its elements.</param>
/// <param name="Pictures">Those in it that show tables.</param>
internal sealed record HtmlArticle(
    IElement Root, HtmlStyles Styles, IReadOnlySet<IElement> LeftOut, IReadOnlyDictionary<IElement, HtmlMeasure> Measures,
    HtmlScripts Scripts, HtmlPictures Pictures)
{
    /// <summary>A table of fewer cells may be a calendar or a search box.</summary>
    private const int FewestCells = 6;

    private const double ArticleShare = 0.9;
    private const double LargestChrome = 0.2;
    private const int FewestLinksOfList = 5;
    private const double LinkShareOfList = 0.8;

    private static readonly HashSet<string> Chrome =
    [
        "footer", "foot", "copyright", "nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "share", "sidebar",
        "search", "toolbar",
        "related", "pager", "pagination", "qrcode", "topbar",
    ];

    public static HtmlArticle Of(IElement body, HtmlStyles styles, HtmlScripts scripts, HtmlPictures pictures)
    {
        var measures = HtmlMeasures.Of(body, IsUnseen);
        var isUnseen = (Func<IElement, bool>)IsUnseen;
        // A page that hides nearly everything shows it by script; what is hidden in one of its cells stays so.
        if (Weight(measures[body]) * 4 < HtmlMeasures.Weight(body, element => element.IsTextless()))
        {
            var all = HtmlMeasures.Of(body, element => element.IsTextless());
            (measures, isUnseen) = (all, element => IsUnseen(element) && !IsLarge(element, all, Weight(all[body])));
        }

        var leftOut = new HashSet<IElement>();
        foreach (var element in body.Within(element => isUnseen(element) || leftOut.Contains(element)).OfType<IElement>())
            foreach (var child in element.Children)
                if (isUnseen(child) || IsChrome(child, measures[child], measures[body])) leftOut.Add(child);
        if (leftOut.Count > 0) measures = HtmlMeasures.Of(body, leftOut.Contains);
        var seen = pictures.Seen(leftOut);
        return new HtmlArticle(Innermost(body, leftOut, measures, seen), styles, leftOut, measures, scripts, seen);

        bool IsUnseen(IElement element) => element.IsTextless() || styles.IsHidden(element);
    }

    private static bool IsLarge(IElement element, Dictionary<IElement, HtmlMeasure> measures, int page) =>
        !element.IsTextless() && element.LocalName is not ("tr" or "td" or "th")
        && (measures[element].Cells >= FewestCells || Weight(measures[element]) > page * LargestChrome);

    private static int Weight(HtmlMeasure measure) => measure.Text + measure.LinkText;

    private static bool IsChrome(IElement element, HtmlMeasure measure, HtmlMeasure page)
    {
        if (measure.Cells >= FewestCells || measure.Text > page.Text * LargestChrome) return false;
        if (measure.Links >= FewestLinksOfList && measure.LinkText >= Weight(measure) * LinkShareOfList) return true;
        // A row or cell of a table is one whatever it is named, unless it leads elsewhere.
        if (element.LocalName is "tr" or "td" or "th" && measure.LinkText <= measure.Text) return false;
        return measure.Titles == 0
            && (element.LocalName is "nav" or "footer" or "aside" or "header" or "form" || HtmlNames.Of(element).Any(Chrome.Contains));
    }

    // As deep as nearly all text, all tables, those that are pictures too, and all titles are still inside.
    private static IElement Innermost(
        IElement body, HashSet<IElement> leftOut, Dictionary<IElement, HtmlMeasure> measures, HtmlPictures pictures)
    {
        var (root, page) = (body, measures[body]);
        while (root.Children.FirstOrDefault(child => !leftOut.Contains(child) && IsWhole(measures[child])
            && pictures.In(child) == pictures.Files.Count) is { } inner && inner.LocalName is not ("table" or "p"))
            root = inner;
        return root;

        bool IsWhole(HtmlMeasure measure) =>
            measure.Text >= page.Text * ArticleShare && page.Cells - measure.Cells < FewestCells && measure.Titles == page.Titles
            && measure.Text > 0;
    }
}
