using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// Markup in the making. Literal parts of an interpolated string are markup; every text put into it is cleaned and escaped, every number
/// rounded, so no hostile label can leave its place.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    public void Add(Markup markup) => text.Append(markup.Written);

    /// <summary>A line of text.</summary>
    /// <param name="classes">See <see cref="Ink.Sheet"/>.</param>
    /// <param name="x">Of its anchor.</param>
    /// <param name="y">Of its baseline, in pixels from the top.</param>
    public void Text(Markup classes, Across x, double y, string text) =>
        Add($"""<text class="{new Markings(classes.Written.ToString())}" x="{x}" y="{y}">{text}</text>""");

    /// <summary>The same with the anchor in pixels, for drawings of one width.</summary>
    public void Text(Markup classes, double x, double y, string text) =>
        Add($"""<text class="{new Markings(classes.Written.ToString())}" x="{x}" y="{y}">{text}</text>""");

    /// <summary>Markup written out in this program; never text that came from elsewhere.</summary>
    public void AddMarkup(string markup) => text.Append(markup);

    /// <summary>Markup that is finished.</summary>
    public void Add(Svg other) => text.Append(other.text);

    public override string ToString() => text.ToString();

    /// <summary>From here on tenths of a unit cannot be seen, and weigh.</summary>
    private const double Large = 20;

    /// <summary>A coordinate or size: in whole units, below 20 with at most one decimal; no exponent.</summary>
    public static string Coordinate(double value)
    {
        var rounded = Math.Round(value, Math.Abs(value) < Large ? 1 : 0, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A tenth of a per cent is a pixel of the widest drawing.</summary>
    public static string Percent(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }

    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount)
    {
        public StringBuilder Written { get; } = new(literalLength + 8 * formattedCount);

        public void AppendLiteral(string literal) => Written.Append(literal);

        public void AppendFormatted(double value) => Written.Append(Coordinate(value));

        public void AppendFormatted(int value) => Written.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(Markings classes) => Written.Append(classes.Names);

        /// <summary>In per cent with at most one decimal.</summary>
        public void AppendFormatted(Across place) => Written.Append(Percent(place.Percent)).Append('%');

        /// <summary>Text that came from elsewhere, or any other: cleaned and escaped.</summary>
        public void AppendFormatted(string? value)
        {
            foreach (var c in Lettering.Clean(value ?? ""))
            {
                _ = c switch
                {
                    '&' => Written.Append("&amp;"),
                    '<' => Written.Append("&lt;"),
                    '>' => Written.Append("&gt;"),
                    '"' => Written.Append("&quot;"),
                    '\'' => Written.Append("&#39;"),
                    _ => Written.Append(c),
                };
            }
        }
    }
}
