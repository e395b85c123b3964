using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Charts.Drawing;

/// <summary>A chart without the words around it: drawings as wide as their column, one below the other.</summary>
/// <param name="Rows">A single one without a name where the chart is one plot.</param>
/// <remarks>
/// Places across are per cent of the width and heights are pixels, so that a drawing fills its column while its type keeps the page's
/// size. Colours are classes, which the theme's charts.css gives their values; a file of its own brings <see cref="Ink.Sheet"/>.
/// </remarks>
public sealed record ChartDrawing(ImmutableArray<DrawnRow> Rows)
{
    /// <summary>What its marks are called; none where it says so itself.</summary>
    public ImmutableArray<KeyEntry> Key { get; init; } = [];

    /// <summary>What it cannot show: years without a value and why, parts that do not add up.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The same as rows, for a column narrower than 720 px; null where the drawing serves every width.</summary>
    public ImmutableArray<DrawnRow>? Narrow { get; init; }

    internal bool IsPlot => Rows is [{ Name.Length: 0 }];

    /// <summary>As an element of a page: one picture to those who cannot see it.</summary>
    /// <param name="summary">What it shows, in a sentence.</param>
    public Html OnPage(string summary)
    {
        var svg = new Svg();
        Element(svg, Rows, summary, Ink.If(Narrow is not null, "wide-only"));
        if (Narrow is { } rows) Element(svg, rows, summary, Ink.If(true, "narrow-only"));
        return new Html(svg.ToString());
    }

    private static void Element(Svg svg, ImmutableArray<DrawnRow> rows, string summary, Markings shown)
    {
        if (rows is [{ Name.Length: 0 } plot])
        {
            svg.Add($"""<svg class="chart{shown}" role="img" aria-label="{summary}" height="{plot.Height}">""");
            svg.AddMarkup(plot.Body);
            svg.Add($"</svg>");
            return;
        }
        svg.Add($"""<div class="rows{shown}" role="img" aria-label="{summary}">""");
        foreach (var row in rows) row.Draw(svg);
        svg.Add($"</div>");
    }
}

/// <summary>A drawing between its name and its number.</summary>
/// <param name="Name">At the left; "" for a chart that is one plot.</param>
/// <param name="Body">Finished markup inside the element <c>svg</c>.</param>
/// <param name="Height">In pixels; 0 for a heading above the rows that follow.</param>
/// <param name="Side">At the right; "" for nothing.</param>
public sealed record DrawnRow(string Name, string Body, int Height, string Side)
{
    /// <summary>Below the name, small.</summary>
    public string NameNote { get; init; } = "";

    /// <summary>Below the number, small.</summary>
    public string SideNote { get; init; } = "";

    // A heading is bold, a name stands before its drawing and a number behind it: of so many rows no class is needed.
    internal void Draw(Svg svg)
    {
        if (Height == 0)
        {
            svg.Add($"""<b>{Name}</b>""");
            return;
        }
        svg.Add($"""<span>{Name}""");
        if (NameNote.Length > 0) svg.Add($"<small>{NameNote}</small>");
        svg.Add($"""</span><svg height="{Height}">""");
        svg.AddMarkup(Body);
        svg.Add($"""</svg><span>{Side}""");
        if (SideNote.Length > 0) svg.Add($"<small>{SideNote}</small>");
        svg.Add($"</span>");
    }
}

/// <summary>A mark with its name.</summary>
/// <param name="Swatch">Finished markup of 16 × 16 pixels.</param>
public sealed record KeyEntry(string Swatch, string Text)
{
    /// <summary>As an element of a page.</summary>
    public Html Mark => new($"<svg class=\"sw\" aria-hidden=\"true\">{Swatch}</svg>");
}
