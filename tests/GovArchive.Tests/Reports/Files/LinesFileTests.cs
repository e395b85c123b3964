using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Files;
using GovArchive.Sources;

namespace GovArchive.Tests.Reports.Files;

/// <summary>The lines of a source are read back as they were, and only as those of the source that they were read from.</summary>
public sealed class LinesFileTests : IDisposable
{
    private static readonly string Sources = Cases.Folder("Sources");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Sources).Select(Path.GetFileName).OfType<string>()
            .Where(name => !name.EndsWith(".expected.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void They_come_back_as_they_were(string name)
    {
        var file = new SourceFile(name, File.ReadAllBytes(Path.Combine(Sources, name)));
        if (Readers.Read(file, []) is not { Blocks.IsEmpty: false } document) return;
        var report = Of(name, file.Sha256, SourceLines.Of(document));
        ReportFile.Write(_folder.Path, report);
        var (written, read) = (report.Content.Lines.Read(), Loaded().Read());
        Assert.Equal(written.Length, read.Length);
        Assert.All(written.Zip(read), pair => Assert.Equal(Shown(pair.First), Shown(pair.Second)));
    }

    [Theory]
    [InlineData("2023.figures.csv", "2022.figures.csv")]
    [InlineData("\t12\n", "\t13\n")]
    [InlineData("12\n", "12")]
    public void Nothing_is_read_of_a_file_that_was_changed(string from, string to)
    {
        ReportFile.Write(_folder.Path, SampleReports.OfFigures("disclosure/licences/decisions,12"));
        Assert.Equal(3, Loaded().Read().Length);
        var text = File.ReadAllText(_folder["yunxi/2023.txt"]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        _folder.Write("yunxi/2023.txt", text.Replace(from, to, StringComparison.Ordinal));
        Assert.Empty(Loaded().Read());
    }

    [Fact]
    public void Nothing_is_read_where_there_is_no_file() =>
        Assert.False(ReportFile.LinesOf(
            new DataFolder(_folder.Path, "data"), SampleReports.OfFigures("disclosure/licences/decisions,12")).IsThere);

    private SourceLines Loaded() => ReportFile.Read(
        SourceFile.Read(_folder["yunxi/2023.yml"], "2023.yml", [])!, SourceFile.Read(_folder["yunxi/2023.csv"], "2023.csv", [])!, [],
        new DataFolder(_folder.Path, "data"))!.Content.Lines;

    private static Report Of(string name, string sha256, SourceLines lines)
    {
        var report = SampleReports.OfFigures("disclosure/licences/decisions,12");
        return report with { Source = new Provenance(name, sha256), Content = report.Content with { Lines = lines } };
    }

    // Columns of formats without lines say nothing.
    private static string Shown(PrintedRow row) => string.Join(" | ", row.Cells.Select(cell => $"{cell.Place}: {cell.Text}"));
}
