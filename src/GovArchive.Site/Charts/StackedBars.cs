using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>One year's parts of a whole.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Parts">
/// Counts in the order of the segments, 0 or more; null = that part is missing; no parts at all = the year's parts are unknown.
/// </param>
/// <param name="Base">The whole N that the parts are shares of; null when unknown.</param>
/// <param name="Note">Why parts are missing; null when nothing is to be said.</param>
/// <param name="Href">Relative address of the page that shows the evidence; null = no link.</param>
public sealed record StackedYear(int Year, ImmutableArray<decimal?> Parts, decimal? Base, string? Note = null, string? Href = null)
{
    /// <summary>N is too few cases for shares to be compared: the bar is pale and holds the counts themselves.</summary>
    public bool SmallBase { get; init; }
}

/// <summary>
/// Bars of 100 %, one a year, the newest at the bottom; segments in a fixed order with their share of the base N, which is at the bar's
/// end.
/// </summary>
/// <remarks>
/// What the known parts leave of N is an empty outline. Parts that do not add up to N say so: N is followed by ≠ and, where they exceed it,
/// shares are taken of their sum, so that no bar leaves its frame. Nothing is divided where N is 0. Segments differ by colour, lightness
/// and texture and are apart by a gap.
/// </remarks>
public static class StackedBars
{
    private const double BarHeight = 22;
    private const double Pitch = 30;
    private const double Left = 36;

    /// <summary>Where the text of a bar is, below the bar's top.</summary>
    private const double Baseline = 15.5;

    /// <summary>The drawing as an <c>svg</c> element that is well-formed XML.</summary>
    /// <param name="id">Prefix of ids, unique on the page.</param>
    /// <param name="words">Words around the drawing.</param>
    /// <param name="segments">Names of one to six segments, in the order of the parts.</param>
    /// <param name="baseLabel">What N counts, in a few characters; is above the numbers at the bars' ends.</param>
    /// <param name="years">At most one record a year, in any order; a year between them that has none is drawn as unknown.</param>
    /// <param name="changes">Where the form changed.</param>
    /// <exception cref="ArgumentException">
    /// No segment, more than six, no year, over 200 years, a record with another number of parts, an address outside the site.
    /// </exception>
    public static string Draw(
        string id, ChartWords words, ImmutableArray<string> segments, string baseLabel, ImmutableArray<StackedYear> years,
        ImmutableArray<FormChange> changes)
    {
        if (segments.Length is 0 or > 6) throw new ArgumentException("stacked bars have one to six segments", nameof(segments));
        if (years.IsEmpty) throw new ArgumentException("a chart needs at least one year", nameof(years));
        if (years.Any(y => !y.Parts.IsEmpty && y.Parts.Length != segments.Length))
            throw new ArgumentException("a year has one part for each segment", nameof(years));
        var (first, last) = YearAxis.Checked(years.Min(y => y.Year), years.Max(y => y.Year));
        var frame = new Frame(id, words);
        Textures.Define(frame, segments.Length);
        Key(frame, segments);

        var baseName = Lettering.Line(baseLabel, 90, Frame.Small);
        var right = Frame.Width - 10 - years.Select(BaseText).Append(baseName).Max(t => Lettering.Width(t, Frame.Normal));
        frame.Body.Add(
            $"""<text {Ink.Soft} text-anchor="end" font-size="{Frame.Small}" x="{Frame.Width}" y="{frame.Bottom + 10}">{baseName}</text>""");
        frame.Bottom += 16;
        foreach (var year in Enumerable.Range(first, last - first + 1))
        {
            foreach (var change in changes.Where(c => c.Year == year && year > first)) Rule(frame, change);
            Bar(frame, years.FirstOrDefault(y => y.Year == year) ?? new StackedYear(year, [], null), segments, right, words.Missing);
            frame.Bottom += Pitch;
        }
        Axis(frame, right);
        return frame.Finish("bars", years.OrderBy(y => y.Year).SelectMany(y => Notes(y, segments, words.Missing)));
    }

    /// <summary>Names of the segments in their order, each behind its texture, in as many rows as they need.</summary>
    private static void Key(Frame frame, ImmutableArray<string> segments)
    {
        string[] names = [.. segments.Select(s => Lettering.Line(s, 160, Frame.Normal))];
        var widths = Array.ConvertAll(names, name => 28 + Lettering.Width(name, Frame.Normal));
        var rows = (int)Math.Ceiling(widths.Sum() / Frame.Width);
        var inRow = (names.Length + rows - 1) / rows;
        var pitch = rows == 1 ? 0 : Math.Min(Frame.Width / inRow, widths.Max() + 8);
        var x = 0.0;
        for (var i = 0; i < segments.Length; i++)
        {
            if (x > 0 && (x + widths[i] - 12 > Frame.Width || i % inRow == 0)) (x, frame.Bottom) = (0, frame.Bottom + 18);
            frame.Body.Add($"""<rect x="{x}" y="{frame.Bottom}" width="12" height="12" fill="url(#{Textures.Id(frame, i)})"/>""");
            frame.Body.Add($"""<text x="{x + 16}" y="{frame.Bottom + 10.5}" class="ch-ink">{names[i]}</text>""");
            x += Math.Max(pitch, widths[i]);
        }
        frame.Bottom += 20;
    }

    private static void Bar(Frame frame, StackedYear year, ImmutableArray<string> segments, double right, string missing)
    {
        var svg = frame.Body;
        svg.Add($"""<g transform="translate(0 {frame.Bottom})"><text {Ink.Soft} y="{Baseline}">{year.Year}</text>""");
        var linked = Marks.BeginLink(frame, year.Href);
        if (Unknown(year) is { } unknown)
        {
            var words = unknown.Length > 0 ? unknown : year.Note ?? missing;
            Outline(svg, Left, right - Left, $"{year.Year}: {words}");
            svg.Add($"""<text {Ink.Soft} x="{Left + 8}" y="{Baseline}">{Lettering.Line(words, right - Left - 16, Frame.Normal)}</text>""");
        }
        else
        {
            Segments(frame, year, segments, right, missing);
        }
        if (linked) Marks.EndLink(frame);
        svg.Add($"""<text {(year.SmallBase ? Ink.Soft : Ink.Text)} text-anchor="end" x="{Frame.Width}" y="{Baseline}">{BaseText(year)}</text></g>""");
    }

    // Every segment reaches from the bar's beginning to its own end, the last one first, so that each covers what is not its own of the one
    // before; the colour of the paper parts them.
    private static void Segments(Frame frame, StackedYear year, ImmutableArray<string> segments, double right, string missing)
    {
        var (svg, labels, x) = (frame.Body, new Svg(), Left);
        var whole = Math.Max(year.Base!.Value, Sum(year));
        var unit = (right - Left) / (double)whole;
        var drawn = new Stack<(int Index, decimal Part, double End, bool IsLabelled)>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (year.Parts[i] is not { } part || part == 0) continue;
            var (from, to) = (Math.Round(x), Math.Round(x += (double)part * unit));
            var label = year.SmallBase ? Lettering.Number(part) : Share(part, whole, 0);
            var isLabelled = Lettering.Width(label, Frame.Normal) + 8 <= to - from;
            drawn.Push((i, part, to, isLabelled && !year.SmallBase));
            if (!isLabelled) continue;
            if (year.SmallBase) labels.Add($"""<text {Ink.Text} x="{Math.Round((from + to) / 2)}" y="{Baseline}">{label}</text>""");
            else labels.Add(
                $"""<text class="ch-{i + 1}" stroke="currentColor" x="{Math.Round((from + to) / 2)}" y="{Baseline}">{label}</text>""");
        }
        svg.Add($"<g {(year.SmallBase ? Ink.Pale : Ink.Mark)}>");
        foreach (var (index, part, end, isLabelled) in drawn)
        {
            svg.Add($"""<path fill="url(#{Textures.Id(frame, index)})" d="M{Left} 0H{end}v{BarHeight}H{Left}z">""");
            // The share is in the segment where it has room.
            svg.Add($"<title>{Lettering.Label(segments[index])}: {Lettering.Number(part)}/{Lettering.Number(whole)}");
            if (!isLabelled) svg.Add($" = {Share(part, whole, 1)}");
            svg.Add($"</title></path>");
        }
        svg.Add($"""</g><g class="ch-in" text-anchor="middle">""");
        svg.Add(labels);
        svg.Add($"</g>");
        if (Sum(year) >= whole) return;
        var words = string.Join("; ", Notes(year, segments, missing));
        Outline(svg, x, right - x, $"{words} ({Lettering.Number(whole - Sum(year))}/{Lettering.Number(whole)})");
    }

    /// <summary>What a drawn bar cannot show: which parts are missing and why, or by how much the parts miss N.</summary>
    private static IEnumerable<string> Notes(StackedYear year, ImmutableArray<string> segments, string missing)
    {
        if (Unknown(year) is not null) yield break;
        var absent = string.Join(", ", segments.Where((_, i) => year.Parts[i] is null).Select(Lettering.Label));
        if (absent.Length > 0) yield return $"○ {year.Year} {absent} {year.Note ?? missing}";
        if (!AddsUp(year, year.Base!.Value))
            yield return $"≠ {year.Year} Σ {Lettering.Number(Sum(year))}, N {Lettering.Number(year.Base.Value)}";
    }

    /// <summary>Null when the bar can be drawn; otherwise what is in its empty outline, "" for the year's own note.</summary>
    private static string? Unknown(StackedYear year) =>
        year.Base < 0 || year.Parts.Any(p => p < 0) ? year.Note ?? "< 0"
        : year.Base == 0 && Sum(year) == 0 ? "0"
        : Sum(year) == decimal.MaxValue ? "≠"
        : year.Base is null || year.Parts.All(p => p is null) ? ""
        : null;

    private static string BaseText(StackedYear year) =>
        year.Base is not { } whole ? "" : Lettering.Line(Lettering.Number(whole), 90, Frame.Normal) + (AddsUp(year, whole) ? "" : " ≠");

    private static bool AddsUp(StackedYear year, decimal whole) =>
        year.Parts.All(p => p is null) || Sum(year) == whole || (Sum(year) < whole && year.Parts.Any(p => p is null));

    /// <summary>Sum of the parts that are known and above zero; stops at decimal's end.</summary>
    private static decimal Sum(StackedYear year) =>
        year.Parts.Where(p => p > 0)
            .Aggregate(0m, (sum, part) => decimal.MaxValue - sum < part!.Value ? decimal.MaxValue : sum + part.Value);

    private static string Share(decimal part, decimal whole, int decimals) =>
        Lettering.Number(Math.Round(part / whole * 100, decimals, MidpointRounding.AwayFromZero)) + " %";

    private static void Outline(Svg svg, double x, double width, string words) =>
        svg.Add($"""<rect {Ink.Gap} x="{x + 0.5}" y=".5" width="{Math.Max(0.6, width - 1)}" height="{BarHeight - 1}" stroke-dasharray="3 2"><title>{words}</title></rect>""");

    private static void Rule(Frame frame, FormChange change)
    {
        frame.Body.Add($"""<path {Ink.Form} d="M0 {frame.Bottom - 1}H{Frame.Width}"/>""");
        foreach (var line in Lettering.Wrap(change.Note, Frame.Width - Left, Frame.Small, 2))
        {
            frame.Body.Add($"""<text {Ink.Soft} font-size="{Frame.Small}" x="{Left}" y="{frame.Bottom + 11}">{line}</text>""");
            frame.Bottom += 14;
        }
        frame.Bottom += 4;
    }

    private static void Axis(Frame frame, double right)
    {
        var y = frame.Bottom - 4;
        var middle = (Left + right) / 2;
        frame.Body.Add($"""<path {Ink.Axis} d="M{Left} {y}H{right}M{Left} {y}v3M{middle} {y}v3M{right} {y}v3"/>""");
        frame.Body.Add($"""<g {Ink.Soft} font-size="{Frame.Small}"><text x="{Left}" y="{y + 15}">0</text>""");
        frame.Body.Add(
            $"""<text x="{middle}" y="{y + 15}" text-anchor="middle">50 %</text><text x="{right}" y="{y + 15}" text-anchor="end">100 %</text></g>""");
        frame.Bottom += 20;
    }
}
