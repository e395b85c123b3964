using System.Globalization;

namespace GovArchive.Sources.Html.Styles;

/// <summary>By which declarations an element keeps its place and shows nothing.</summary>
internal static class HtmlUnseen
{
    // Nothing of a page is to be found further out than this.
    private const double FarOut = 500;

    // Wider than any screen.
    private const double BeyondScreen = 2000;

    private const double LeastOpacity = 0.1;
    private const double LeastScale = 0.05;

    /// <summary>Whether the declared values make it so.</summary>
    /// <param name="value">The declared value of a property; null when there is none.</param>
    /// <param name="isBox">Whether width and height count for the element.</param>
    public static bool Is(Func<string, string?> value, bool isBox) =>
        value("visibility") is "hidden" or "collapse" || value("content-visibility") is "hidden" || Share(value("opacity")) < LeastOpacity
        || IsFilteredOut(value("filter")) || IsOutside(value) || IsMovedOut(value) || IsClipped(value, isBox);

    // Old browsers have a filter of their own.
    private static bool IsFilteredOut(string? filter) =>
        filter is not null && (CssValue.Arguments(filter, "opacity") is [var share, ..] && Share(share) < LeastOpacity
            || CssValue.Arguments(filter, "alpha") is [var alpha, ..] && alpha.StartsWith("opacity=", StringComparison.Ordinal)
                && Share(alpha["opacity=".Length..] + "%") < LeastOpacity);

    // Null where it is none.
    private static double? Share(string? share)
    {
        if (!double.TryParse(share?.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        return share!.Contains('%', StringComparison.Ordinal) ? number / 100 : number;
    }

    private static bool IsOutside(Func<string, string?> value)
    {
        if (Pixels("text-indent") <= -FarOut || Pixels("margin-left") <= -BeyondScreen || Pixels("margin-top") <= -BeyondScreen)
            return true;
        if (value("position") is not ("absolute" or "fixed" or "relative")) return false;
        if (value("inset")?.Split(' ').Any(length => CssValue.Pixels(length) is <= -FarOut or >= BeyondScreen) == true) return true;
        return Pixels("left") is <= -FarOut or >= BeyondScreen || Pixels("top") <= -FarOut || Pixels("right") >= BeyondScreen
            || Pixels("bottom") >= BeyondScreen;

        double? Pixels(string name) => CssValue.Pixels(value(name));
    }

    private static bool IsMovedOut(Func<string, string?> value)
    {
        var (transform, translate, scale) = (value("transform"), value("translate"), value("scale"));
        if (transform is null && translate is null && scale is null) return false;
        string[] moves = [.. Of("translate", translate), .. Of("translatex", null), .. Of("translatey", null), .. Of("translate3d", null)];
        if (moves.Any(length => CssValue.Pixels(length) is <= -FarOut or >= BeyondScreen)) return true;
        string[] scales = [.. Of("scale", scale), .. Of("scalex", null), .. Of("scaley", null), .. Of("scale3d", null).Take(2)];
        return scales.Any(factor => Share(factor) is { } size && Math.Abs(size) < LeastScale);

        string[] Of(string function, string? own) => CssValue.Arguments(transform, function) ?? own?.Split(' ') ?? [];
    }

    private static bool IsClipped(Func<string, string?> value, bool isBox)
    {
        var isPlaced = value("position") is "absolute" or "fixed";
        if (isPlaced && value("clip") is { } clip && clip.StartsWith("rect(", StringComparison.Ordinal)
            && !clip.AsSpan().ContainsAnyInRange('2', '9')) return true;
        if (value("clip-path") is { } path && IsClippedAway(path)) return true;
        var display = value("display");
        if (!isPlaced && !isBox && !CssValue.IsBlock(display) && display != "inline-block") return false;
        if (!IsCut(value("overflow")) && !IsCut(value("overflow-x")) && !IsCut(value("overflow-y"))) return false;
        return Array.Exists(["width", "height", "max-width", "max-height"], side => CssValue.Pixels(value(side)) <= 1);
    }

    private static bool IsClippedAway(string path)
    {
        if (CssValue.Arguments(path, "inset") is { Length: > 0 } inset)
            return inset.TakeWhile(part => part != "round").All(part => part.EndsWith('%') && CssValue.Pixels(part) >= 50);
        if ((CssValue.Arguments(path, "circle") ?? CssValue.Arguments(path, "ellipse")) is [var radius, ..])
            return CssValue.Pixels(radius) == 0;
        return CssValue.Arguments(path, "polygon") is { Length: > 0 } corners && corners.All(length => CssValue.Pixels(length) == 0);
    }

    private static bool IsCut(string? overflow) =>
        overflow is not null
        && (overflow.Contains("hidden", StringComparison.Ordinal) || overflow.Contains("clip", StringComparison.Ordinal));
}
