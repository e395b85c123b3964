namespace GovArchive.Charts.Drawing;

/// <summary>
/// What stands for one value: a shape that tells its series apart without colour, with the words it says when pointed at.
/// </summary>
internal static class Marks
{
    // Paths around 0 0 of square, triangle, diamond and upside-down triangle, for series 2 to 5.
    private static readonly string[] Shapes = ["M-4-4H4V4H-4z", "M0-5 5 4H-5z", "M0-5 5 0 0 5-5 0z", "M0 5 5-4H-5z"];

    /// <summary>A filled shape of series <paramref name="index"/> (from 0) around a point.</summary>
    public static void Filled(Svg svg, int index, Across x, double y, string words, double radius = 4.5)
    {
        if (index % 5 == 0)
        {
            svg.Add($"""<circle class="m" cx="{x}" cy="{y}" r="{radius}"><title>{words}</title></circle>""");
            return;
        }
        svg.Add($"""<svg x="{x}" y="{y}"><path class="m" d="{Shapes[index % 5 - 1]}">""");
        svg.Add($"<title>{words}</title></path></svg>");
    }

    /// <summary>A line with its mark, for the key.</summary>
    public static KeyEntry Key(int index, string name)
    {
        var svg = new Svg();
        svg.Add($"""<g class="s{index + 1}"><line class="ln l{index + 1}" x1="0" x2="16" y1="8" y2="8"/>""");
        Filled(svg, index, new Across(50), 8, name);
        svg.Add($"</g>");
        return new KeyEntry(svg.ToString(), Lettering.Label(name));
    }

    /// <summary>A value that is there, with ≠ behind it where another number contradicts it.</summary>
    public static string Number(ChartPoint point, string suffix) =>
        Lettering.Number(point.Value!.Value) + suffix + (point.Contradicted ? " ≠" : "");

    /// <summary>Everything said of a value: year, series, value, note.</summary>
    public static string Words(string label, ChartPoint point, string suffix, string missing) =>
        $"{Svg.Coordinate(point.Year)} {label}: {(point.Value is not null ? Number(point, suffix) : point.Note ?? missing)}"
        + (point is { Value: not null, Note.Length: > 0 } ? $" ({point.Note})" : "");
}
