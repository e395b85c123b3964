using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Files;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Datasets;

/// <summary>What agencies are compared from.</summary>
public sealed class CompareFileTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    private Site Site => _archive.Site;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void An_agency_has_every_indicator_of_every_report()
    {
        foreach (var history in Site.Reporting)
        {
            var json = JsonNode.Parse(CompareFiles.Write(Site, history))!;
            var values = json["values"]!.AsObject();
            Assert.Equal(IndicatorCatalog.All.Select(indicator => indicator.Id), values.Select(value => value.Key));
            // Most say of every year that the form or the source has no such cell.
            foreach (var some in json["cells"]!.AsObject().Select(row => row.Value!.AsObject()).Append(values))
                foreach (var (name, _) in some.Where(value => value.Value!.AsArray().All(IsLacking)).ToArray()) some.Remove(name);
            var rows = json["cells"]!.AsObject();
            foreach (var (name, _) in rows.Where(row => row.Value!.AsObject().Count == 0).ToArray()) rows.Remove(name);
            AcceptedFile.Assert(SmallArchive.Expected(history.Agency.Id + ".indicators.json"), SmallArchive.Readable(json));
        }
    }

    [Fact]
    public void Rates_have_what_they_are_taken_of_and_say_where_it_is_little()
    {
        var history = History(
            "yunxi", null, SampleReports.OfFigures("requests/granted/total,2\nrequests/handled_total/total,29", 2021),
            SampleReports.OfFigures("requests/granted/total,6\nrequests/handled_total/total,30", 2022));
        var text = Encoding.UTF8.GetString(CompareFiles.Write(Of([history]), history));
        Assert.StartsWith(
            """{"id":"yunxi","name":"云溪县示例局","place":"other","reports":[[2021,"2021"],[2022,"2021"]],"values":{"applications":["absent","absent"],""",
            text,
            StringComparison.Ordinal);
        Assert.Contains("\"granted_share\":[[6.8966,2,29,true],[20.0,6,30]]", text, StringComparison.Ordinal);
        Assert.EndsWith("\"contradicted\":{}}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_another_number_contradicts_have_the_codes_of_the_years_in_which_it_does()
    {
        var cell = new CellId("requests", "granted", "total");
        var history = History(
            "yunxi", null, [.. Enumerable.Range(2021, 3).Select(
                year => SampleReports.OfFigures("requests/granted/total,6\nrequests/handled_total/total,30", year))]);
        var site = Of(
            [history], Finding(2021, FindingCodes.SumWrong, cell), Finding(2023, FindingCodes.SumWrong, cell));
        var json = JsonNode.Parse(CompareFiles.Write(site, history))!;
        Assert.Equal(
            $$"""{"2021":"{{FindingCodes.SumWrong.Id}}","2023":"{{FindingCodes.SumWrong.Id}}"}""",
            json["contradicted"]!["granted_share"]!.ToJsonString());
        Assert.Null(json["contradicted"]!["completion_rate"]);
    }

    [Fact]
    public void Cells_are_those_of_the_current_edition_with_what_older_ones_count_the_same()
    {
        const string old = "# 云溪县示例局 2019; edition 2019; typed in\ncell,value\ndisclosure/compulsory_measures/decisions,3";
        var history = History(
            "yunxi", null, SampleReports.Of("2019.figures.csv", old, 2019),
            SampleReports.OfFigures("disclosure/compulsory_measures/decisions,4\nrequests/received/total,", 2021));
        var cells = JsonNode.Parse(CompareFiles.Write(Of([history]), history))!["cells"]!;
        Assert.Equal("[3,4]", cells["disclosure/compulsory_measures"]!["decisions"]!.ToJsonString());
        Assert.Equal("""["not_comparable","absent"]""", cells["disclosure/fees"]!["amount"]!.ToJsonString());
        Assert.Equal("""["absent","blank"]""", cells["requests/received"]!["total"]!.ToJsonString());
        Assert.Equal(
            Crosswalk.Current.Cells.Length, cells.AsObject().Sum(row => row.Value!.AsObject().Count));
    }

    [Fact]
    public void A_cell_that_another_number_contradicts_has_the_code_by_its_id()
    {
        var cell = new CellId("requests", "received", "total");
        var history = History("yunxi", null, SampleReports.OfFigures("requests/received/total,6", 2021));
        var json = JsonNode.Parse(CompareFiles.Write(Of([history], Finding(2021, FindingCodes.SumWrong, cell)), history))!;
        Assert.Equal($$"""{"2021":"{{FindingCodes.SumWrong.Id}}"}""", json["contradicted"]!["requests/received/total"]!.ToJsonString());
    }

    [Theory]
    [InlineData("230103", "230100")] // 哈尔滨市南岗区
    [InlineData("230100", "230100")]
    [InlineData("230000", "230000")]
    [InlineData("110000", "110000")]
    [InlineData("999999", "other")]
    [InlineData(null, "other")]
    public void An_agency_is_looked_for_in_its_city_or_its_province(string? region, string place) =>
        Assert.Equal(place, CompareFiles.PlaceOf(Agency("a", region)));

    [Fact]
    public void Every_place_lists_its_agencies_that_have_reports()
    {
        var report = SampleReports.OfFigures("requests/received/total,1");
        var site = Of(
            [History("a", "230103", report), History("b", null, report), History("c", "230100", report), History("d", "230100", report),
                History("e", "230000", report), History("f", "230100")]);
        string[] expected =
        [
            """compare/230000.json [["e","云溪县示例局","","department","other",""]]""",
            """compare/230100.json [["c","云溪县示例局","","department","other",""],""" + """["d","云溪县示例局","","department","other",""],"""
                + """["a","云溪县示例局","","department","other",""]]""",
            """compare/other.json [["b","云溪县示例局","","department","other",""]]""",
        ];
        Assert.Equal(expected, Places(site, null));
        var parts = Enumerable.Range(1, 3).Select(number => Places(site, new Shard(number, 3)).ToArray()).ToArray();
        Assert.Equal(expected, parts.SelectMany(part => part).Order(StringComparer.Ordinal));
        Assert.All(parts, part => Assert.NotEqual(expected, part));
    }

    private static bool IsLacking(JsonNode? value) =>
        value is JsonValue word && word.ToString() is "absent" or "not_on_form" or "no_year_before" or "not_asked" or "not_comparable";

    private static IEnumerable<string> Places(Site site, Shard? part) =>
        CompareFiles.Places(site, part).Select(file => $"{file.Path} {Encoding.UTF8.GetString(file.Bytes.Span).TrimEnd('\n')}");

    private static ReportFinding Finding(int year, FindingCode code, CellId cell) => new(
        new ReportKey("yunxi", year),
        new Finding(code, new Place("a"), ["", "", "", "", ""]) { Cells = [cell], Sides = new Comparison(1, 2) });

    private static Agency Agency(string id, string? region) => new() { Id = id, Name = "云溪县示例局", RegionCode = region };

    private static AgencyHistory History(string id, string? region, params Report[] reports) => new(Agency(id, region), [.. reports]);

    private Site Of(ImmutableArray<AgencyHistory> agencies, params ReportFinding[] findings) =>
        new(Site.Config, new Archive(agencies, Site.Archive.Corrections), [.. findings], Site.Words, []);
}
