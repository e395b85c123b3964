using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets.Texts;

/// <summary>The text of reports as data: the numbers that it gives, and its sections.</summary>
public sealed class TextTests : IDisposable
{
    private const string Text = """
        云溪县示例局2023年政府信息公开工作年度报告

        本报告由示例局编制。

        一、总体情况

        2023年收到政府信息公开申请12件，上年结转1件。2022年收到政府信息公开申请5件。
        召开新闻发布会3次。

        三、收到和处理政府信息公开申请情况

        全年收到政府信息公开申请约12件，共受理政府信息公开申请14件。

        （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
        一、本年新收政府信息公开申请数量	12	0	0	0	0	0	12
        二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
        """;

    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Numbers_of_the_text_stand_beside_the_cells_that_count_the_same()
    {
        var rows = Csv.Read(DatasetTable.All.Single(dataset => dataset.Id == "statements").Files(Site()).Single().Bytes);
        var names = rows[0].Fields;
        string[] shown = ["topic", "value", "qualifier", "year_said", "section", "cells", "sum", "agreement", "why_not"];
        Assert.Equal(
            [
                "requests_received 12 exact 2023 overview requests/received/total 12 agrees ",
                "requests_carried_in 1 exact 2023 overview requests/carried_in/total 0 differs ",
                "requests_received 5 exact 2022 overview   not_compared other_year",
                "press_conferences 3 exact 2023 overview   not_compared no_cell",
                "requests_received 12 about 2023 requests requests/received/total 12 agrees ",
                "requests_received 14 exact 2023 requests requests/received/total 12 differs ",
            ],
            rows.Skip(1).Select(row => string.Join(' ', shown.Select(name => row.Fields[Array.IndexOf(names, name)]))));
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"{number}"), rows.Skip(1).Select(row => row.Fields[2]));
    }

    [Fact]
    public void Texts_are_lines_of_JSON_by_section()
    {
        var file = TextsFile.Plan(Site()).Make(RecordBlocks.None);
        var lines = Unzipped(file.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(file.Rows, lines.Length);
        Assert.Equal(
            ["preamble ", "overview 一、总体情况", "requests 三、收到和处理政府信息公开申请情况"],
            lines.Select(line => $"{line["section"]} {line["title"]}"));
        Assert.All(lines, line => Assert.Equal("yunxi 2023", $"{line["agency_id"]} {line["year"]}"));
        Assert.Contains("召开新闻发布会3次", (string?)lines[1]["text"], StringComparison.Ordinal);
        Assert.Equal(TextsFile.Dataset.Columns.Select(column => column.Name), lines[0].AsObject().Select(member => member.Key));
    }

    // What is left of an earlier file is a member by itself, so that the file is the one that is made anew.
    [Fact]
    public void Each_body_is_a_member_of_the_gzip_file_and_the_same_bytes_again()
    {
        var whole = TextsFile.Plan(Site("a", "b")).Make(RecordBlocks.None).Bytes;
        var parts = new[] { "a", "b" }.SelectMany(id => TextsFile.Plan(Site(id)).Make(RecordBlocks.None).Bytes.ToArray()).ToArray();
        Assert.Equal(parts, whole.ToArray());
        Assert.Equal(255, whole.Span[9]);
        Assert.Equal(0, whole.Span[4] | whole.Span[5] | whole.Span[6] | whole.Span[7]);
    }

    [Fact]
    public void Without_a_text_the_file_is_an_empty_gzip_file()
    {
        var file = TextsFile.Plan(_archive.Site).Make(RecordBlocks.None);
        Assert.Equal((0, ""), (file.Rows, Unzipped(file.Bytes)));
        Assert.InRange(file.Bytes.Length, 18, 30);
    }

    private Site Site(params string[] ids)
    {
        var report = SampleReports.Of("2023.txt", Text, 2023);
        var histories = (ids.Length == 0 ? ["yunxi"] : ids).Select(id => new AgencyHistory(
            new Agency { Id = id, Name = "云溪县示例局" }, [report with { Key = new ReportKey(id, 2023) }]));
        return new Site(
            _archive.Site.Config, new Archive([.. histories], _archive.Site.Archive.Corrections), [], _archive.Site.Words, []);
    }

    private static string Unzipped(ReadOnlyMemory<byte> bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
