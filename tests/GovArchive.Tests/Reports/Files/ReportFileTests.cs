using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Files;

namespace GovArchive.Tests.Reports.Files;

/// <summary>
/// What is written to data files is read back as it was, whatever it is; what was not written by the program is refused line by line.
/// </summary>
public sealed class ReportFileTests : IDisposable
{
    private static readonly string[] Hostile =
    [
        "yes", "2022", "null", "~", "", "'", "\"", "a: b", " # c", "- d", "\te", "f\r\ng", "h\ri", "\0", "\u001b[31m", "😀", "\u202e右",
        "\u2028", "\u0085", "\ufeff",
        "  j", "k  ", "\n\nl", "m\n", "n\n  o\n p", "---", "...", "%TAG", "@", "`", "|", ">-", "{q: r}", "[s]", "!t", "&u", "*u", "? v",
        "0x10", "1e3", "=1+1", "w,x", "，", new string('长', 20_000),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Hostile_texts_come_back_as_they_were()
    {
        foreach (var text in Hostile) AssertComesBack(With(SampleReports.OfFigures("disclosure/licences/decisions,12"), () => text));
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
            AssertComesBack(
                With(SampleReports.OfFigures("disclosure/licences/decisions,12"), () =>
                    string.Concat(Enumerable.Range(0, 3).Select(_ => Hostile[random.Next(Hostile.Length - 1)]))));
    }

    [Theory]
    [InlineData("tabs.txt")]
    [InlineData("torn-header.txt")]
    [InlineData("unsettled.txt")]
    [InlineData("blanks.txt")]
    [InlineData("edition-2019.txt")]
    public void Reports_come_back_as_they_were(string name) =>
        AssertComesBack(SampleReports.Of(name, File.ReadAllText(Path.Combine(Cases.Folder("Reports"), name)), 2023));

    [Fact]
    public void The_same_report_is_not_written_twice()
    {
        var report = SampleReports.OfFigures("disclosure/licences/decisions,12");
        Assert.True(ReportFile.Write(_folder.Path, report));
        Assert.False(ReportFile.Write(_folder.Path, report));
        Assert.True(ReportFile.Write(_folder.Path, SampleReports.OfFigures("disclosure/licences/decisions,13")));
        Assert.Equal(["yunxi/2023.csv", "yunxi/2023.txt", "yunxi/2023.yml"], _folder.Snapshot("").Keys);
    }

    [Fact]
    public void The_rows_of_a_scan_stand_beside_it_and_go_with_it()
    {
        var report = SampleReports.OfFigures("disclosure/licences/decisions,12");
        byte[] strips = [1, 2, 0, 3];
        Assert.True(ReportFile.Write(_folder.Path, report with { Content = report.Content with { Strips = strips } }));
        Assert.Equal(strips, File.ReadAllBytes(_folder["yunxi/2023.png"]));
        var head = ReportFile.ReadHead(new SourceFile("", File.ReadAllBytes(_folder["yunxi/2023.yml"])))!;
        Assert.Equal(ContentHash.Of(strips).ToString(), head.Content.StripsSha256);
        Assert.True(ReportFile.Write(_folder.Path, report));
        Assert.Equal(["yunxi/2023.csv", "yunxi/2023.txt", "yunxi/2023.yml"], _folder.Snapshot("").Keys);
    }

    [Theory]
    [InlineData("csv", "disclosure,licences,decisions,12,reported", "disclosure,licences,decisions,12,reportd",
        "2023.csv(4,1): error GA1401: not a line that import writes: disclosure,licences,decisions,12,reportd,transcribed,12,3:1")]
    [InlineData("csv", "disclosure,licences,decisions,12,reported", "disclosure,licences,decisions,12,blank",
        "2023.csv(4,1): error GA1416: disclosure/licences/decisions: the state is blank, but the value is 12 and what is printed is 12; run import, or write a correction in content/corrections")]
    [InlineData("csv", "disclosure,licences,decisions,12,", "disclosure,licences,decisions,21,",
        "2023.csv(4,1): error GA1415: disclosure/licences/decisions: the value is 21, but what is printed (12) reads 12; run import, or write a correction in content/corrections")]
    [InlineData("csv", "decisions,12,reported,transcribed,12,", "decisions,12,reported,recovered,\"1,234\",",
        "2023.csv(4,1): error GA1415: disclosure/licences/decisions: the value is 12, but what is printed (1,234) reads 1234; run import")]
    [InlineData("csv", "decisions,12,reported,transcribed,12,", "decisions,12,reported,source,—,",
        "2023.csv(4,1): error GA1416: disclosure/licences/decisions: the state is reported, but the value is 12 and what is printed is —; run import")]
    [InlineData("csv", "decisions,12,reported,", "decisions,,reported,",
        "2023.csv(4,1): error GA1416: disclosure/licences/decisions: the state is reported, but the value is (nothing) and what is printed is 12; run import")]
    [InlineData("csv", "decisions,12,reported,", "decisions,,blank,",
        "2023.csv(4,1): error GA1416: disclosure/licences/decisions: the state is blank, but the value is (nothing) and what is printed is 12; run import")]
    [InlineData("csv", "decisions,12,reported,", "decisions,,absent,",
        "2023.csv(4,1): error GA1416: disclosure/licences/decisions: the state is absent, but the value is (nothing) and what is printed is 12; run import")]
    [InlineData("csv", "decisions,12,reported,transcribed,12,", "decisions,,not_applicable,transcribed,,",
        "2023.csv(4,1): error GA1416: disclosure/licences/decisions: the state is not_applicable, but the value is (nothing) and what is printed is (nothing); run import")]
    [InlineData("yml", "requests: missing", "requests: complete",
        "2023.yml(14,13): error GA1417: the table requests is said to be complete, but by its cells in 2023.csv it is missing; run import")]
    [InlineData("yml", "  requests: missing\n", "",
        "error GA1417: the table requests is said to be (nothing), but by its cells in 2023.csv it is missing; run import")]
    [InlineData("yml", "  requests: missing\n", "  requests: missing\n  reqests: missing\n",
        "error GA1417: the table reqests is said to be missing, but by its cells in 2023.csv it is no table of the form; run import")]
    [InlineData("yml", "lines_sha256:", "  url: javascript:alert(1)\nlines_sha256:",
        "error GA1104: 'url' must be an address that begins with https:// or http://")]
    [InlineData("csv", "disclosure,licences,decisions,12,", "disclosure,licences,decisions,twelve,",
        "2023.csv(4,1): error GA1401: not a line that import writes: disclosure,licences,decisions,twelve,reported,transcribed,12,3:1")]
    [InlineData("csv", ",3:1", ",3",
        "2023.csv(4,1): error GA1401: not a line that import writes: disclosure,licences,decisions,12,reported,transcribed,12,3")]
    [InlineData("csv", "disclosure,licences,decisions", "disclosure,licences,desicions",
        "2023.csv(4,1): error GA2201: 'disclosure/licences/desicions' is no cell of edition 2021; a cell is table/row/column")]
    [InlineData("csv", "disclosure,fees,amount", "disclosure,licences,decisions",
        "2023.csv(4,1): error GA2203: disclosure/licences/decisions stands here a second time; keep one")]
    [InlineData("csv", "disclosure,licences,decisions,12,reported,transcribed,12,3:1\n", "",
        "2023.csv: error GA1402: 1 cells have no line, disclosure/licences/decisions is the first; delete this file and run import")]
    [InlineData("yml", "edition: \"2021\"", "edition: \"2020\"",
        "2023.yml(6,10): error GA1104: 'edition' must be local or 2014 or 2019 or 2021")]
    [InlineData("yml", "requests: missing", "requests: absent", "'requests' must be complete, partial or missing")]
    [InlineData("yml", "year: 2023", "year: soon", "2023.yml(2,7): error GA1104: 'year' must be a whole number")]
    [InlineData("yml", "agency: yunxi", "agency: yunxi\nagncy: yunxi", "2023.yml(2,1): error GA1102: unknown key 'agncy'")]
    [InlineData("yml", "agency: yunxi", "agency: [",
        "2023.yml(1,9): error GA1101: not valid YAML: what stands here is not complete; look for an open bracket or quote")]
    [InlineData("yml", "year: 2023", "year: 2023\nstatements:\n- value: 1\n  text: 收到1件", "2023.yml(4,3): error GA1103")]
    [InlineData("yml", "year: 2023", "year: 2023\nstatements:\n- topic: suits\n  text: 收到1件", "'value' must be a number")]
    [InlineData("yml", "year: 2023", "year: 2023\nstatements:\n- topic: suits\n  value: 1\n  qualifier: some",
        "'qualifier' must be about, over or nearly")]
    [InlineData("yml", "year: 2023", "year: 2023\nfindings:\n- code: GA2011\n  file: a.txt",
        "2023.yml(4,3): error GA1104: 'values' must be a list of 1")]
    public void Damage_is_said_line_by_line(string extension, string from, string to, string expected)
    {
        ReportFile.Write(_folder.Path, SampleReports.OfFigures("disclosure/licences/decisions,12"));
        var path = _folder[$"yunxi/2023.{extension}"];
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        var findings = new List<Finding>();
        Assert.Null(Read(findings));
        Assert.Contains(expected, string.Concat(findings.Select(finding => finding + "\n")), StringComparison.Ordinal);
    }

    private static Report With(Report report, Func<string> text)
    {
        var cell = new CellId("disclosure", "licences", "decisions");
        var raw = report.Figures[cell] with { Value = null, State = FigureState.Unreadable, Raw = text() };
        var content = report.Content with
        {
            Title = text(),
            AgencyName = text(),
            Prose = StoredProse.Of(new ReportProse(
                text(), [new Section("overview", "一、" + text(), text(), 3), new Section("other", "六、" + text(), text(), 9)],
                [
                    new Statement { Topic = "requests_received", Value = 12, Unit = text(), Year = 2023, Section = "overview",
                        Text = text(), Line = 4 },
                    new Statement { Topic = "followers", Value = 1.5m, Unit = "万人", Qualifier = StatementQualifier.Nearly,
                        Cumulative = true, InWords = true, Whole = "others", Text = text(), Line = 0, Part = "page 4" },
                ])),
            Figures = report.Figures.With([new(cell, raw)]),
            Findings = [FindingCodes.CellUnreadable.At(
                new Place("2023.txt", 4, 2, text() is { Length: > 0 } part ? part : null), text(), text()) with { Cells = [cell] }],
        };
        return report
            with
        {
            Content = content,
            Source = report.Source with { Note = text(), PublishedAt = new DateOnly(2024, 1, 31), Url = "https://example.org/" }
        };
    }

    private void AssertComesBack(Report written)
    {
        ReportFile.Write(_folder.Path, written);
        var bytes = _folder.Snapshot("");
        var findings = new List<Finding>();
        var read = Read(findings);
        Assert.Empty(findings);
        Assert.Equal((written.Key, written.Source), (read!.Key, read.Source));
        var (a, b) = (written.Content, read.Content);
        Assert.Equal((a.Title, a.AgencyName, a.Year, a.Edition), (b.Title, b.AgencyName, b.Year, b.Edition));
        Assert.Equal(a.Tables, b.Tables);
        var (said, found) = (a.Prose.Read(), b.Prose.Read());
        Assert.Equal(said.Preamble, found.Preamble);
        Assert.Equal(said.Sections.AsEnumerable(), found.Sections);
        Assert.Equal(said.Statements.AsEnumerable(), found.Statements);
        Assert.Equal(a.Figures.AsEnumerable(), b.Figures);
        Assert.Equal(a.Findings.Select(Shown), b.Findings.Select(Shown));
        Assert.Equal(found.Sections.AsEnumerable(), Read(findings, new DataFolder(_folder.Path, "data"))!.Content.Prose.Read().Sections);
        Assert.False(ReportFile.Write(_folder.Path, read));
        Assert.Equal(bytes, _folder.Snapshot(""));
    }

    private static string Shown(Finding finding) => $"{finding} {string.Join(' ', finding.Cells)} {string.Join('\u0001', finding.Values)}";

    private Report? Read(List<Finding> findings, DataFolder? folder = null) => ReportFile.Read(
        SourceFile.Read(_folder["yunxi/2023.yml"], "2023.yml", findings)!,
        SourceFile.Read(_folder["yunxi/2023.csv"], "2023.csv", findings)!, findings, folder);
}
