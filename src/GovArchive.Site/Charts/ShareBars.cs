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
public sealed record StackedYear(int Year, ImmutableArray<decimal?> Parts, decimal? Base, string? Note = null)
{
    /// <summary>N is too few cases for shares to be compared: the bar is pale and holds the counts themselves.</summary>
    public bool SmallBase { get; init; }
}

/// <summary>
/// Bars of 100 %, one a year, the newest on top; the six groups of outcomes in their order with their share of the base N, which is at the
/// bar's end.
/// </summary>
/// <remarks>
/// What the known parts leave of N is an empty outline. Parts that do not add up to N say so: N is followed by ≠ and, where they exceed it,
/// shares are taken of their sum, so that no bar leaves its frame. Nothing is divided where N is 0.
/// </remarks>
public static class ShareBars
{
    private const int Height = 40;

    /// <summary>Of more years than this only the shares are in the bars: their counts are in the table behind.</summary>
    private const int MostWithCounts = 6;

    // Pixels of the bar of a wide and of a very wide row: what its name and its number leave of it.
    private const double WideBar = 430;
    private const double WidestBar = 580;

    /// <param name="segments">Names of one to six segments, in the order of the parts.</param>
    /// <param name="years">At most one record a year, in any order; a year between them that has none is drawn as unknown.</param>
    /// <param name="changes">Where the form changed.</param>
    /// <param name="missing">Said of what brings no note of its own.</param>
    /// <param name="suffix">Behind a share: " %".</param>
    /// <exception cref="ArgumentException">No segment, more than six, no year, over 200, a record with another number of parts.</exception>
    public static ChartDrawing Draw(
        ImmutableArray<string> segments, ImmutableArray<StackedYear> years, ImmutableArray<FormChange> changes, string missing,
        string suffix)
    {
        if (segments.Length is 0 or > 6) throw new ArgumentException("share bars have one to six segments", nameof(segments));
        if (years.IsEmpty) throw new ArgumentException("a chart needs at least one year", nameof(years));
        if (years.Any(y => !y.Parts.IsEmpty && y.Parts.Length != segments.Length))
            throw new ArgumentException("a year has one part for each segment", nameof(years));
        var (first, last) = YearAxis.Checked(years.Min(y => y.Year), years.Max(y => y.Year));
        return new ChartDrawing(
        [
            .. Enumerable.Range(first, last - first + 1).Reverse()
                .Select(year => years.FirstOrDefault(y => y.Year == year) ?? new StackedYear(year, [], null))
                .Select(year => new DrawnRow(
                    Svg.Coordinate(year.Year), Bar(year, segments, missing, suffix, hasCounts: last - first < MostWithCounts), Height,
                    BaseText(year))),
        ])
        {
            Key = [.. segments.Select((name, i) => Key(i, name))],
            Notes =
            [
                .. FormRules.Notes(FormRules.Within(changes, first, last)),
                .. years.OrderBy(y => y.Year).SelectMany(y => Notes(y, segments, missing)),
            ],
        };
    }

    public static KeyEntry Key(int segment, string name) =>
        new($"<rect {Ink.Outcome(segment)} width=\"16\" height=\"16\"/>", Lettering.Label(name));

    private static string Bar(
        StackedYear year, ImmutableArray<string> segments, string missing, string suffix, bool hasCounts)
    {
        var svg = new Svg();
        if (Unknown(year) is { } unknown)
        {
            var words = unknown.Length > 0 ? unknown : year.Note ?? missing;
            Outline(svg, 0, 100, $"{year.Year}: {words}");
            svg.Add($"""<text class="n xs" x="0" dx="10" y="25">{Lettering.Line(words, Across.Narrow - 20, Ink.Small)}</text>""");
        }
        else Segments(svg, year, segments, missing, suffix, hasCounts);
        return svg.ToString();
    }

    private static void Segments(
        Svg svg, StackedYear year, ImmutableArray<string> segments, string missing, string suffix, bool hasCounts)
    {
        var whole = Math.Max(year.Base!.Value, Sum(year));
        var (from, labels, slices) = (0.0, new Svg(), new Slices(Height));
        for (var i = 0; i < segments.Length; i++)
        {
            if (year.Parts[i] is not { } part || part == 0) continue;
            var width = (double)part / (double)whole * 100;
            var isTold = Label(
                labels, i, new Across(Math.Round(from + width / 2)), width, year.SmallBase ? "" : Share(part, whole) + suffix,
                hasCounts || year.SmallBase ? Lettering.Number(part) : "");
            // What is in the segment at every width is not said again. Half a per cent beside its middle no number leaves it.
            slices.Add(Ink.Outcome(i), width, isTold ? "" : $"{Lettering.Label(segments[i])} {Lettering.Number(part)}");
            from += width;
        }
        slices.Draw(svg, year.SmallBase);
        svg.Add(labels);
        if (Sum(year) >= whole) return;
        var words = string.Join("; ", Notes(year, segments, missing));
        Outline(svg, from, 100 - from, $"{words} ({Lettering.Number(whole - Sum(year))}/{Lettering.Number(whole)})");
    }

    // The share above the count; one of them alone in a segment that is too narrow for the other, neither where none has room. True where
    // both are there at every width.
    private static bool Label(Svg svg, int index, Across middle, double width, string share, string count)
    {
        var (one, two) = (Fits(share, semibold: true), count.Length == 0 ? Room.None : Fits(count, semibold: false));
        if (share.Length > 0 && one != Room.None)
            svg.Text($"mid xs b t{index + 1}{Ink.Where(one)}", middle, two == Room.None ? 25 : 18, share);
        if (two != Room.None && (share.Length == 0 || one != Room.None))
            svg.Text($"mid xs t{index + 1}{Ink.Where(two)}", middle, share.Length == 0 ? 25 : 33, count);
        return one == Room.Always && (count.Length == 0 || two == Room.Always);

        Room Fits(string text, bool semibold) =>
            Lettering.Width(text, Ink.Small, semibold) + 6 is var needed && needed <= new Across(width).At(Across.Narrow) ? Room.Always
            : needed <= new Across(width).At(WideBar) ? Room.Wide
            : needed <= new Across(width).At(WidestBar) ? Room.Widest : Room.None;
    }

    /// <summary>What a drawn bar cannot show: which parts are missing and why, or by how much the parts miss N.</summary>
    private static IEnumerable<string> Notes(StackedYear year, ImmutableArray<string> segments, string missing)
    {
        if (Unknown(year) is not null) yield break;
        var absent = string.Join(", ", segments.Where((_, i) => year.Parts[i] is null).Select(Lettering.Label));
        if (absent.Length > 0) yield return $"{year.Year} {absent} {year.Note ?? missing}";
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
        year.Base is not { } whole ? "" : Lettering.Number(whole) + (AddsUp(year, whole) ? "" : " ≠");

    private static bool AddsUp(StackedYear year, decimal whole) =>
        year.Parts.All(p => p is null) || Sum(year) == whole || (Sum(year) < whole && year.Parts.Any(p => p is null));

    /// <summary>Sum of the parts that are known and above zero; stops at decimal's end.</summary>
    private static decimal Sum(StackedYear year) =>
        year.Parts.Where(p => p > 0)
            .Aggregate(0m, (sum, part) => decimal.MaxValue - sum < part!.Value ? decimal.MaxValue : sum + part.Value);

    private static string Share(decimal part, decimal whole) =>
        Lettering.OneDecimal(part / whole * 100);

    private static void Outline(Svg svg, double x, double width, string words) =>
        svg.Add(
            $"""<rect class="gap" x="{new Across(x)}" y=".5" width="{Across.Visible(width)}" height="{Height - 1}"><title>{words}</title></rect>""");
}
