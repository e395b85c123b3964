namespace GovArchive.Charts.Drawing;

/// <summary>
/// What a part of a drawing is coloured with: a class. On a page the theme's charts.css says what the classes look like; a file of its own
/// carries <see cref="Sheet"/>, and so does a picture made from it. Attributes on every mark would be a fifth of a page's weight.
/// </summary>
/// <param name="Attributes">Markup; never text that came from elsewhere.</param>
internal readonly record struct Ink(string Attributes)
{
    /// <summary>
    /// The rules of a drawing that is alone: the light values of the default theme's charts.css. Series have 4.5:1 or more on white,
    /// dark and light in turn.
    /// </summary>
    public const string Sheet =
        "svg{fill:#1d2528;font-family:system-ui,sans-serif;font-size:12.5px;font-variant-numeric:tabular-nums lining-nums}"
        + ".ch-paper{fill:#fff}.ch-ink{fill:#1d2528}.ch-soft{fill:#5b6467}.ch-few{fill:#99a1a3}.ch-lane{fill:#eef1f0}"
        + ".ch-axis,.ch-form{stroke:#5b6467}.ch-form{stroke-dasharray:1 3}.ch-grid{stroke:#dfe3e1}"
        + ".ch-band{fill:#e4e9e7;stroke:#99a1a3;stroke-width:.7;stroke-dasharray:2 2}"
        + ".ch-1{color:#0b5556}.ch-2{color:#a8620c}.ch-3{color:#353f93}.ch-4{color:#bb4a78}.ch-5{color:#4d3a2a}.ch-6{color:#65757d}"
        + ".ch-gap{fill:#fff;stroke:#5b6467}.ch-own{fill:#fff;stroke:currentColor;stroke-width:1.3}.ch-mark{stroke:#fff}.ch-texture{stroke:#fff;stroke-opacity:.45}"
        + ".ch-pale{opacity:.35;stroke:#fff}.ch-halo,.ch-in{paint-order:stroke;stroke-linejoin:round}.ch-halo{stroke:#fff;stroke-width:3}.ch-in{fill:#fff;stroke-width:4}.ch-in>.ch-ink{stroke:none}";

    public static readonly Ink Text = Class("ink");
    public static readonly Ink Title = new(Text.Attributes + " font-weight=\"600\"");
    public static readonly Ink Soft = Class("soft");
    public static readonly Ink Few = Class("few");
    public static readonly Ink Axis = Class("axis");
    public static readonly Ink Grid = Class("grid");
    public static readonly Ink Form = Class("form");

    /// <summary>Bars on a small base.</summary>
    public static readonly Ink Pale = Class("pale");

    /// <summary>The middle half of the peers, behind the lines.</summary>
    public static readonly Ink Band = Class("band");

    /// <summary>The lane of what is missing, below the axis.</summary>
    public static readonly Ink Lane = Class("lane");

    /// <summary>Hollow, for what is missing.</summary>
    public static readonly Ink Gap = Class("gap");

    /// <summary>Numbers over lines, with a rim in the colour of the paper.</summary>
    public static readonly Ink Halo = Class("halo");

    /// <summary>The rim in the colour of the paper around marks on a line.</summary>
    public static readonly Ink Mark = Class("mark");

    /// <summary>The colour of a series from 0, for text, marks and, as currentColor, lines.</summary>
    public static Ink Series(int index) => new($"class=\"ch-{Svg.Coordinate(index + 1)}\" fill=\"currentColor\"");

    /// <summary>The same, hollow.</summary>
    public static Ink Hollow(int index) => new($"class=\"ch-own ch-{Svg.Coordinate(index + 1)}\"");

    private static Ink Class(string name) => new($"class=\"ch-{name}\"");
}
