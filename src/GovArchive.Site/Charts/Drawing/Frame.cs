using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// What every drawing has around its data: title and subtitle above, notes and source below, title and description for those who cannot see
/// it.
/// </summary>
/// <remarks>
/// The drawing is 340 units wide with type of 11.5 to 15 units, close to the width of a phone's text column, so that it scales little: on a
/// phone of 360 px it is set 328 px wide and its smallest type is 11 px; a theme should let it grow to about 460 px, where body type of the
/// page is reached (17 px). One drawing for both widths: a second would double the bytes and be read out twice. Colours are classes; a
/// stand-alone file carries its own rules, see <see cref="ChartFile"/>.
/// </remarks>
internal sealed class Frame
{
    public const double Width = 340;
    public const double Small = 11.5;
    public const double Normal = 12.5;
    private const double TitleSize = 15;
    private const int MostNotes = 8;

    private readonly string id;
    private readonly ChartWords words;

    /// <param name="id">Prefix of all ids, unique on the page: a letter, then letters, digits and hyphens.</param>
    /// <param name="words">Words around the drawing.</param>
    public Frame(string id, ChartWords words)
    {
        if (id.Length == 0 || !char.IsAsciiLetter(id[0]) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new ArgumentException("an id is a letter, then letters, digits and hyphens", nameof(id));
        }
        this.id = id;
        this.words = words;
        Lines(Lettering.Wrap(words.Title, Width, TitleSize, 3, semibold: true), TitleSize, 20, Ink.Title);
        Lines(Lettering.Wrap(words.Subtitle, Width, Normal, 3), Normal, 16, Ink.Soft);
        Bottom += 8;
    }

    public Svg Body { get; } = new();

    /// <summary>Where the next thing begins.</summary>
    public double Bottom { get; set; }

    /// <summary>Whether a mark is a link; a picture may not hold links, a group may.</summary>
    public bool HasLinks { get; set; }

    /// <summary>The id of a part of this drawing.</summary>
    public string Id(string part) => $"{id}-{part}";

    /// <summary>The finished drawing: notes, each on its own line or more, the source, and the element around it all.</summary>
    public string Finish(string kind, IEnumerable<string> notes)
    {
        var lines = notes.SelectMany(note => Lettering.Wrap(note, Width, Small, 3)).ToImmutableArray();
        if (lines.Length > MostNotes) lines = [.. lines.Take(MostNotes - 1), "…"];
        Lines(lines, Small, 15, Ink.Soft);
        Bottom += 4;
        Lines(Lettering.Wrap(words.Source, Width, Small, 3), Small, 15, Ink.Soft);

        var height = Math.Ceiling(Bottom + 2);
        var svg = new Svg();
        svg.Add($"""<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-{kind}" role="{(HasLinks ? "group" : "img")}" aria-labelledby="{Id("t")} {Id("d")}" """);
        svg.Add($"""lang="{words.Language}" viewBox="0 0 {Width} {height}"><title id="{Id("t")}">{words.Title}</title><desc id="{Id("d")}">{words.Summary}</desc>""");
        svg.Add($"""<rect class="ch-paper" width="{Width}" height="{height}"/>""");
        svg.Add(Body);
        svg.Add($"</svg>");
        return svg.ToString();
    }

    private void Lines(ImmutableArray<string> lines, double size, double pitch, Ink ink)
    {
        foreach (var line in lines)
        {
            Bottom += pitch;
            Body.Add($"""<text {ink} y="{Bottom - pitch + size}" font-size="{size}">{line}</text>""");
        }
    }
}
