using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Transcribing;

namespace GovArchive.Tests.Transcribing;

public sealed class TranscriptionTests : IDisposable
{
    private const string Figures = "content/sources/yunxi/2023.figures.csv";
    private const string Origin = "content/sources/yunxi/2023.source.yml";

    private static readonly AgencyRegister Register =
        AgencyRegister.ReadFile("agencies.yml", "agencies:\n  - { id: yunxi, name: 云溪县示例局 }\n", [])!;

    private static readonly CellId Licences = new("disclosure", "licences", "decisions");
    private static readonly CellId Fees = new("disclosure", "fees", "amount");
    private static readonly DateOnly Day = new(2026, 1, 31);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ArchiveLayout Layout => new(_folder.Path);

    private Transcription? Open(List<Finding> findings) =>
        Transcription.Open(Layout, Register, new ReportKey("yunxi", 2023), findings);

    private (int? Count, string Messages) Save(params (CellId Cell, string? Text)[] typed)
    {
        var findings = new List<Finding>();
        var count = TranscriptionWriting.Save(
            Layout, Open([])!, typed.ToDictionary(entry => entry.Cell, entry => entry.Text), "张三", Day, findings);
        return (count, string.Join('\n', findings.Select(finding => finding.ToString("en"))));
    }

    private string Text(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(_folder[path]));

    [Fact]
    public void A_source_that_nobody_could_read_is_typed_in_from_nothing()
    {
        _folder.Write("content/sources/yunxi/2023.pdf", "no PDF");
        var open = Open([])!;
        Assert.All(open.Cells, cell => Assert.True(cell.Kind is TranscribedKind.Open or TranscribedKind.Unasked));
        Assert.Equal((2, ""), Save((Licences, "12件"), (Fees, "")));
        Assert.Equal(
            "# 云溪县示例局 2023; edition 2021; typed in from the report\ncell,value,note\n"
                + "disclosure/licences/decisions,12,\ndisclosure/fees/amount,,\n", Text(Figures));
        Assert.Equal("transcribed_by: 张三\ntranscribed_at: \"2026-01-31\"\n", Text(Origin));
    }

    [Fact]
    public void What_was_typed_before_stays_with_its_notes_and_comments()
    {
        _folder.Write(Figures, "# 云溪县示例局 2023; edition 2021; by hand\n# page 2 is torn\ncell,value,note\n"
            + "disclosure/fees/amount,3.5,\"read twice, \"\"sure\"\"\"\ndisclosure/licences/decisions,11,\n")
            .Write(Origin, "note: >\n  a\n\n  b\ntranscribed_by: 李四\n");
        Import();
        Assert.Equal(TranscribedKind.Typed, Open([])!.Cells.Single(cell => cell.Cell.Id == Fees).Kind);
        Assert.Equal((1, ""), Save((Licences, "12")));
        Assert.Equal(
            "# 云溪县示例局 2023; edition 2021; by hand\n# page 2 is torn\ncell,value,note\ndisclosure/licences/decisions,12,\n"
                + "disclosure/fees/amount,3.5,\"read twice, \"\"sure\"\"\"\n", Text(Figures));
        Assert.Equal("note: >\n  a\n\n  b\ntranscribed_by: 张三\ntranscribed_at: \"2026-01-31\"\n", Text(Origin));
        Assert.Equal((0, ""), Save((Licences, null)));
        Assert.DoesNotContain("licences", Text(Figures), StringComparison.Ordinal);
        Import();
        Assert.Equal(("张三", Day), (Loaded().Source.TranscribedBy, Loaded().Source.TranscribedAt));
    }

    [Theory]
    [InlineData("12 3")]
    [InlineData("many")]
    [InlineData("1\n2")]
    public void What_is_not_one_value_is_refused_and_nothing_written(string text)
    {
        _folder.Write("content/sources/yunxi/2023.pdf", "no PDF");
        var (count, messages) = Save((Fees, "3"), (Licences, text));
        Assert.Null(count);
        Assert.Contains("disclosure/licences/decisions", messages, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder[Figures]));
    }

    [Fact]
    public void A_file_with_a_line_that_is_wrong_is_left_as_it_is()
    {
        const string Wrong = "# 云溪县示例局 2023; edition 2021; x\ncell,value,note\ndisclosure/nothing/decisions,11,\n";
        _folder.Write(Figures, Wrong);
        var (count, messages) = Save((Licences, "12"));
        Assert.Null(count);
        Assert.StartsWith("content/sources/yunxi/2023.figures.csv(3,1): ", messages, StringComparison.Ordinal);
        Assert.Equal(Wrong, Text(Figures));
    }

    [Fact]
    public void Of_another_year_there_is_nothing()
    {
        _folder.Write("content/sources/yunxi/2022.pdf", "no PDF");
        var findings = new List<Finding>();
        Assert.Null(Open(findings));
        Assert.Equal(FindingCodes.NoSuchReport, Assert.Single(findings).Code);
    }

    private void Import() => Assert.Equal(0, Importer.Run(Layout, Register, []).Failed);

    private Report Loaded() => ArchiveLoader.LoadReport(Layout, Register, new ReportKey("yunxi", 2023), [])!;
}
