using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Datasets.Files;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Recomputing;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Datasets;

/// <summary>The downloads of one agency.</summary>
public sealed class AgencyFileTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    private Site Site => _archive.Site;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void An_agency_has_its_own_files()
    {
        foreach (var history in Site.Reporting)
        {
            var csv = AgencyFiles.WideCsv(history);
            SmallArchive.AssertWhole(csv);
            SmallArchive.AssertAccepted(
                history.Agency.Id + ".csv", csv, line => !line.EndsWith(new string(',', history.Reports.Length), StringComparison.Ordinal));
            AcceptedFile.Assert(
                SmallArchive.Expected(history.Agency.Id + ".xlsx.txt"),
                WorkbookText.Of(
                    AgencyWorkbook.Write(Site, history),
                    line => !Regex.IsMatch(line, @" (件|项|万元|条|次|篇|个|人|人次) (\| (来源中未见|格式无此项) )+\| [a-z_/]+$")));
            var json = JsonNode.Parse(AgencyFiles.Json(Site, history))!;
            // Cells that no report has are most of the file.
            var absent = json["states"]!.AsObject().Where(cell => cell.Value!.AsArray().All(state => state?.GetValue<string>() == "absent"))
                .Select(cell => cell.Key).ToArray();
            foreach (var cell in absent) Assert.True(json["states"]!.AsObject().Remove(cell) && json["values"]!.AsObject().Remove(cell));
            AcceptedFile.Assert(SmallArchive.Expected(history.Agency.Id + ".json"), SmallArchive.Readable(json));
        }
    }

    [Fact]
    public void In_another_language_the_workbook_speaks_that_language()
    {
        using var archive = new SmallArchive("base_url: https://example.org/archive/\nlicence_url: https://example.org/licence\n");
        var history = archive.Site.Reporting[^1];
        AcceptedFile.Assert(
            SmallArchive.Expected(history.Agency.Id + ".en.xlsx.txt"),
            WorkbookText.Of(
                AgencyWorkbook.Write(archive.English, history),
                line => !Regex.IsMatch(line, @"^([^|]*\| ){4}((not in the source|not on this form) \| )+[a-z_/]+$")));
    }

    [Fact]
    public void Headings_of_a_text_have_the_numbers_of_the_form_and_none_where_it_has_none()
    {
        var site = InventedArchive.Of(Site, seed: 2, bodies: 20);
        var texts = from history in site.Archive.Agencies
                    from report in history.Reports
                    select Encoding.UTF8.GetString(ReportText.Write(history.Agency, report, report.Content.Prose.Read()));
        var headings = texts.SelectMany(text => text.Split('\n')).ToHashSet();
        Assert.Contains("二、主动公开政府信息情况", headings);
        Assert.Contains("政府信息公开情况统计表", headings);
        Assert.DoesNotContain(headings, line => line.StartsWith('、'));
    }

    [Fact]
    public void A_correction_of_a_cell_that_prints_nothing_says_so()
    {
        var report = SampleReports.OfFigures("requests/received/total,\nrequests/granted/total,5");
        var corrections = new[] { ("received", (decimal?)null, (decimal?)7), ("granted", 5, null) }.Select(
            one => new Correction(
                new CellId("requests", one.Item1, "total"), one.Item2, one.Item3, "a slip", null, null, new Place("corrections")));
        var history = new AgencyHistory(Site.Reporting[0].Agency, [Corrections.LayOver(report, corrections, [])]);
        var text = WorkbookText.Of(AgencyWorkbook.Write(Site, history));
        Assert.Contains("总计 | 件 | 7† | requests/received/total\n", text, StringComparison.Ordinal);
        Assert.Contains("总计 | 件 | 空白† | requests/granted/total\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "† 2023 requests/granted/total | 报告印为 5\n† 2023 requests/received/total | 报告没有印数\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_complete_table_no_cell_is_missing_in_the_workbook()
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var site = new Site(Site.Config, archive, ArchiveCheck.Run(archive).Findings, Site.Words, []);
        var complete = 0;
        foreach (var history in site.Reporting)
        {
            var rows = WorkbookText.Of(AgencyWorkbook.Write(site, history)).Split('\n').Select(line => line.Split(" | "))
                .Where(row => row[0] == "依申请公开").ToArray();
            foreach (var (i, report) in history.Reports.Index()
                .Where(entry => entry.Item.Content.Tables["requests"] == TableState.Complete))
            {
                complete++;
                Assert.DoesNotContain(rows, row => row[4 + i] == "来源中未见");
            }
        }
        Assert.InRange(complete, 5, int.MaxValue);
    }
}
