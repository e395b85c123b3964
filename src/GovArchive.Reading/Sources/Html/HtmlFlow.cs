using AngleSharp.Dom;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>Gathers what is printed inside an element into lines: text as it looks, and in a cell all that is no text as well.</summary>
/// <param name="file">For places.</param>
/// <param name="linesBefore">Lines of the file before the first of the parsed text.</param>
internal sealed class HtmlFlow(string file, int linesBefore, HtmlArticle article)
{
    /// <summary>More text than this is not made without size or colour to hide it: what is inside names its own elsewhere.</summary>
    private const int LongestSizeless = 100;

    private static readonly string[] Units = ["件", "项", "条", "次", "个", "篇", "人", "人次", "元", "万元"];

    private HashSet<string>? _decorations;

    /// <summary>What a table, or the picture of one, needs to be read where it is.</summary>
    public delegate void TableReader(IElement table, Place place, HtmlLook look);

    /// <summary>Where an element begins.</summary>
    public Place? PlaceOf(IElement element) => element.PlaceIn(file, linesBefore);

    /// <summary>The look of what is in an element, by the look of what the element is in.</summary>
    public HtmlLook Inside(IElement element, HtmlLook outside) => Inside(element, article.Styles.Of(element), outside);

    /// <summary>Everything in a cell as one text with its marks.</summary>
    public TextLines Cell(IElement cell, HtmlLook look)
    {
        var text = new TextLines(isCell: true);
        Walk(cell, look, text, null);
        text.End();
        return text;
    }

    /// <summary>Whether a cell shows nothing but a picture behind it, which no cell with text has behind it as well.</summary>
    public bool IsPicture(IElement cell)
    {
        var pictures = Backgrounds(cell);
        if (pictures.Count == 0) return false;
        _decorations ??= [.. article.Root.Within(article.LeftOut.Contains).OfType<IElement>()
            .Where(other => other.LocalName is "td" or "th" && !string.IsNullOrWhiteSpace(other.TextContent)).SelectMany(Backgrounds)];
        return pictures.Exists(picture => !_decorations.Contains(picture));
    }

    /// <summary>Gathers an element's text.</summary>
    /// <param name="readTable">Takes the tables in it; null inside a cell, where they are text and marks are kept.</param>
    // Children are taken from a list of what is still open, since a page may be nested deeper than the stack is.
    public void Walk(IElement root, HtmlLook look, TextLines text, TableReader? readTable)
    {
        var open = new Stack<Opened>();
        var place = PlaceOf(root) ?? new Place(file, linesBefore + 1, 1);
        var (isCell, strikes) = (readTable is null, 0);
        if (isCell) Print(article.Styles.Before(root));
        if (isCell) Write(root);
        open.Push(new Opened(root, 0, look, article.Styles.Of(root).HasFlag(HtmlLook.Block), root.LocalName == "pre"));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                if (isCell) Print(article.Styles.Behind(top.Node));
                if (!top.IsBlock) continue;
                text.End();
                // What was left open strikes the rest of its paragraph, in a cell the rest of the cell.
                if (!isCell) strikes = 0;
                continue;
            }
            var child = top.Node.ChildNodes[top.Next];
            open.Push(top with { Next = top.Next + 1 });
            if (child is IText shown) Add(shown.Data, strikes > 0 ? top.Look | HtmlLook.Struck : top.Look, top.IsPre);
            if (child is not IElement element) continue;
            if (element.LocalName is HtmlTree.StrikeBegins) strikes++;
            if (element.LocalName is HtmlTree.StrikeEnds) strikes = Math.Max(0, strikes - 1);
            place = PlaceOf(element) ?? place;
            if (article.LeftOut.Contains(element))
            {
                if (isCell && !article.Styles.IsHidden(element)) Show(element);
                continue;
            }
            var own = article.Styles.Of(element);
            var isBlock = own.HasFlag(HtmlLook.Block);
            if (element.LocalName == "br" || isBlock) text.End();
            if (readTable is not null && (element.LocalName == "table" || article.Pictures.Files.ContainsKey(element)))
            {
                readTable(element, place, Inside(element, own, top.Look));
                continue;
            }
            if (isCell)
            {
                Print(article.Styles.Before(element));
                Write(element);
                if (IsNumbered(element)) text.Mark(CellMarkKind.ListNumber, "", place);
                if (HtmlThing.FieldText(element) is { } typed) text.Add(typed, place);
                else Show(element);
            }
            open.Push(new Opened(element, 0, Inside(element, own, top.Look), isBlock, top.IsPre || element.LocalName == "pre"));
        }

        void Add(string data, HtmlLook how, bool isPre)
        {
            if ((how & (HtmlLook.Sizeless | HtmlLook.Clear)) != 0) return;
            if (IsUncertain(data, how, isCell)) text.Mark(CellMarkKind.NotText, data, place);
            else if (how.HasFlag(HtmlLook.Struck)) text.Mark(CellMarkKind.Struck, data, place);
            else if (how.HasFlag(HtmlLook.Raised)) text.Mark(CellMarkKind.Raised, data, place);
            else if (isPre) text.AddAsIs(data, place);
            else text.Add(data, place);
        }

        void Show(IElement element)
        {
            var said = HtmlThing.Said(element)
                ?? (article.LeftOut.Contains(element) && !element.IsTextless() && !string.IsNullOrWhiteSpace(element.TextContent)
                    ? element.TextContent : null);
            if (said is not null) text.Mark(CellMarkKind.NotText, said, place);
        }

        void Write(IElement element)
        {
            if (element.Id is { Length: > 0 } id && article.Scripts.Writes(id)) text.Mark(CellMarkKind.NotText, "", place);
        }

        void Print(CellMark? mark)
        {
            if (mark is not { } printed) return;
            if (Units.Contains(printed.Text)) text.Add(printed.Text, place);
            else text.Mark(printed.Kind, printed.Text, place);
        }
    }

    private HtmlLook Inside(IElement element, HtmlLook own, HtmlLook outside)
    {
        var look = outside | own & (HtmlLook.Struck | HtmlLook.Raised | HtmlLook.Turned);
        if ((own & (HtmlLook.Colored | HtmlLook.White | HtmlLook.Clear)) != 0)
            look = look & ~(HtmlLook.White | HtmlLook.Clear) | Paint(element, own);
        if (own.HasFlag(HtmlLook.Sized)) return look & ~HtmlLook.Sizeless;
        return own.HasFlag(HtmlLook.Sizeless) && IsShort(element) ? look | HtmlLook.Sizeless : look;
    }

    private HtmlLook Paint(IElement element, HtmlLook own)
    {
        if (own.HasFlag(HtmlLook.Colored) || !IsShort(element)) return HtmlLook.Plain;
        if (own.HasFlag(HtmlLook.Clear)) return HtmlLook.Clear;
        if (article.Styles.IsOnColor(element)) return HtmlLook.Plain;
        return article.Styles.MayBePainted(element) ? HtmlLook.White : HtmlLook.Clear;
    }

    private bool IsShort(IElement element) =>
        article.Measures[element] is { Cells: 0 } measure && measure.Text + measure.LinkText <= LongestSizeless;

    // Words are known whatever they look like; what may be a number must be sure.
    private static bool IsUncertain(string data, HtmlLook how, bool isCell)
    {
        if (isCell && how.HasFlag(HtmlLook.Turned)) return !string.IsNullOrWhiteSpace(data);
        return (how & (HtmlLook.Turned | HtmlLook.White)) != 0 && data.Any(char.IsDigit) && !data.Any(char.IsLetter);
    }

    private List<string> Backgrounds(IElement cell) =>
        [.. cell.Within(article.LeftOut.Contains).OfType<IElement>().Select(article.Styles.Background).OfType<string>()];

    private static bool IsNumbered(IElement item) => item.LocalName == "li" && item.ParentElement is { LocalName: "ol" } list
        && item.Style("list-style") != "none" && list.Style("list-style") != "none" && item.Style("list-style-type") != "none"
        && list.Style("list-style-type") != "none";

    private readonly record struct Opened(IElement Node, int Next, HtmlLook Look, bool IsBlock, bool IsPre);
}
