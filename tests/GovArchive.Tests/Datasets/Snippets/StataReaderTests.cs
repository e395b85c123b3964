using System.Globalization;
using GovArchive.Datasets.Codebook;

namespace GovArchive.Tests.Datasets.Snippets;

/// <summary>Programs that are not ours find in panel.dta every number of panel.csv, and every reason of panel-missing.csv.</summary>
[Trait("Stage", "Process")]
public sealed class StataReaderTests : IDisposable
{
    private const string Python = """
        import csv
        from pandas.io.stata import StataMissingValue, StataReader
        def write(name, rows):
            with open(name, "w", encoding="utf8", newline="") as file:
                csv.writer(file).writerows(rows)
        with StataReader("panel.dta", convert_missing=True, convert_categoricals=False) as reader:
            table = reader.read()
            write("labels.csv", [("name", "label"), *reader.variable_labels().items()])
            write("gaps.csv", [("gap", "label"), *((chr(96 + code - 2147483621), label)
                                                   for code, label in reader.value_labels()["missing_zh"].items())])
        write("read.csv", [table.columns, *([str(x) if isinstance(x, (str, StataMissingValue)) else repr(float(x)) for x in row]
                                            for row in table.itertuples(index=False))])
        """;

    private const string R = """
        library(haven)
        panel <- read_dta("panel.dta")
        texts <- lapply(panel, function(x) {
          if (is.character(x)) return(as.character(x))
          tag <- na_tag(x)
          x <- as.numeric(x)
          ifelse(is.na(x), paste0(".", tag), format(x, digits = 17, trim = TRUE))
        })
        gaps <- attr(panel$granted_share, "labels")
        write.csv(texts, "read.csv", row.names = FALSE)
        write.csv(data.frame(name = names(panel), label = sapply(panel, attr, "label")), "labels.csv", row.names = FALSE)
        write.csv(data.frame(gap = na_tag(gaps), label = names(gaps)), "gaps.csv", row.names = FALSE)
        """;

    private readonly SmallArchive _archive = new("downloads: [csv, gz, dta]\n");
    private readonly PublishedData _data;

    public StataReaderTests() => _data = new PublishedData(PublishedData.Invented(_archive.Site, seed: 7, bodies: 30));

    public void Dispose()
    {
        _data.Dispose();
        _archive.Dispose();
    }

    [Fact]
    public void Pandas_reads_all_of_it()
    {
        _data.Write("read.py", Python);
        ScriptRun.Python(_data, "read.py", "pandas");
        AssertRead();
    }

    [Fact]
    public void Haven_reads_all_of_it()
    {
        _data.Write("read.R", R);
        ScriptRun.R(_data, "read.R", "haven");
        AssertRead();
    }

    private void AssertRead()
    {
        string[] codes = [.. Enum.GetValues<PanelGap>().Select(gap => CodeIds.Of(gap))];
        var (panel, missing, read) = (_data.Table("panel.csv"), _data.Table("panel-missing.csv"), _data.Table("read.csv"));
        var labels = _data.Table("labels.csv").ToDictionary(row => row["name"], row => row["label"]);
        Assert.Equal(panel.Length, read.Length);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var column in _data.Table("panel-columns.csv"))
        {
            var (name, stata) = (column["column"], column["stata_name"]);
            Assert.StartsWith(column["zh"].Length > 40 ? column["zh"][..40] : column["zh"], labels[stata], StringComparison.Ordinal);
            foreach (var (i, row) in panel.Index())
            {
                var (text, found) = (row[name], read[i][stata]);
                if (column["source"] != "key" && text.Length == 0)
                    Assert.Equal(missing[i][name], seen.Add(found) || found.Length == 2 ? codes[found[1] - 'a'] : found);
                else
                    Assert.True(text == found || IsSame(text, found), $"{row["agency_id"]} {row["year"]} {name}: {text}, not {found}");
            }
        }
        Assert.True(seen.Count >= 8, string.Join(' ', seen));
        var words = _data.Table("codes.csv").Where(row => row["kind"] == "missing").ToDictionary(row => row["code"], row => row["zh"]);
        Assert.Equal(
            codes.Select((code, i) => $"{(char)('a' + i)} {words[code]}"),
            _data.Table("gaps.csv").Select(row => $"{row["gap"]} {row["label"]}"));
    }

    private static bool IsSame(string text, string found) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var a) && double.TryParse(found, CultureInfo.InvariantCulture, out var b)
        && a == b;
}
