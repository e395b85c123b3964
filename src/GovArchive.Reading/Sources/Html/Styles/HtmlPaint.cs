using System.Text.RegularExpressions;

namespace GovArchive.Sources.Html.Styles;

/// <summary>Whether text is to be seen in its colour on what is painted behind it.</summary>
internal static partial class HtmlPaint
{
    private static readonly string[] Inherited = ["inherit", "initial", "unset", "revert", "currentcolor"];

    /// <summary>Whether text of a declared colour may not be seen: what it lets through or that it is white.</summary>
    public static bool IsFaint(string? color) => color is not null && CssColor.Of(color) is { } read && (read.IsClear || read.IsWhite);

    /// <summary>Whether one rule gives text the colour that it paints behind it.</summary>
    public static bool IsOnItself(string? color, string? background) =>
        color is not null && background is not null && CssColor.Of(color) is not { IsClear: true }
        && Parts(background).Any(part => IsSame(part, color));

    /// <summary>What an element's own colour and background make of text in it.</summary>
    /// <param name="value">The declared value of a property; null when there is none.</param>
    public static HtmlLook Look(Func<string, string?> value)
    {
        var color = value("-webkit-text-fill-color") ?? value("color");
        if (color is null || Inherited.Contains(color)) return HtmlLook.Plain;
        var background = value("background-color") ?? value("background");
        if (IsOnItself(color, background) && Picture(value) is null) return HtmlLook.Clear;
        if (CssColor.Of(color) is not { } read) return HtmlLook.Colored;
        // Letters that let a picture through, and those that throw a shadow, are seen by it.
        if (read.IsClear) return Picture(value) is null && value("text-shadow") is null or "none" ? HtmlLook.Clear : HtmlLook.Colored;
        return read.IsWhite && IsPainted(background) is null ? HtmlLook.White : HtmlLook.Colored;
    }

    /// <summary>Whether a background is painted on which white is to be seen; null when none is painted.</summary>
    public static bool? IsPainted(string? background)
    {
        if (background is null || background is "none" or "transparent" or "0" || Inherited.Contains(background.ToLowerInvariant()))
            return null;
        var lower = background.ToLowerInvariant();
        if (IsPicture(lower)) return true;
        var colors = Parts(lower).Select(CssColor.Of).OfType<CssColor>().ToArray();
        if (colors.Length == 0) return true;
        return colors[0].IsClear ? null : !colors[0].IsWhite;
    }

    /// <summary>Whether a page may hold text in a faint colour.</summary>
    public static bool MayBeFaint(string html) => Faint().IsMatch(html);

    private static string? Picture(Func<string, string?> value) =>
        value("background-image") is { } image and not "none" ? image : value("background") is { } all && IsPicture(all) ? all : null;

    private static bool IsPicture(string background) =>
        background.Contains("url(", StringComparison.OrdinalIgnoreCase)
        || background.Contains("gradient(", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string part, string color) =>
        part == color || CssColor.Of(part) is { } paper && CssColor.Of(color) is { } ink && (paper == ink || paper.IsWhite && ink.IsWhite);

    // "rgb(1, 2, 3)" is one part.
    private static IEnumerable<string> Parts(string background)
    {
        var lower = background.ToLowerInvariant();
        for (var at = 0; at < lower.Length;)
        {
            var end = at + CssScan.End(lower.AsSpan(at), " ,");
            if (end > at) yield return lower[at..end];
            at = end + 1;
        }
    }

    [GeneratedRegex("""(?<!-)\bcolor\s*[:=]\s*["']?\s*(?:#[ef]|white|snow|ghost|transparent|rgb|hsl|var)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Faint();
}
