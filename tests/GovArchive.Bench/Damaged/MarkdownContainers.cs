using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>Markdown, with pipe tables or with tables in HTML.</summary>
internal static class MarkdownContainers
{
    public static string Pipes(Draft draft) => Text(draft, (text, item) =>
    {
        foreach (var (stray, part) in item.Grid!.Parts())
        {
            if (stray is not null) text.Append(stray).Append("\n\n");
            AppendPipes(text, draft, part);
        }
    });

    public static string Html(Draft draft) =>
        Text(draft, (text, item) => HtmlContainer.AppendTable(text, draft, item.Grid!, isSpanned: true));

    private static string Text(Draft draft, Action<StringBuilder, DraftItem> table)
    {
        var text = new StringBuilder();
        foreach (var item in draft.Items)
        {
            var sign = item.Role switch { DraftRole.Title => "# ", DraftRole.Heading => "## ", _ => "" };
            if (item.Table is null) text.Append(sign).Append(item.Text).Append("\n\n");
            else
            {
                if (item.Table.Caption is { } caption) text.Append(caption).Append("\n\n");
                table(text, item);
                text.Append('\n');
            }
        }
        return text.ToString();
    }

    // The first row is the head; a table has at least the columns of that.
    private static void AppendPipes(StringBuilder text, Draft draft, PrintedGrid grid)
    {
        var rows = grid.Places().Select(places => places.Select(place => Cell(place, draft.Repeats)).ToList()).ToList();
        if (rows.Count == 0) return;
        var width = rows.Max(row => row.Count);
        foreach (var (i, row) in rows.Index())
        {
            if (i == 0) row.AddRange(Enumerable.Repeat("", width - row.Count));
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
            if (i == 0) text.Append('|').Append(string.Concat(Enumerable.Repeat("---|", width))).Append('\n');
        }
        text.Append('\n');
    }

    private static string Cell((Slot? Slot, Slot? Cover) place, bool repeats) =>
        place.Slot is { } slot ? Text(slot) : repeats && place.Cover is { Kind: not SlotKind.Value } cover ? Text(cover) : "";

    private static string Text(Slot slot) =>
        slot.Markup ?? slot.Text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
