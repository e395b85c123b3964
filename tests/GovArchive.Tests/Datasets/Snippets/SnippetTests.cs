using GovArchive.Datasets;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Snippets;
using GovArchive.Text;

namespace GovArchive.Tests.Datasets.Snippets;

/// <summary>Snippets name files that are there, and are not there without them.</summary>
public sealed class SnippetTests
{
    [Fact]
    public void Each_names_the_files_it_reads()
    {
        foreach (var snippet in SnippetTable.All)
        {
            var text = EmbeddedTable.Text(typeof(Snippet), "Datasets/Snippets/" + snippet.Source);
            var isUnpacked = snippet.Source == "load_panel_csv.do";
            foreach (var file in snippet.Files.Where(file => file != "govarchive.sqlite"))
                Assert.Contains(isUnpacked ? file[..^3] : file, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("indicators.csv.gz agencies.csv.gz indicators.csv agencies.csv", "rates_by_province.py", "\"indicators.csv.gz\"")]
    [InlineData("indicators.csv agencies.csv.gz", "rates_by_province.py", "\"indicators.csv\"")]
    [InlineData("indicators.csv agencies.csv", "rates_by_province.duckdb.sql", "'indicators.csv'")]
    [InlineData("indicators.parquet agencies.csv.gz", "rates_by_province.duckdb.sql", "'agencies.csv.gz'")]
    [InlineData("indicators.csv", "rates_by_province.py", null)]
    [InlineData("indicators.parquet agencies.parquet", "rates_by_province.R", null)]
    [InlineData("panel.dta", "load_panel.do", "use panel.dta")]
    [InlineData("panel.csv.gz panel-missing.csv.gz panel-columns.csv.gz", "load_panel.do", "using panel.csv")]
    [InlineData("panel.xlsx", "load_panel.do", null)]
    public void They_name_files_that_are_there(string published, string name, string? expected)
    {
        var filled = SnippetTable.All.Where(snippet => snippet.Name == name)
            .Select(snippet => snippet.Fill(published.Split(' ').ToHashSet())).FirstOrDefault(filled => filled is not null);
        Assert.Equal(expected is null, filled is null);
        if (expected is not null) Assert.Contains(expected, filled!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signpost_is_no_table()
    {
        using var archive = new SmallArchive();
        ListedDataset[] files = SmallArchive.Listed(archive.Site, largest: 1);
        Assert.Contains(files, file => file.Name == "indicators.csv" && file.IsSignpost);
        Assert.Empty(SnippetTable.Of(files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal))));
        Assert.NotEmpty(SnippetTable.Of(files));
    }

    [Fact]
    public void Without_a_file_for_Stata_the_reasons_have_the_same_letters()
    {
        var text = EmbeddedTable.Text(typeof(Snippet), "Datasets/Snippets/load_panel_csv.do");
        foreach (var (i, gap) in Enum.GetValues<PanelGap>().Index())
            Assert.Contains($".{(char)('a' + i)} \"{CodeIds.Of(gap)}\"", text, StringComparison.Ordinal);
        var letters = string.Join(' ', Enum.GetValues<PanelGap>().Select((_, i) => (char)('a' + i)));
        Assert.Contains($"foreach code in {letters} {{", text, StringComparison.Ordinal);
    }
}
