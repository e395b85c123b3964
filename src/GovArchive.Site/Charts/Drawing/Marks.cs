namespace GovArchive.Charts.Drawing;

/// <summary>
/// What stands for one value: a shape that tells its series apart without colour, with the words it says when pointed at.
/// </summary>
internal static class Marks
{
    /// <summary>Dashes of lines 1 to 5; the first is solid.</summary>
    public static readonly string[] Dashes = ["", "7 3", "2 2.5", "9 3 2 3", "4 2"];

    /// <summary>
    /// A filled shape of series <paramref name="index"/> (from 0) around a point; <paramref name="radius"/> is half its height.
    /// </summary>
    public static void Filled(Svg svg, int index, double x, double y, double radius, string words)
    {
        if (index % 5 == 0) svg.Add($"""<circle cx="{x}" cy="{y}" r="{radius}">""");
        else svg.Add($"""<path d="{Shape(index, x, y, radius)}">""");
        if (words.Length > 0) svg.Add($"<title>{words}</title>");
        svg.AddMarkup(index % 5 == 0 ? "</circle>" : "</path>");
    }

    /// <summary>A value that is there, with ≠ behind it where another number contradicts it.</summary>
    public static string Number(ChartPoint point, string suffix) =>
        Lettering.Number(point.Value!.Value) + suffix + (point.Contradicted ? " ≠" : "");

    /// <summary>Everything said of a value: year, series, value, note.</summary>
    public static string Words(string label, ChartPoint point, string suffix, string missing) =>
        $"{Svg.Coordinate(point.Year)} {label}: {(point.Value is not null ? Number(point, suffix) : point.Note ?? missing)}"
        + (point is { Value: not null, Note.Length: > 0 } ? $" ({point.Note})" : "");

    /// <summary>Opens the link of a point that has one; true when <see cref="EndLink"/> has to follow.</summary>
    /// <exception cref="ArgumentException">The address is not relative.</exception>
    public static bool BeginLink(Frame frame, string? href)
    {
        if (href is null) return false;
        var scheme = href.IndexOf(':', StringComparison.Ordinal);
        if (href.StartsWith("//", StringComparison.Ordinal) || href.Contains('\\', StringComparison.Ordinal)
            || (scheme >= 0 && !href[..scheme].Contains('/', StringComparison.Ordinal)
                && !href[..scheme].Contains('#', StringComparison.Ordinal)))
        {
            throw new ArgumentException("a mark links inside the site only", nameof(href));
        }
        frame.HasLinks = true;
        frame.Body.Add($"""<a href="{href}">""");
        return true;
    }

    public static void EndLink(Frame frame) => frame.Body.Add($"</a>");

    /// <summary>Path of square, triangle, diamond and upside-down triangle, for series 2 to 5.</summary>
    private static string Shape(int index, double x, double y, double r)
    {
        static string At(double x, double y) => $"M{Svg.Coordinate(x)} {Svg.Coordinate(y)}";
        // Whole units keep the shape around the point it stands for.
        var (side, half, tip) = (Svg.Coordinate(2 * Math.Round(0.85 * r)), Math.Round(0.85 * r), Math.Round(1.25 * r));
        var (t, low) = (Svg.Coordinate(tip), Svg.Coordinate(Math.Round(2.2 * r)));
        return (index % 5) switch
        {
            1 => $"{At(x - half, y - half)}h{side}v{side}h-{side}z",
            2 => $"{At(x, y - tip)}l{t} {low}h-{Svg.Coordinate(2 * tip)}z",
            3 => $"{At(x, y - tip)}l{t} {t}l-{t} {t}l-{t} -{t}z",
            _ => $"{At(x, y + tip)}l{t} -{low}h-{Svg.Coordinate(2 * tip)}z",
        };
    }
}
