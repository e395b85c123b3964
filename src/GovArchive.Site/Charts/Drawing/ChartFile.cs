using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// A chart as a file of its own, 720 pixels wide, with everything around it: title and subtitle, key, notes, source and licence, which so
/// travel along with it.
/// </summary>
public static class ChartFile
{
    private const int Width = 720;
    private const double Margin = 20;
    private const double Inner = Width - 2 * Margin;
    private const int MostNotes = 8;

    /// <summary>Well-formed XML, ending in a line feed.</summary>
    public static string Of(ChartWords words, ChartDrawing drawing)
    {
        var (body, bottom) = (new Svg(), Margin);
        Text(words.Title, "b", 19, 26);
        Text(words.Subtitle, "n", Ink.Normal, 20);
        bottom += 10;
        Key(body, drawing.Key, ref bottom);
        Rows(body, drawing, ref bottom);
        bottom += 8;
        foreach (var note in drawing.Notes.Take(MostNotes)) Text(note, "n xs", Ink.Small, 18);
        if (drawing.Notes.Length > MostNotes) Text("…", "n xs", Ink.Small, 18);
        Text(words.Source, "n xs", Ink.Small, 18);

        var height = Math.Ceiling(bottom + Margin / 2);
        var svg = new Svg();
        svg.Add($"""<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" lang="{words.Language}" """);
        svg.Add($"""width="{Width}" height="{height}" viewBox="0 0 {Width} {height}"><title id="t">{words.Title}</title><desc id="d">{words.Summary}</desc>""");
        svg.AddMarkup($"<style>{Ink.Sheet}</style>");
        if (drawing.Key.Any(entry => Textures.AreIn(entry.Swatch)) || drawing.Rows.Any(row => Textures.AreIn(row.Body)))
            svg.AddMarkup(Textures.Patterns);
        svg.Add($"""<rect class="paper" width="{Width}" height="{height}"/>""");
        svg.Add(body);
        svg.Add($"</svg>\n");
        return svg.ToString();

        void Text(string text, string ink, double size, double pitch)
        {
            foreach (var line in Lettering.Wrap(text, Inner, size, 3, semibold: ink == "b"))
            {
                bottom += pitch;
                if (ink == "b") body.Add($"""<text class="b" x="{Margin}" y="{bottom - 5}"><tspan font-size="{size}">{line}</tspan></text>""");
                else body.Text($"{ink}", Margin, bottom - 5, line);
            }
        }
    }

    private static void Key(Svg svg, ImmutableArray<KeyEntry> key, ref double bottom)
    {
        if (key.IsEmpty) return;
        var x = Margin;
        foreach (var entry in key)
        {
            var text = Lettering.Line(entry.Text, Inner - 24, Ink.Normal);
            var width = 40 + Lettering.Width(text, Ink.Normal);
            if (x > Margin && x + width - 18 > Width - Margin) (x, bottom) = (Margin, bottom + 22);
            svg.Add($"""<svg x="{x}" y="{bottom}" width="16" height="16">""");
            svg.AddMarkup(entry.Swatch);
            svg.Add($"""</svg><text x="{x + 22}" y="{bottom + 13}">{text}</text>""");
            x += width;
        }
        bottom += 28;
    }

    private static void Rows(Svg svg, ChartDrawing drawing, ref double bottom)
    {
        var (left, right) = drawing.IsPlot ? (0, 0) : (Widest(row => row.Name, row => row.NameNote, 200),
            Widest(row => row.Side, row => row.SideNote, 130));
        foreach (var row in drawing.Rows)
        {
            if (row.Height == 0)
            {
                bottom += 28;
                svg.Text($"b", Margin, bottom - 8, Lettering.Line(row.Name, Inner, Ink.Normal));
                continue;
            }
            Lines(svg, row.Name, row.NameNote, left - 10, Margin, bottom + row.Height / 2.0, isEnd: false);
            Lines(svg, row.Side, row.SideNote, right - 10, Width - Margin, bottom + row.Height / 2.0, isEnd: true);
            svg.Add($"""<svg x="{Margin + left}" y="{bottom}" width="{Inner - left - right}" height="{row.Height}">""");
            svg.AddMarkup(row.Body);
            svg.Add($"</svg>");
            bottom += row.Height + (drawing.IsPlot ? 0 : 10);
        }

        double Widest(Func<DrawnRow, string> text, Func<DrawnRow, string> note, double most) =>
            14 + Math.Min(most, drawing.Rows.Where(row => row.Height > 0)
                .Select(row => Math.Max(
                    Lettering.Width(text(row), Ink.Normal, semibold: true), Lettering.Width(note(row), Ink.Small)))
                .DefaultIfEmpty(0).Max());
    }

    private static void Lines(Svg svg, string text, string note, double width, double x, double middle, bool isEnd)
    {
        if (text.Length > 0)
            svg.Text($"b{Ink.If(isEnd, "end")}", x, middle + (note.Length > 0 ? -2 : 5), Lettering.Line(text, width, Ink.Normal));
        if (note.Length > 0)
            svg.Text($"n xs{Ink.If(isEnd, "end")}", x, middle + 15, Lettering.Line(note, width, Ink.Small));
    }
}
