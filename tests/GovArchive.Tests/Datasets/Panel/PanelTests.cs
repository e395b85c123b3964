using GovArchive.Datasets.Panel;
using GovArchive.Datasets.Stata;
using GovArchive.Forms;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Recomputing;

namespace GovArchive.Tests.Datasets.Panel;

/// <summary>The panel says what the long files say.</summary>
public sealed class PanelTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void All_numbers_and_gaps_follow_from_the_long_files()
    {
        var site = InventedArchive.Of(_archive.Site, seed: 11, bodies: 40);
        var downloads = new Downloads(site);
        var counted = downloads.Table("crosswalk").Where(row => row["relation"] is "same" or "sum_of")
            .ToDictionary(row => (row["edition"], Cell(row)), row => row["cells"]);
        var figures = downloads.Table("figures").Where(row => counted.ContainsKey((row["edition"], Cell(row))))
            .ToDictionary(row => (row["agency_id"], row["year"], counted[(row["edition"], Cell(row))]), row => row);
        var indicators = downloads.Table("indicators").ToDictionary(row => (row["agency_id"], row["year"], row["indicator"]), row => row);
        var columns = downloads.Table("panel-columns").Where(row => row["source"] != "key").ToArray();
        var gaps = downloads.Table("panel-missing").ToArray();
        var seen = new HashSet<string>();
        foreach (var (i, row) in downloads.Table("panel").Index())
            foreach (var column in columns)
            {
                var (value, gap) = column["source"] == "cell"
                    ? OfCell(figures.GetValueOrDefault((row["agency_id"], row["year"], counted[(Newest, column["id"])])))
                    : OfIndicator(indicators.GetValueOrDefault((row["agency_id"], row["year"], column["id"])));
                Assert.Equal((value, gap), (row[column["column"]], gaps[i][column["column"]]));
                Assert.Equal(row["agency_id"], gaps[i]["agency_id"]);
                seen.Add(gap);
            }
        string[] all = ["", "blank", "not_applicable", "absent", "not_asked", "not_comparable", "no_base", "no_year_before",
            "no_value_before", "not_known"];
        Assert.Equal(all.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_say_how_good_a_report_is()
    {
        var rows = new Downloads(_archive.Site).Table("panel").ToDictionary(row => $"{row["agency_id"]}/{row["year"]}");
        foreach (var report in _archive.Site.Archive.Reports)
        {
            var (row, counts) = (rows[report.Key.ToString()], report.Figures.Counts);
            var findings = _archive.Site.FindingsOf(report.Key).ToArray();
            Assert.Equal(
                $"{counts.Asked} {counts.Filled} {findings.Length}", $"{row["cells_asked"]} {row["cells_filled"]} {row["findings"]}");
            Assert.Equal(Contradictions.Of(_archive.Site, report.Key).Count.ToString(), row["cells_contradicted"]);
        }
    }

    [Fact]
    public void Names_are_told_apart_in_Stata_too()
    {
        var names = PanelColumns.All.Select(column => column.StataName).ToArray();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]{0,31}$", name));
        string[] reserved = ["byte", "double", "float", "if", "in", "int", "long", "using", "with", "strL"];
        Assert.Empty(names.Intersect(reserved));
    }

    [Fact]
    public void Labels_are_told_apart_in_both_languages()
    {
        Assert.Distinct(PanelColumns.All.Select(column => column.Label.Chinese));
        Assert.Distinct(PanelColumns.All.Select(column => column.Label.English));
    }

    [Theory]
    [InlineData("disclosure_fees_amount", "本年收费金额（单位：万元）", "Fees charged this year (10,000 yuan)")]
    [InlineData("disclosure_licences_decisions", "本年处理决定数量（件）", "Decisions this year")]
    [InlineData("disputes_review_upheld", "结果维持（件）", "Upheld (cases)")]
    [InlineData("granted_share", "予以公开占办结比例（%）", "(%)")]
    public void A_heading_says_the_unit_once(string column, string chinese, string english)
    {
        var heading = PanelColumns.All.Single(one => one.Column.Name == column).Heading;
        Assert.EndsWith(chinese, heading.Chinese);
        Assert.EndsWith(english, heading.English);
    }

    [Theory]
    [InlineData("year", "year")]
    [InlineData("requests_received_natural_person", "requests_received_natural_person")]
    [InlineData("requests_received_natural_persons", "request_receive_natural_persons")]
    [InlineData("requests_refused_state_secret_natural_person", "requ_refu_stat_secr_natu_pers")]
    public void Long_names_are_cut_alike(string name, string expected) => Assert.Equal(expected, StataNames.Of(name));

    private static string Newest => Crosswalk.Current.Edition;

    private static string Cell(Dictionary<string, string> row) => $"{row["table"]}/{row["row"]}/{row["column"]}";

    private static (string Value, string Gap) OfCell(Dictionary<string, string>? figure) => figure is null ? ("", "not_comparable")
        : (figure["value"], figure["state"] == "reported" ? "" : figure["state"]);

    private static (string Value, string Gap) OfIndicator(Dictionary<string, string>? row) =>
        row is null ? ("", "not_comparable") : (row["value"], row["why_null"]);
}
