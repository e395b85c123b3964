namespace GovArchive.Sources.Html.Styles;

/// <summary>Works out a look from declared values.</summary>
internal static class HtmlLooks
{
    // Notes are set smaller than the text, which is 16 px unless a page says otherwise.
    private const double SmallType = 12;

    /// <summary>The look.</summary>
    /// <param name="value">The declared value of a property; null when there is none.</param>
    /// <param name="isBox">Whether width and height count for the element as it is.</param>
    public static HtmlLook Of(Func<string, string?> value, bool isBox)
    {
        var look = Display(value("display"));
        if (value("float") is "left" or "right") look |= HtmlLook.Block;
        if (HtmlUnseen.Is(value, isBox)) look |= HtmlLook.Unseen;
        var size = value("font-size") ?? FontSize(value("font"));
        if (size is not null) look |= Size(size);
        if ((value("text-decoration-line") ?? value("text-decoration"))?.Contains("line-through", StringComparison.Ordinal) == true)
            look |= HtmlLook.Struck;
        if (IsRaised(value, size)) look |= HtmlLook.Raised;
        else if (IsMoved(value)) look |= HtmlLook.Moved;
        if (value("vertical-align") is "top" or "text-top" or "text-bottom") look |= HtmlLook.OnTop;
        look |= HtmlPaint.Look(value) | HtmlTurn.Look(value);
        if (CssDeclaration.Picture(value("background-image") ?? value("background")) is not null) look |= HtmlLook.Picture;
        return look;
    }

    private static HtmlLook Display(string? value) => value switch
    {
        null or "inherit" or "initial" or "unset" or "revert" => HtmlLook.Plain,
        "none" => HtmlLook.Removed,
        _ => CssValue.IsBlock(value) ? HtmlLook.Displayed | HtmlLook.Block : HtmlLook.Displayed,
    };

    private static HtmlLook Size(string size)
    {
        if (CssValue.Pixels(size) is not { } pixels) return HtmlLook.Sized;
        var isRelative = size.EndsWith('%')
            || size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith("rem", StringComparison.Ordinal);
        if (pixels <= 1) return HtmlLook.Sizeless;
        return isRelative ? HtmlLook.Plain : HtmlLook.Sized;
    }

    // In the short form the size is before the families, and a line height may hang on it.
    private static string? FontSize(string? font) =>
        font?.Split(' ').Select(part => part.Split('/')[0])
            .FirstOrDefault(
                part => part.Length > 0 && char.IsDigit(part[0])
                    && part is not ("100" or "200" or "300" or "400" or "500" or "600" or "700" or "800" or "900"));

    // What is moved by a length is a note only where it is set smaller too: whole cells are moved to be in line.
    private static bool IsRaised(Func<string, string?> value, string? size)
    {
        var align = value("vertical-align");
        if (align is "super" or "sub" || value("font-variant-position") is "super" or "sub") return true;
        if (!IsSmall(size)) return false;
        return align is "text-top" or "text-bottom" or "top" || IsMoved(value);
    }

    private static bool IsMoved(Func<string, string?> value) =>
        CssValue.Pixels(value("vertical-align")) is not (null or 0) || CssValue.Pixels(value("mso-text-raise")) is not (null or 0)
        || value("position") == "relative"
            && (CssValue.Pixels(value("top")) is not (null or 0) || CssValue.Pixels(value("bottom")) is not (null or 0));

    /// <summary>Whether a size is smaller than that of text.</summary>
    public static bool IsSmall(string? size) => size is "smaller" or "x-small" or "xx-small" ||
        size is not null && CssValue.Pixels(size) is { } pixels
        && (size.EndsWith('%') ? pixels < 100 : size.EndsWith("em", StringComparison.Ordinal) ? pixels < 16 : pixels < SmallType);
}
