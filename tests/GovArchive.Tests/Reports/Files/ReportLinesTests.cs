using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Files;

namespace GovArchive.Tests.Reports.Files;

/// <summary>
/// Reports are read line by line, or by the library where the lines are not as they are written. The first never says anything else than
/// the second.
/// </summary>
public class ReportLinesTests
{
    private const int OrdinaryCases = 300;

    // What YAML takes for something else than text, and what it takes for text in one place and not in another.
    private static readonly string[] Pieces =
    [
        "收到申请", "2022年", "12件", "a", "b c", " ", "  ", "\n", "\n\n", "\n  ", ":", ": ", "：", "#", " #", "# ", "-", "- ", "--- ", "---",
        "...", "\n---\n", "\n...\n", "? ", "?", "|", "|-", ">", ">-", "'", "''", "\"", "\\", "\\n",
        "[", "]", "{", "}", ",", ", ", "，", "&a", "*a", "!a", "!!str ", "%", "%TAG", "@", "`", "~", "null", "true", "yes", "0x1F", "1e3",
        ".", "\t", "\r", "\r\n", "\0", "\a", "\u001b", "\u007f", "\u0080", "\u0085", "\u009f", "\u00a0", "\u00ad", "·",
        "\u2028", "\u2029", "\u200b", "\u202e", "\u3000", "\ufeff", "\ufffd", "\ufffe", "\uffff", "😀", "𠮷", "http://a.cn/?b=c#d",
        "key: value", "(", ")", "/", "<<", "=", "x:y", "“", "”", "text: |-",
    ];

    // What a hand does to a data file.
    private static readonly string[] Edits =
    [
        "# a comment\n", "\n", "  \n", " ", "\t", "&a ", "*a", "!!str ", "'", "\"", "\\", ":", ": ", "#", " #", "-", "- ", "|", "|+", "|2-",
        ">-", ">", "[", "]", "{", "}", ",", "~", "null", "---\n", "...\n", "\r", "\r\n", "\u0085", "\u2028", "\ufeff", "\0",
        "%YAML 1.2\n", "? ", "<<: ", "title: again\n", "  text: again\n", "reader: 2\n", "year: 0x7e7\n", "- \n", "0", "-1", "1_000", "+3",
        "007", " 5", "1e3", "1.50", "\"\\x41\"", "\"\\/\"", "\"\\ud83d\\ude00\"", "'a''b'", "\"a\n  b\"", "a\n  b\n", "complete",
        "statements:\n", "findings: []\n", "preamble:\n", "    ",
    ];

    public static TheoryData<string> DataFiles =>
        [.. Directory.GetDirectories(Path.Combine(Cases.Sample, "content", "data"))
            .SelectMany(agency => Directory.GetFiles(agency, "*.yml"))
            .Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Cases.Root, path))];

    [Theory]
    [MemberData(nameof(DataFiles))]
    public void Data_files_are_read_by_their_lines(string path) =>
        Assert.True(IsReadAlike(File.ReadAllBytes(Path.Combine(Cases.Root, path))));

    [Fact]
    public void Any_text_is_read_as_the_library_reads_it()
    {
        var texts = from count in Gen.Choose(0, 3) from pieces in Gen.Elements(Pieces).ListOf(count) select string.Concat(pieces);
        var drawn = from a in texts
                    from b in texts
                    from c in texts
                    from d in texts
                    select (string[])[a, b, c, d, a + "\n" + b, c + "\n" + d + a];
        var read = 0;
        Try(drawn, lot =>
        {
            if (IsReadAlike(Encoding.UTF8.GetBytes(ReportYaml.Write(Report(lot))))) read++;
        });
        Assert.True(read > Lots() / 4, $"only {read} were read by their lines");
    }

    [Fact]
    public void What_a_hand_changed_is_read_as_the_library_reads_it()
    {
        string[] files = [
            ReportYaml.Write(Report(["一", "二: 三", "四\n五", " 六", "2022年", "七 #八"])),
            .. DataFiles.Take(4).Select(path => File.ReadAllText(Path.Combine(Cases.Root, path.Data)))];
        var change = from at in Gen.Choose(0, int.MaxValue - 1)
                     from edit in Gen.Elements(Edits)
                     from kind in Gen.Choose(0, 6)
                     select (at, edit, kind);
        var drawn = from file in Gen.Elements(files)
                    from first in change
                    from second in change
                    from isTwice in Gen.Elements(false, true)
                    select (file, first, second, isTwice);
        Try(drawn, lot =>
        {
            var text = Changed(lot.file, lot.first);
            IsReadAlike(Encoding.UTF8.GetBytes(lot.isTwice ? Changed(text, lot.second) : text));
        });
    }

    [Theory]
    [InlineData("agency: yunxi", "agency: yunxi # a comment")]
    [InlineData("agency: yunxi", "agency: &a yunxi")]
    [InlineData("agency: yunxi", "year: 2023\nagency: yunxi")]
    [InlineData("agency: yunxi", "agency: yunxi\nagency: yunxi")]
    [InlineData("agency: yunxi", "---\nagency: yunxi")]
    [InlineData("agency: yunxi", "agency:  yunxi")]
    [InlineData("agency: yunxi", "{ agency: yunxi }")]
    [InlineData("agency: yunxi", "agency: >-\n  yunxi")]
    [InlineData("agency: yunxi\n", "agency: yunxi\r\n")]
    [InlineData("agency: yunxi\n", "agency: yunxi\n\n")]
    [InlineData("  requests: missing", "  requests: absent")]
    [InlineData("edition: \"2021\"", "edition: \"2020\"")]
    [InlineData("preamble: \"\"", "preamble: null")]
    [InlineData("preamble: \"\"", "preamble: |-\n  a\n   \n  b")]
    [InlineData("preamble: \"\"", "preamble: |-\n  a\n\n")]
    [InlineData("preamble: \"\"", "preamble: a\n  b")]
    public void What_nobody_writes_is_left_to_the_library(string from, string to)
    {
        var text = ReportYaml.Write(SampleReports.OfFigures("disclosure/licences/decisions,12"));
        Assert.True(IsReadAlike(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.False(IsReadAlike(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal))));
    }

    // Whether it was read by its lines.
    private static bool IsReadAlike(byte[] bytes)
    {
        var file = new SourceFile("2023.yml", bytes);
        var (read, left) = (ReportLines.Read(file, hasTexts: true), ReportLines.Read(file, hasTexts: false));
        Assert.Equal(read is null, left is null);
        if (read is not var (report, prose)) return false;
        var findings = new List<Finding>();
        var slow = ReportYaml.Read(file, findings);
        Assert.True(slow is not null
            && findings.Count == 0, $"the library finds {string.Join('\n', findings)} in\n{Encoding.UTF8.GetString(bytes)}");
        Assert.Equal(Told(slow.Value.Report), Told(report));
        Assert.Equal(Told(slow.Value.Prose), Told(prose));
        Assert.Equal(Told(report), Told(left!.Value.Report));
        return true;
    }

    private static string Told(Report report)
    {
        var content = report.Content;
        return string.Join('\u0001',
            (object?[])[report.Key, report.Source, content.Title, content.AgencyName ?? "null", content.Year, content.Edition,
            string.Join(' ', content.Tables),
                .. content.Findings.Select(
                    finding => $"{finding.Code.Id} {finding.Place} {string.Join(' ', finding.Cells)} {string.Join('\u0002', finding.Values)}")]);
    }

    private static string Told(ReportProse prose) =>
        string.Join('\u0001', (object[])[prose.Preamble, .. prose.Sections, .. prose.Statements]);

    private static string Changed(string text, (int At, string Edit, int Kind) change)
    {
        var lines = text.Split('\n');
        var (line, at) = (change.At % lines.Length, change.At % (text.Length + 1));
        switch (change.Kind)
        {
            case 0: return text.Insert(at, change.Edit);
            case 1: return text.Remove(Math.Min(at, text.Length - 1), 1);
            case 2: return string.Join('\n', lines.Where((_, i) => i != line));
            case 3: lines[line] += "\n" + lines[line]; break;
            case 4: lines[line] += change.Edit; break;
            case 5: lines[line] = change.Edit + lines[line]; break;
            default: lines[line] = lines[line][..(lines[line].IndexOf(": ", StringComparison.Ordinal) + 1)] + " " + change.Edit; break;
        }
        return string.Join('\n', lines);
    }

    private static Report Report(string[] text)
    {
        var report = SampleReports.OfFigures("disclosure/licences/decisions,12");
        var cell = new CellId("disclosure", "licences", "decisions");
        return report with
        {
            Source = report.Source with { Note = text[0], Url = "https://example.org/" + text[1], PublishedAt = new DateOnly(2024, 1, 31) },
            Content = report.Content with
            {
                Title = text[2],
                AgencyName = text[3],
                Prose = StoredProse.Of(new ReportProse(
                    text[4], [new Section("overview", "一" + text[0], text[5], 3), new Section("other", text[1] + "六", text[2], 9)],
                    [new Statement { Topic = "requests_received", Value = 1.50m, Unit = text[3], Qualifier = StatementQualifier.About,
                        Year = 2023, Whole = text[0], Section = "overview", Text = text[1], Line = 4, Part = text[2] }])),
                Findings = [FindingCodes.CellUnreadable.At(
                    new Place("2023.txt", 4, 2, text[3].Length > 0 ? text[3] : null), text[0], text[1], text[4]) with { Cells = [cell] }],
            },
        };
    }

    private static int Lots() =>
        int.TryParse(Environment.GetEnvironmentVariable("GOVARCHIVE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases : OrdinaryCases;

    private static void Try<T>(Gen<T> drawn, Action<T> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Lots()).WithReplay(2021, 2019).WithQuietOnSuccess(true),
            Prop.ForAll(drawn.ToArbitrary(), check));
}
