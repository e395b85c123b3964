using System.Globalization;

namespace GovArchive.Tests.Datasets.Snippets;

/// <summary>What loads the panel loads all of it, with its labels.</summary>
[Trait("Stage", "Process")]
public sealed class PanelSnippetTests : IDisposable
{
    private readonly SmallArchive _archive = new("downloads: [csv, gz]\n");
    private readonly PublishedData _data;

    public PanelSnippetTests() => _data = new PublishedData(PublishedData.Invented(_archive.Site, seed: 9, bodies: 12));

    public void Dispose()
    {
        _data.Dispose();
        _archive.Dispose();
    }

    [Fact]
    public void Pandas_has_labels_numbers_and_reasons()
    {
        _data.Write("run.py", _data.Text("load_panel.py") + """

            panel.reset_index().to_csv("read.csv", index=False)
            missing.replace(reasons.to_dict()).reset_index().to_csv("reasons.csv", index=False)
            labels.rename("label").reset_index().to_csv("labels.csv", index=False)
            """);
        ScriptRun.Python(_data, "run.py", "pandas");
        AssertRead();
    }

    [Fact]
    public void R_has_labels_numbers_and_reasons()
    {
        _data.Write("run.R", _data.Text("load_panel.R") + """

            write.csv(data.frame(column = names(panel), label = sapply(panel, attr, "label")), "labels.csv", row.names = FALSE)
            write.csv(panel, "read.csv", row.names = FALSE, na = "")
            named <- lapply(missing, function(x) ifelse(x %in% names(reasons), unname(reasons[as.character(x)]), x))
            write.csv(named, "reasons.csv", row.names = FALSE, na = "")
            """);
        ScriptRun.R(_data, "run.R");
        AssertRead();
    }

    private void AssertRead()
    {
        var (panel, missing) = (_data.Table("panel.csv"), _data.Table("panel-missing.csv"));
        var (read, reasons) = (Indexed("read.csv"), Indexed("reasons.csv"));
        var labels = _data.Table("labels.csv").ToDictionary(row => row["column"], row => row["label"]);
        var words = _data.Table("codes.csv").Where(row => row["kind"] == "missing").ToDictionary(row => row["code"], row => row["zh"]);
        Assert.Equal(panel.Length, read.Count);
        foreach (var column in _data.Table("panel-columns.csv"))
        {
            var name = column["column"];
            Assert.Equal(column["zh"], labels[name]);
            foreach (var (row, gap) in panel.Zip(missing))
            {
                Assert.True(IsSame(row[name], read[Key(row)][name]), $"{Key(row)} {name}: {row[name]}, not {read[Key(row)][name]}");
                if (gap.TryGetValue(name, out var code) && name is not ("agency_id" or "year"))
                    Assert.Equal(code.Length == 0 ? "" : words[code], reasons[Key(row)][name]);
            }
        }

        Dictionary<string, Dictionary<string, string>> Indexed(string file) => _data.Table(file).ToDictionary(Key);
    }

    private static string Key(Dictionary<string, string> row) => $"{row["agency_id"]}/{row["year"]}";

    private static bool IsSame(string text, string read) => text == read
        || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
        && decimal.TryParse(read, NumberStyles.Float, CultureInfo.InvariantCulture, out var b) && a == b;
}
