using System.Globalization;

namespace GovArchive.Sources.Html.Styles;

/// <summary>A colour of a style sheet.</summary>
/// <param name="Red">0 to 255, as the others.</param>
/// <param name="Alpha">0 for what lets everything through, 1 for what lets nothing through.</param>
internal readonly record struct CssColor(double Red, double Green, double Blue, double Alpha)
{
    // What is lighter than this is not to be told apart from white paper.
    private const double Lightest = 245;

    // The same on what it is printed on.
    private const double FaintestAlpha = 0.1;

    /// <summary>Nothing is to be seen of text in it, whatever it is on.</summary>
    public bool IsClear => Alpha < FaintestAlpha;

    public bool IsWhite => !IsClear && Red >= Lightest && Green >= Lightest && Blue >= Lightest;

    /// <summary>A value in small letters; null for a name other than white and transparent, a variable, and what is none.</summary>
    public static CssColor? Of(string value)
    {
        if (value is "white" or "snow" or "ghostwhite" or "#fff" or "#ffffff") return new CssColor(255, 255, 255, 1);
        if (value is "transparent") return new CssColor(0, 0, 0, 0);
        if (value.StartsWith('#')) return Hexadecimal(value.AsSpan(1));
        if (value.StartsWith("rgb", StringComparison.Ordinal)) return Function(value, isRgb: true);
        return value.StartsWith("hsl", StringComparison.Ordinal) ? Function(value, isRgb: false) : null;
    }

    private static CssColor? Hexadecimal(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (3 or 4 or 6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return null;
        if (digits.Length is 3 or 6) number = digits.Length == 3 ? number << 4 | 0xf : number << 8 | 0xff;
        var (mask, bits, scale) = digits.Length < 6 ? (0xfu, 4, 17) : (0xffu, 8, 1);
        return new CssColor(
            (number >> 3 * bits & mask) * scale, (number >> 2 * bits & mask) * scale, (number >> bits & mask) * scale,
            (number & mask) * scale / 255.0);
    }

    // Of hues only the lightness counts, and only where it is that of white.
    private static CssColor? Function(string value, bool isRgb)
    {
        var parts = value[(value.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')')
            .Split([',', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 3) return null;
        var alpha = parts.Length > 3 ? Share(parts[3], 1) : 1;
        if (isRgb) return new CssColor(Share(parts[0], 255), Share(parts[1], 255), Share(parts[2], 255), alpha);
        var light = Share(parts[2], 255) >= Lightest ? 255 : 0;
        return new CssColor(light, light, light, alpha);
    }

    private static double Share(string part, double whole)
    {
        var isShare = part.EndsWith('%');
        if (!double.TryParse(part.AsSpan().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return whole == 1 ? 1 : 0;
        return isShare ? number * whole / 100 : number;
    }
}
