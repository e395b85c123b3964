using GovArchive.Charts.Drawing;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>The words around a drawing, with those that every drawing of a language shares.</summary>
internal static class ChartText
{
    public static ChartWords Of(SiteWords words, string title, string subtitle, string summary, string source) =>
        new(title, subtitle, summary, source)
        {
            Language = words.Language,
            Missing = words["missing.no_report"],
            Lane = words["charts.lane"],
        };
}
