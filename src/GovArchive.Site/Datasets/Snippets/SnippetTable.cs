using System.Text;
using GovArchive.Sites;

namespace GovArchive.Datasets.Snippets;

/// <summary>All snippets, in the order of the data page.</summary>
internal static class SnippetTable
{
    private static readonly string[] Indicators = ["indicators.csv.gz", "agencies.csv.gz"];
    private static readonly string[] Panel = ["panel.csv.gz", "panel-missing.csv.gz", "panel-columns.csv.gz"];

    /// <summary>Of those of one name the first is published whose files are.</summary>
    public static readonly Snippet[] All =
    [
        new(SnippetUse.Rates, "pandas", "rates_by_province.py", Indicators),
        new(SnippetUse.Rates, "R", "rates_by_province.R", Indicators),
        new(SnippetUse.Rates, "DuckDB", "rates_by_province.duckdb.sql", "indicators.parquet", "agencies.parquet"),
        new(SnippetUse.Rates, "SQLite", "rates_by_province.sqlite.sql", "govarchive.sqlite"),
        new(SnippetUse.Panel, "pandas", "load_panel.py", [.. Panel, "codes.csv.gz"]),
        new(SnippetUse.Panel, "R", "load_panel.R", [.. Panel, "codes.csv.gz"]),
        new(SnippetUse.Panel, "Stata", "load_panel.do", "panel.dta"),
        new(SnippetUse.Panel, "Stata", "load_panel.do", Panel) { Source = "load_panel_csv.do" },
    ];

    /// <summary>Those whose files are published.</summary>
    /// <param name="files">What is published.</param>
    public static FilledSnippet[] Of(IEnumerable<ListedDataset> files)
    {
        var names = files.Where(file => !file.IsSignpost).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        return [.. All.Select(snippet => snippet.Fill(names)).OfType<FilledSnippet>().DistinctBy(filled => filled.Snippet.Name)];
    }

    /// <summary>The same as files.</summary>
    public static IEnumerable<OutputFile> FilesOf(IEnumerable<ListedDataset> files) => Of(files).Select(
        filled => new OutputFile(Urls.Dataset(filled.Snippet.Name), Encoding.UTF8.GetBytes(filled.Text)));
}
