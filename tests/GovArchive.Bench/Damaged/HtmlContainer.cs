using System.Net;
using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>A web page.</summary>
internal static class HtmlContainer
{
    public static string Spanned(Draft draft) => Page(draft, isSpanned: true);

    public static string Flat(Draft draft) => Page(draft, isSpanned: false);

    /// <summary>A table; where a page's number breaks it, two.</summary>
    public static void AppendTable(StringBuilder text, Draft draft, PrintedGrid grid, bool isSpanned)
    {
        foreach (var (stray, part) in grid.Parts())
        {
            if (stray is not null) text.Append("<p>").Append(Escaped(stray)).Append("</p>\n");
            if (part.Lines.Count == 0) continue;
            text.Append("<table border=\"1\">\n");
            foreach (var (line, places) in part.Lines.Zip(part.Places()))
            {
                text.Append("<tr").Append(line.Attributes).Append('>');
                foreach (var place in places) AppendCell(text, draft, place, isSpanned);
                text.Append("</tr>\n");
            }
            text.Append("</table>\n");
        }
    }

    private static string Page(Draft draft, bool isSpanned)
    {
        var text = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>").Append(draft.Title).Append("</title>");
        if (draft.Style.Length > 0) text.Append("<style>").Append(draft.Style).Append("</style>");
        text.Append("</head><body><div class=\"content\">\n");
        foreach (var item in draft.Items)
        {
            if (item.Table is not null)
            {
                if (item.Table.Caption is { } caption) text.Append("<p>").Append(Escaped(caption)).Append("</p>\n");
                AppendTable(text, draft, item.Grid!, isSpanned);
                continue;
            }
            var tag = item.Role switch { DraftRole.Title => "h1", DraftRole.Heading => "h2", _ => "p" };
            text.Append($"<{tag}>").Append(Escaped(item.Text)).Append($"</{tag}>\n");
        }
        return text.Append("</div></body></html>\n").ToString();
    }

    private static void AppendCell(StringBuilder text, Draft draft, (Slot? Slot, Slot? Cover) place, bool isSpanned)
    {
        if (place.Slot is not { } slot)
        {
            if (place.Cover is null || !isSpanned && draft.Pads) text.Append("<td></td>");
            return;
        }
        text.Append("<td");
        if (isSpanned && slot.Span > 1) text.Append($" colspan=\"{slot.Span}\"");
        if (isSpanned && slot.Rows > 1) text.Append($" rowspan=\"{slot.Rows}\"");
        var inside = slot.Markup ?? Escaped(slot.Text).Replace("\n", "<br>", StringComparison.Ordinal);
        text.Append(slot.Attributes).Append('>').Append(inside).Append("</td>");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
