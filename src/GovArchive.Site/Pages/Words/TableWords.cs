using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Words;

/// <summary>What is said of a report's tables in a line, on its page and in feeds.</summary>
internal static class TableWords
{
    /// <summary>
    /// Each table of the report's form by its short name, with how much of it the source has; "" for a form without tables.
    /// </summary>
    public static string Of(SiteWords words, Report report) => string.Join(" · ", report.Form.Tables.Select(table =>
    {
        var state = report.Content.Tables[table.Id].ToString().ToLowerInvariant();
        return $"{FormWords.In(words.Language, table.ShortTitle)} {words["table_state." + state]}";
    }));
}
