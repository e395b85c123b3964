using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Words;

/// <summary>What is said of a number that another contradicts; shown as ≠ behind it.</summary>
/// <param name="Text">In words.</param>
/// <param name="Address">Where it is explained.</param>
/// <param name="Codes">Codes of the findings separated by spaces, or how many numbers of a sum are meant; for files.</param>
public sealed record Doubt(string Text, string Address, string Codes)
{
    /// <summary>The sign behind the number.</summary>
    public const string Sign = "≠";

    /// <summary>Where pages with sums explain the sign.</summary>
    private const string Key = "#doubts";

    /// <summary>Of one report's number; null where nothing contradicts it.</summary>
    internal static Doubt? Of(IndicatorValue value, ReportKey report, SiteWords words) => value.Contradicted.Length == 0 ? null
        : new Doubt(words["doubt.one", CellText.Year(report.Year), value.Contradicted], Urls.Report(report) + "#findings",
            value.Contradicted);

    /// <summary>Of a number made of several reports' numbers; null where nothing contradicts any of them.</summary>
    internal static Doubt? Of(int contradicted, SiteWords words) => contradicted == 0 ? null
        : new Doubt(words["doubt.some", CellText.Number(contradicted)], Key, CellText.Number(contradicted));

    /// <summary>A number with how many of those that it is made of are contradicted.</summary>
    internal static string Counted(int number, int contradicted, SiteWords words) =>
        contradicted == 0 ? CellText.Number(number) : words["doubt.count", CellText.Number(number), CellText.Number(contradicted)];

    /// <summary>What a chart's subtitle adds; "" for none.</summary>
    internal static string Note(int contradicted, SiteWords words) =>
        contradicted == 0 ? "" : words["doubt.note", CellText.Number(contradicted)];

    /// <summary>The number's text with the sign where it is contradicted.</summary>
    internal static string Signed(string text, string codes) => codes.Length == 0 ? text : $"{text} {Sign}";
}
