namespace GovArchive.Charts;

/// <summary>
/// What a part of a drawing is coloured with: a class for the theme's rules, and attributes that a file opened on its own falls back to. The attributes are
/// the light values of the default theme's charts.css.
/// </summary>
/// <param name="Attributes">Markup; never text that came from elsewhere.</param>
internal readonly record struct Ink(string Attributes)
{
    /// <summary>Colours of series and segments 1 to 6: 4.5:1 or more on white, dark and light in turn.</summary>
    public static readonly string[] Colours = ["#0b5556", "#a8620c", "#353f93", "#bb4a78", "#4d3a2a", "#65757d"];

    public static readonly Ink Text = Fill("ink", "#1d2528");
    public static readonly Ink Title = new(Text.Attributes + " font-weight=\"600\"");
    public static readonly Ink Soft = Fill("soft", "#5b6467");
    public static readonly Ink Few = Fill("few", "#99a1a3");
    public static readonly Ink Axis = Stroke("axis", "#5b6467");
    public static readonly Ink Grid = Stroke("grid", "#dfe3e1");
    public static readonly Ink Form = new(Stroke("form", "#5b6467").Attributes + " stroke-dasharray=\"1 3\"");

    /// <summary>The middle half of the peers, behind the lines.</summary>
    public static readonly Ink Band = new("class=\"ch-band\" fill=\"#e4e9e7\" stroke=\"#99a1a3\" stroke-width=\".7\" stroke-dasharray=\"2 2\"");

    /// <summary>Hollow, for what is missing.</summary>
    public static readonly Ink Gap = new(Stroke("gap", "#5b6467").Attributes + " fill=\"#fff\"");

    /// <summary>The colour of a series from 0, for text, marks and, as currentColor, lines.</summary>
    public static Ink Series(int index) => new($"class=\"ch-{Svg.Coordinate(index + 1)}\" color=\"{Colours[index]}\" fill=\"currentColor\"");

    private static Ink Fill(string name, string colour) => new($"class=\"ch-{name}\" fill=\"{colour}\"");

    private static Ink Stroke(string name, string colour) => new($"class=\"ch-{name}\" stroke=\"{colour}\"");
}
