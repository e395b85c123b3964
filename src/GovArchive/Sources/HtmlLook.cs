using System.Globalization;

namespace GovArchive.Sources;

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
}

/// <summary>Works out a look from declared values.</summary>
internal static class HtmlLooks
{
    // Nothing of a page is to be found further out than this.
    private const double FarOut = 500;

    // Notes are set smaller than the text, which is 16 px unless a page says otherwise.
    private const double SmallType = 12;

    /// <summary>The look.</summary>
    /// <param name="value">The declared value of a property; null when there is none.</param>
    /// <param name="isBox">Whether width and height count for the element as it is.</param>
    public static HtmlLook Of(Func<string, string?> value, bool isBox)
    {
        var look = Display(value("display"));
        if (value("float") is "left" or "right") look |= HtmlLook.Block;
        if (value("visibility") is "hidden" or "collapse" || IsTransparent(value("opacity")) || IsOutside(value) || IsClipped(value, isBox)) look |= HtmlLook.Unseen;
        var size = value("font-size") ?? FontSize(value("font"));
        if (size is not null) look |= Size(size);
        if ((value("text-decoration-line") ?? value("text-decoration"))?.Contains("line-through", StringComparison.Ordinal) == true) look |= HtmlLook.Struck;
        if (IsRaised(value, size)) look |= HtmlLook.Raised;
        else if (IsMoved(value)) look |= HtmlLook.Moved;
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
            "vw" or "vh" or "mm" => number * 4,
            "in" => number * 96,
            "cm" => number * 38,
            _ => null,
        };
    }

    private static HtmlLook Display(string? value) => value switch
    {
        null or "inherit" or "initial" or "unset" or "revert" => HtmlLook.Plain,
        "none" => HtmlLook.Removed,
        "block" or "flex" or "grid" or "list-item" or "table" or "table-row" or "table-caption" or "flow-root" => HtmlLook.Displayed | HtmlLook.Block,
        _ => HtmlLook.Displayed,
    };

    private static bool IsTransparent(string? opacity) =>
        double.TryParse(opacity?.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number < 0.01;

    private static HtmlLook Size(string size)
    {
        if (Pixels(size) is not { } pixels) return HtmlLook.Sized;
        var isRelative = size.EndsWith('%') || size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith("rem", StringComparison.Ordinal);
        if (pixels < 1) return HtmlLook.Sizeless;
        return isRelative ? HtmlLook.Plain : HtmlLook.Sized;
    }

    // In the short form the size stands before the families, and a line height may hang on it.
    private static string? FontSize(string? font) =>
        font?.Split(' ').Select(part => part.Split('/')[0]).FirstOrDefault(part => part.Length > 0 && char.IsDigit(part[0]) && part is not ("100" or "200" or "300" or "400" or "500" or "600" or "700" or "800" or "900"));

    private static bool IsOutside(Func<string, string?> value)
    {
        if (Pixels(value("text-indent")) <= -FarOut || Pixels(value("margin-left")) <= -4 * FarOut) return true;
        return value("position") is "absolute" or "fixed" or "relative" && (Pixels(value("left")) <= -FarOut || Pixels(value("top")) <= -FarOut);
    }

    private static bool IsClipped(Func<string, string?> value, bool isBox)
    {
        var isPlaced = value("position") is "absolute" or "fixed";
        if (isPlaced && value("clip") is { } clip && clip.StartsWith("rect(", StringComparison.Ordinal) && !clip.AsSpan().ContainsAnyInRange('2', '9')) return true;
        if (value("clip-path") is { } path && (path is "inset(50%)" or "inset(100%)" || path.StartsWith("circle(0", StringComparison.Ordinal))) return true;
        if (value("transform")?.Replace(" ", "", StringComparison.Ordinal).Contains("scale(0)", StringComparison.Ordinal) == true) return true;
        if (!isPlaced && !isBox && !Display(value("display")).HasFlag(HtmlLook.Block) && value("display") != "inline-block") return false;
        if (!IsCut(value("overflow")) && !IsCut(value("overflow-x")) && !IsCut(value("overflow-y"))) return false;
        return Pixels(value("width")) <= 1 || Pixels(value("height")) <= 1 || Pixels(value("max-width")) <= 1 || Pixels(value("max-height")) <= 1;
    }

    private static bool IsCut(string? overflow) => overflow is not null && (overflow.Contains("hidden", StringComparison.Ordinal) || overflow.Contains("clip", StringComparison.Ordinal));

    // What is moved by a length is a note only where it is set smaller too: whole cells are moved to stand in line.
    private static bool IsRaised(Func<string, string?> value, string? size)
    {
        var align = value("vertical-align");
        if (align is "super" or "sub") return true;
        if (size is null || !(size is "smaller" or "x-small" or "xx-small" || IsSmall(size))) return false;
        return align is "text-top" or "text-bottom" or "top" || IsMoved(value);
    }

    private static bool IsMoved(Func<string, string?> value) => Pixels(value("vertical-align")) is not (null or 0)
        || value("position") == "relative" && (Pixels(value("top")) is not (null or 0) || Pixels(value("bottom")) is not (null or 0));

    private static bool IsSmall(string size) =>
        Pixels(size) is { } pixels && (size.EndsWith('%') ? pixels < 100 : size.EndsWith("em", StringComparison.Ordinal) ? pixels < 16 : pixels < SmallType);
}
