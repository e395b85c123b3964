using System.Globalization;

namespace GovArchive.Sources.Html.Styles;

/// <summary>What declarations make of one element, as far as a reader must know it.</summary>
[Flags]
internal enum HtmlLook
{
    Plain = 0,

    /// <summary>It is as if it were not there.</summary>
    Removed = 1,

    /// <summary>It keeps its place and shows nothing.</summary>
    Unseen = 1 << 1,

    /// <summary>Its text has no size, and so has that of elements inside it that name no size of their own.</summary>
    Sizeless = 1 << 2,

    /// <summary>It names a size of its own.</summary>
    Sized = 1 << 3,

    Struck = 1 << 4,

    /// <summary>Set above or below the line.</summary>
    Raised = 1 << 5,

    /// <summary>Moved off the line, in type that is not smaller: a mark where it stands beside other text.</summary>
    Moved = 1 << 9,

    /// <summary>Stands on lines of its own.</summary>
    Block = 1 << 6,

    /// <summary>Is shown even where a rule of the language hides it.</summary>
    Displayed = 1 << 7,

    /// <summary>Has a picture behind it.</summary>
    Picture = 1 << 8,

    /// <summary>Its text is in no colour, or in that of its own background: it is not to be seen.</summary>
    Clear = 1 << 10,

    /// <summary>Its text is white, which is to be seen on what is painted behind it only.</summary>
    White = 1 << 11,

    /// <summary>It names a colour that is to be seen.</summary>
    Colored = 1 << 12,

    /// <summary>Its text is shown in another order, mirrored or upside down.</summary>
    Turned = 1 << 13,

    /// <summary>Its text is written in the direction that is told, whatever it is.</summary>
    Overriding = 1 << 14,

    /// <summary>Stands at the top of the line, which only shows where its type is small.</summary>
    OnTop = 1 << 15,
}

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
        if ((value("text-decoration-line") ?? value("text-decoration"))?.Contains("line-through", StringComparison.Ordinal) == true) look |= HtmlLook.Struck;
        if (IsRaised(value, size)) look |= HtmlLook.Raised;
        else if (IsMoved(value)) look |= HtmlLook.Moved;
        if (value("vertical-align") is "top" or "text-top" or "text-bottom") look |= HtmlLook.OnTop;
        look |= HtmlPaint.Look(value) | HtmlTurn.Look(value);
        if (CssDeclaration.Picture(value("background-image") ?? value("background")) is not null) look |= HtmlLook.Picture;
        return look;
    }

    /// <summary>A length in pixels, percent taken for so many; null for anything else.</summary>
    public static double? Pixels(string? length)
    {
        if (string.IsNullOrEmpty(length)) return null;
        var digits = length.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz% ");
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        return length.AsSpan(digits.Length).Trim() switch
        {
            "" or "px" or "%" => number,
            "pt" => number * 4 / 3,
            "em" or "rem" or "ex" or "ch" or "pc" => number * 16,
            "vw" => number * 12.8,
            "vh" => number * 7.2,
            "mm" => number * 4,
            "in" => number * 96,
            "cm" => number * 38,
            _ => null,
        };
    }

    /// <summary>Whether a value of display makes an element stand on lines of its own.</summary>
    public static bool IsBlock(string? display) => Display(display).HasFlag(HtmlLook.Block);

    private static HtmlLook Display(string? value) => value switch
    {
        null or "inherit" or "initial" or "unset" or "revert" => HtmlLook.Plain,
        "none" => HtmlLook.Removed,
        "block" or "flex" or "grid" or "list-item" or "table" or "table-row" or "table-cell" or "table-caption" or "flow-root" => HtmlLook.Displayed | HtmlLook.Block,
        _ => HtmlLook.Displayed,
    };

    private static HtmlLook Size(string size)
    {
        if (Pixels(size) is not { } pixels) return HtmlLook.Sized;
        var isRelative = size.EndsWith('%') || size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith("rem", StringComparison.Ordinal);
        if (pixels <= 1) return HtmlLook.Sizeless;
        return isRelative ? HtmlLook.Plain : HtmlLook.Sized;
    }

    // In the short form the size stands before the families, and a line height may hang on it.
    private static string? FontSize(string? font) =>
        font?.Split(' ').Select(part => part.Split('/')[0]).FirstOrDefault(part => part.Length > 0 && char.IsDigit(part[0]) && part is not ("100" or "200" or "300" or "400" or "500" or "600" or "700" or "800" or "900"));

    // What is moved by a length is a note only where it is set smaller too: whole cells are moved to stand in line.
    private static bool IsRaised(Func<string, string?> value, string? size)
    {
        var align = value("vertical-align");
        if (align is "super" or "sub" || value("font-variant-position") is "super" or "sub") return true;
        if (!IsSmall(size)) return false;
        return align is "text-top" or "text-bottom" or "top" || IsMoved(value);
    }

    private static bool IsMoved(Func<string, string?> value) => Pixels(value("vertical-align")) is not (null or 0) || Pixels(value("mso-text-raise")) is not (null or 0)
        || value("position") == "relative" && (Pixels(value("top")) is not (null or 0) || Pixels(value("bottom")) is not (null or 0));

    /// <summary>Whether a size is smaller than that of text.</summary>
    public static bool IsSmall(string? size) => size is "smaller" or "x-small" or "xx-small" ||
        size is not null && Pixels(size) is { } pixels && (size.EndsWith('%') ? pixels < 100 : size.EndsWith("em", StringComparison.Ordinal) ? pixels < 16 : pixels < SmallType);
}
