using System.Globalization;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Words;

/// <summary>What a cell shows: the number as printed, or the word for what is there instead. The same everywhere on the site.</summary>
internal static class CellText
{
    /// <summary>What is in the cell.</summary>
    public static string Of(Figure? figure, SiteWords words) => figure switch
    {
        null => words["state.not_on_form"],
        { Value: { } value } => Number(value) + figure.Origin.Mark(),
        _ => words["state." + figure.State.Word()] + figure.Origin.Mark(),
    };

    /// <summary>CSS class of the state: "reported", "blank" …</summary>
    public static string Class(Figure? figure) => figure?.State.Word() ?? "not_on_form";

    /// <summary>Why there is no number, in words.</summary>
    public static string Reason(MissingReason reason, SiteWords words) => words["missing." + reason.Id()];

    /// <summary>For people: commas every three digits.</summary>
    public static string Number(decimal value)
    {
        var text = Csv.Number(value);
        var (start, end) = (text.StartsWith('-') ? 1 : 0, text.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0
            ? dot : text.Length);
        for (var i = end - 3; i > start; i -= 3) text = text.Insert(i, ",");
        return text;
    }

    /// <summary>A difference between two numbers: its sign before it, 0 without one.</summary>
    public static string Change(decimal difference) => Sign(difference) + Number(Math.Abs(difference));

    /// <summary>+ above zero, a true minus sign below, "" for zero.</summary>
    public static string Sign(decimal difference) => difference > 0 ? "+" : difference < 0 ? "−" : "";

    /// <summary>Years in order, those that follow each other as one: 2013–2016、2019.</summary>
    public static string Years(IReadOnlyList<int> years, SiteWords words) => string.Join(words.IsChinese ? "、" : ", ",
        years.Index().GroupBy(entry => entry.Item - entry.Index, entry => entry.Item).Select(run => run.ToArray())
            .Select(run => run.Length == 1 ? Year(run[0]) : $"{Year(run[0])}–{Year(run[^1])}"));

    /// <summary>A calendar year: no comma.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
