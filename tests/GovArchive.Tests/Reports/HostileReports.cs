using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Tests.Reports;

/// <summary>
/// Texts made to exhaust time or memory: the work grows no faster than the text, at most 2 GB are allocated in all beyond 60 times its
/// size, and each ends in a report or a finding.
/// </summary>
public sealed class HostileReports : IDisposable
{
    private const string Head = "云溪县示例局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n";

    // What is wrong here takes thousands of times the work.
    private const int MostTimes = 24;

    private static readonly AgencyRegister Known = AgencyRegister.Empty.With(new Agency { Id = "a", Name = "云溪县示例局" });

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_200_MB_is_refused_unread()
    {
        _folder.Write("large.txt", "");
        using (var file = File.OpenWrite(_folder["large.txt"])) file.SetLength(200L << 20);
        var findings = new List<Finding>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(SourceFile.Read(_folder["large.txt"], "large.txt", findings));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal(
            "large.txt: error GA1003: 200 MB, more than the 64 MB a source may have; leave out what is not the report",
            findings.Single().ToString());
    }

    [Theory]
    [InlineData("1\t2\t3\t4\t5\t6\t7\t8\t9\t0\n", 49_000)]
    [InlineData("1|2|3|4|5|6|7|8|9|0|\n", 1_000_000)]
    [InlineData("1\t", 10_000_000)]
    [InlineData("1|", 10_000_000)]
    public void A_table_of_ten_million_cells_is_cut_at_its_bound(string part, int times) =>
        Assert.Contains("GA1022", Growth.IsInProportion(times, n => Head + Many(part, n), Read));

    [Fact]
    public void A_text_of_a_million_lines_is_cut_at_its_bound() =>
        Assert.Contains("GA1029", Growth.IsInProportion(1_000_000, n => Head + Many("我局继续做好政府信息公开工作。\n", n), Read));

    [Theory]
    [InlineData("0\n", 250_000)]
    [InlineData("1 2 3\n", 250_000)]
    [InlineData("规章\n0\n", 150_000)]
    [InlineData("行政许可 见附件\n", 100_000)]
    [InlineData("x", 3_000_000)]
    [InlineData("1 ", 1_000_000)]
    [InlineData("行", 1_000_000)]
    [InlineData("附件:", 300_000)]
    [InlineData("附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:附件:\n", 1_000)]
    [InlineData("2023年", 200_000)]
    [InlineData("2023年度政府信息公开工作", 100_000)]
    [InlineData("请与办公室联系请向", 100_000)]
    [InlineData("期限数据时间2023年", 100_000)]
    [InlineData("现将现将现将", 100_000)]
    [InlineData("《《《《《", 100_000)]
    [InlineData("（（（（（", 100_000)]
    [InlineData("收到申请1件，", 100_000)]
    [InlineData("收到申请1件，\n", 50_000)]
    [InlineData("1,", 1_000_000)]
    [InlineData("\u200b", 3_000_000)]
    [InlineData("\u202e1", 2_000_000)]
    public void Long_texts_take_work_in_proportion(string part, int times)
    {
        Growth.IsInProportion(times, n => Many(part, n) + "\n" + Head + Many(part, n), Read);
        Growth.IsInProportion(times, n => Head + "规章 " + Many(part, n), Read);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void A_table_of_zeros_apart_from_their_labels_can_be_cut_up_in_as_many_ways_as_you_like(string edition)
    {
        Compare(_ => "0", _ => true);
        Compare(_ => "0", row => !row.Optional && row.StandsFor.IsEmpty);
        Compare(cell => cell.Row.Length % 2 == 0 ? "0" : "1", row => !row.Optional && row.StandsFor.IsEmpty);

        void Compare(Func<CellId, string> printed, Func<FormRow, bool> hasRow)
        {
            var (form, number) = (FormCatalog.Find(edition)!, 100);
            var (other, text) = (Printed(_ => number++.ToString(CultureInfo.InvariantCulture)), Printed(printed));
            Growth.IsWithin(MostTimes, () => Read(other), () => Read(text));

            string Printed(Func<CellId, string> print) => PrintedReport.WriteColumns(form, print, hasRow, 30);
        }
    }

    [Theory]
    [InlineData('\u200b')]
    [InlineData('\u200f')]
    [InlineData('\ufeff')]
    [InlineData('\u00ad')]
    public void Marks_that_show_nothing_change_nothing(char mark)
    {
        var form = FormCatalog.Find("2021")!;
        var values = form.Cells.Select((cell, n) => (cell, n))
            .ToDictionary(entry => entry.cell, entry => (entry.n + 100).ToString(CultureInfo.InvariantCulture));
        foreach (var shape in Enum.GetValues<Shape>())
        {
            var text = PrintedReport.Write(form, shape, cell => values[cell], row => !row.Optional && row.StandsFor.IsEmpty);
            var marked = string.Concat(text.Select(c => char.IsAsciiDigit(c) || c > '\u2e80' ? $"{c}{mark}" : $"{c}"));
            Assert.Equal(Values(text), Values(marked));
        }
    }

    [Theory]
    [InlineData("content/agencies.yml")]
    [InlineData("content/sources/a/2023.source.yml")]
    [InlineData("content/data/a/2022.yml")]
    [InlineData("content/corrections/a-2022.yml")]
    public void Aliases_that_would_unfold_to_gigabytes_are_a_finding_and_the_rest_goes_on(string file)
    {
        Growth.IsWithin(MostTimes, () => Load(2), () => Load(6));
        Load(30);

        void Load(int levels)
        {
            using var folder = new TemporaryFolder();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains(FoundWith(folder, file, levels), finding =>
                finding.Place.File == file && finding.Message.Contains("aliases (*name) are not allowed", StringComparison.Ordinal));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 << 20);
        }
    }

    // What is found in an archive in which one file is replaced by lists of ten times the list before.
    private static List<Finding> FoundWith(TemporaryFolder folder, string file, int levels)
    {
        const string Figures = "# 云溪县示例局 2023; edition 2021; typed in\ncell,value\ndisclosure/licences/decisions,12\n";
        folder.Write("content/agencies.yml", "- id: a\n  name: 云溪县示例局\n  level: county\n");
        folder.Write("content/sources/a/2023.figures.csv", Figures);
        var bomb = new StringBuilder();
        for (var (level, item) = (0, "x"); level < levels; item = $"*a{level++}")
            bomb.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat(item, 10))}]\n");
        folder.Write(file, bomb.ToString());
        if (file.StartsWith("content/data", StringComparison.Ordinal)) folder.Write(Path.ChangeExtension(file, ".csv"), "");
        var (layout, findings) = (new ArchiveLayout(folder.Path), new List<Finding>());
        var register = ArchiveLoader.LoadRegister(layout, findings);
        Assert.Equal(1, Importer.Run(layout, Known, findings).Read);
        ArchiveLoader.Load(layout, register, findings);
        return findings;
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static string Values(string text)
    {
        var content = Parse(text, []);
        return string.Join('\n', content!.Figures.Select(entry => $"{entry.Key} {entry.Value.State} {entry.Value.Value}"));
    }

    private static string[] Read(string text)
    {
        var findings = new List<Finding>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var content = Parse(text, findings);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (2L << 30) + 60L * text.Length);
        Assert.True(content is not null || findings.Count > 0);
        return [.. findings.Select(finding => finding.Code.Id)];
    }

    private static ReportContent? Parse(string text, List<Finding> findings) =>
        Readers.Read(new SourceFile("report.txt", Encoding.UTF8.GetBytes(text)), findings) is { } document
            ? ReportParser.Parse(document, findings) : null;
}
