namespace GovArchive.Sources.Html.Styles;

/// <summary>By which declarations digits are shown in another order than they are written in, mirrored or upside down.</summary>
internal static class HtmlTurn
{
    private const double HalfTurn = 180;
    private const double Slant = 45;

    /// <summary>The look.</summary>
    /// <param name="value">The declared value of a property; null when there is none.</param>
    public static HtmlLook Look(Func<string, string?> value)
    {
        var look = value("unicode-bidi")?.Contains("override", StringComparison.Ordinal) == true ? HtmlLook.Overriding : HtmlLook.Plain;
        if (look != HtmlLook.Plain && value("direction") == "rtl") look |= HtmlLook.Turned;
        if (value("flex-direction")?.EndsWith("reverse", StringComparison.Ordinal) == true
            && value("display")?.Contains("flex", StringComparison.Ordinal) == true) look |= HtmlLook.Turned;
        if (CssValue.Pixels(value("order")) is not (null or 0) || IsTurned(value("transform"), value("rotate"), value("scale")))
            look |= HtmlLook.Turned;
        return look;
    }

    private static bool IsTurned(string? transform, string? rotate, string? scale)
    {
        string[] functions = ["rotate", "rotatex", "rotatey", "rotatez"];
        if (Array.Exists(functions, function => CssValue.Arguments(transform, function) is [var angle, ..] && IsHalf(angle))
            || IsHalf(rotate)) return true;
        string[] scales = ["scale", "scalex", "scaley"];
        return Array.Exists(scales, function => CssValue.Arguments(transform, function)?.Any(IsNegative) == true)
            || scale?.Split(' ').Any(IsNegative) == true;
    }

    // A quarter turn is how the heads of narrow columns are set.
    private static bool IsHalf(string? angle)
    {
        if (angle is null) return false;
        var degrees = angle.EndsWith("turn", StringComparison.Ordinal) ? CssValue.Pixels(angle[..^4]) * 2 * HalfTurn
            : angle.EndsWith("deg", StringComparison.Ordinal) ? CssValue.Pixels(angle[..^3]) : null;
        return degrees is { } turned && Math.Abs(Math.Abs(turned) % (2 * HalfTurn) - HalfTurn) < Slant;
    }

    private static bool IsNegative(string factor) => factor.StartsWith('-');
}
