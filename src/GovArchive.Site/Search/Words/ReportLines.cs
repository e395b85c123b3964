using System.Text;

namespace GovArchive.Search.Words;

/// <summary>
/// A published text of a report in what is prose and what is rows of its tables, which are lines with tabs. The search page's script parts
/// it by the same rule, so that what is found by the one is checked by the other.
/// </summary>
internal static class ReportLines
{
    /// <summary>Stands between cells, and between prose and what is no prose: nothing is found across it.</summary>
    public const char Border = '|';

    // The last line, which explains signs and is no part of the report.
    private const string Legend = "（空）：";

    /// <summary>The lines that have no tabs; a border for each that has.</summary>
    public static string Prose(string text) => Select(text, isRow: false);

    /// <summary>The lines with tabs, a border at each tab and around them.</summary>
    public static string Rows(string text) => Select(text, isRow: true);

    private static string Select(string text, bool isRow)
    {
        if (!text.Contains('\t', StringComparison.Ordinal)) return isRow ? "" : text;
        var lines = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            if (!line.Contains('\t', StringComparison.Ordinal))
            {
                if (!isRow && !line.StartsWith(Legend, StringComparison.Ordinal)) lines.Append(line).Append('\n');
            }
            else if (isRow) lines.Append(line.Replace('\t', Border)).Append(Border);
            else lines.Append(Border);
        }
        return lines.ToString();
    }
}
