using System.Globalization;

namespace GovArchive.Sources.Html.Styles;

/// <summary>What a declared value says.</summary>
internal static class CssValue
{
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

    /// <summary>Whether a value of display makes an element are on lines of its own.</summary>
    public static bool IsBlock(string? display) =>
        display is "block" or "flex" or "grid" or "list-item" or "table" or "table-row" or "table-cell" or "table-caption" or "flow-root";

    /// <summary>Arguments of a function among the functions of a value: "scale(0)" gives 0; null where it is not called.</summary>
    public static string[]? Arguments(string? value, string function)
    {
        var at = value?.IndexOf(function + "(", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0 || at > 0 && (char.IsLetter(value![at - 1]) || value[at - 1] == '-')) return null;
        var inside = value.AsSpan(at + function.Length + 1);
        var end = inside.IndexOf(')');
        return (end < 0 ? inside : inside[..end]).ToString()
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
