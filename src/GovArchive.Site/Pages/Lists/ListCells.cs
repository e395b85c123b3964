using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Lists;

/// <summary>One of a few things a column can hold.</summary>
/// <param name="Id">Is in addresses, the same in every language.</param>
/// <param name="Text">As shown.</param>
public sealed record Choice(string Id, string Text);

/// <summary>A number of a list: as shown, and as a script sorts by it.</summary>
/// <param name="Value">Plain digits; "" when there is no number, which sorts last.</param>
/// <param name="Note">What is smaller behind it: k/n of a sum; "" for nothing.</param>
/// <param name="IsPart">Whether some gave no number.</param>
/// <param name="Address">Where the number can be looked up in its report; null where it is of no single one.</param>
public sealed record ListNumber(string Text, string Value, string Note = "", bool IsPart = false, string? Address = null)
{
    /// <summary>What another number has against it; null for nothing.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>How long a bar below it is, of 100; null for none.</summary>
    public string? Bar { get; init; }

    internal static ListNumber Of(int number) => new(CellText.Number(number), Csv.Number(number));

    internal static ListNumber Of(decimal number) => new(CellText.Number(number), Csv.Number(number));

    /// <summary>
    /// How many of a whole, sorted by how many: 52/55 (94.5 %) with a bar; of fewer than 30 no percentage, of nothing no bar.
    /// </summary>
    internal static ListNumber Of(int part, int whole, SiteWords words)
    {
        var text = words["group.of", CellText.Number(part), CellText.Number(whole)];
        if (whole == 0) return new ListNumber(text, Csv.Number(part));
        var share = 100m * part / whole;
        if (whole >= Indicator.SmallBase) text = words["group.share", text, IndicatorText.Percent(share, words)];
        return new ListNumber(text, Csv.Number(part), IsPart: part < whole) { Bar = Csv.Number(Math.Round(share, 1)) };
    }

    /// <summary>A number of a report.</summary>
    internal static ListNumber Of(IndicatorValue point, ReportKey report, SiteWords words) =>
        point.Value is { } value
            ? Of(value) with { Doubt = Doubt.Of(point, report, words) } : new ListNumber(CellText.Reason(point.Missing!.Value, words), "");

    /// <summary>A sum with how many of the reports it rests on.</summary>
    internal static ListNumber Of(PartialSum sum, SiteWords words)
    {
        var note = words["group.of", CellText.Number(sum.Given), CellText.Number(sum.Of)];
        return sum.Value is { } value
            ? new ListNumber(
                CellText.Number(value), Csv.Number(value), note, sum.Given < sum.Of)
            { Doubt = Doubt.Of(sum.Contradicted, words) }
            : new ListNumber(words["group.none_given"], "", note, true);
    }
}
