using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Importing;
using GovArchive.Reports;

namespace GovArchive.Tests.Importing;

public sealed class ImportTests : IDisposable
{
    private const string Figures = "# 云溪县示例局 2023; edition 2021; typed in\ncell,value\ndisclosure/licences/decisions,";
    private const string Data = "content/data";
    private const string Sources = "content/sources";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .Write($"{Sources}/a/2022.figures.csv", Figures.Replace("2023", "2022", StringComparison.Ordinal) + "11\n")
        .Write($"{Sources}/a/2023.figures.csv", Figures + "12\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_import_reads_and_writes_nothing()
    {
        Assert.Equal((new ImportResult(2, 2, 0, 0), ""), Import());
        var before = _folder.Snapshot(Data);
        Assert.Equal(["a/2022.csv", "a/2022.txt", "a/2022.yml", "a/2023.csv", "a/2023.txt", "a/2023.yml", "reader.yml"], before.Keys);
        Assert.Equal((new ImportResult(0, 0, 2, 0), ""), Import());
        Assert.Equal(before, _folder.Snapshot(Data));
    }

    [Fact]
    public void A_changed_source_changes_its_own_data_only()
    {
        Import();
        var before = _folder.Snapshot(Data);
        _folder.Write($"{Sources}/a/2023.figures.csv", Figures + "13\n");
        Assert.Equal((new ImportResult(1, 1, 1, 0), ""), Import());
        Assert.Equal(["a/2023.csv", "a/2023.txt", "a/2023.yml"], _folder.Snapshot(Data).Except(before).Select(file => file.Key));
    }

    [Fact]
    public void A_source_gone_bad_keeps_its_data_and_the_others_are_read()
    {
        Import();
        var before = _folder.Snapshot(Data);
        _folder.Write($"{Sources}/a/2022.figures.csv", [0xff, 0xff]).Write(
            $"{Sources}/a/2024.figures.csv", Figures.Replace("2023", "2024", StringComparison.Ordinal) + "14\n");
        var (result, messages) = Import();
        Assert.Equal(new ImportResult(2, 1, 1, 1), result);
        Assert.Equal(
            "content/sources/a/2022.figures.csv: error GA1005: not text in UTF-8, UTF-16 or GB18030; save it again as UTF-8", messages);
        Assert.Subset(_folder.Snapshot(Data).ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void What_may_not_be_read_is_said_and_the_others_are_read()
    {
        if (OperatingSystem.IsWindows()) return; // permissions are set otherwise there
        _folder.Write($"{Sources}/b/2022.figures.csv", Figures + "11\n");
        File.SetUnixFileMode(_folder[$"{Sources}/a/2022.figures.csv"], UnixFileMode.None);
        File.SetUnixFileMode(_folder[$"{Sources}/b"], UnixFileMode.None);
        try
        {
            if (CanRead(_folder[$"{Sources}/a/2022.figures.csv"])) Assert.Skip("this user may read every file");
            var (result, messages) = Import();
            Assert.Equal(new ImportResult(2, 1, 0, 1), result);
            Assert.Equal(
                "content/sources/a/2022.figures.csv: error GA1002: cannot be read: access is denied, or it is a folder\n"
                + "content/sources/b: error GA1002: cannot be read: access is denied, or it is a folder", messages);
        }
        finally
        {
            File.SetUnixFileMode(_folder[$"{Sources}/b"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool CanRead(string path)
    {
        try
        {
            File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    [Fact]
    public void A_source_that_is_gone_is_noted_and_its_data_stay()
    {
        Import();
        File.Delete(_folder[$"{Sources}/a/2022.figures.csv"]);
        Assert.Equal(
            (new ImportResult(0, 0, 1, 0),
                "content/data/a/2022.yml: note GA1414: its source content/sources/a/2022 is not in the archive any more; put it back, "
                    + "say 'sources: elsewhere' in site.yml, or remove these data with 'govarchive import --prune'"),
            Import());
        Assert.Equal(2, Load(out _).Reports.Count());
    }

    [Fact]
    public void Figures_typed_in_complete_a_report_and_never_replace_what_it_prints()
    {
        _folder.Write(
            $"{Sources}/a/2023.txt",
            "云溪县示例局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t1284\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t\n行政强制\t3\n");
        _folder.Write($"{Sources}/a/2023.figures.csv", Figures + "12\nrequests/received/total,39\ndisclosure/penalties/decisions,7\n");
        Import();
        var report = Load(out _).Reports.Single(report => report.Key.Year == 2023);
        Assert.Equal((1284m, FigureOrigin.Source), Figure(report, "disclosure/licences/decisions"));
        Assert.Equal((null, FigureOrigin.Source), Figure(report, "disclosure/penalties/decisions"));
        Assert.Equal((39m, FigureOrigin.Transcribed), Figure(report, "requests/received/total"));
        Assert.Contains(
            "content/sources/a/2023.figures.csv(3,1): warning GA2205: disclosure/licences/decisions: the report prints 1284, the figures "
                + "file says 12; the report's value is kept",
            report.Content.Findings.Select(finding => finding.ToString()));
        Assert.Equal(("content/sources/a/2023.txt", "content/sources/a/2023.figures.csv"), (report.Source.File, report.Source.Figures));
    }

    [Theory]
    [InlineData("a/2023.figures.csv", "云溪县另一局 2021",
        "(1,1): warning GA2003: the file's name says 2023, the report says 2021|(1,1): warning GA2004: filed under 云溪县示例局, but the report names 云溪县另一局")]
    [InlineData("a/2023.figures.csv", "示例局 2023", "")]
    public void What_a_person_said_is_misprinted_is_a_warning(string path, string printed, string expected)
    {
        _folder.Write($"{Sources}/{path}", Figures.Replace("云溪县示例局 2023", printed, StringComparison.Ordinal) + "12\n")
            .Write($"{Sources}/a/2023.source.yml", "printed_agency: 云溪县另一局\nprinted_year: 2021\n");
        Import();
        var findings = Load(out _).Reports.Single(report => report.Key.Year == 2023).Content.Findings;
        Assert.Equal(
            expected,
            string.Join('|', findings.Select(finding => finding.ToString().Replace($"{Sources}/{path}", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Another_body_s_report_is_not_imported_until_the_register_knows_the_name()
    {
        _folder.Write($"{Sources}/a/2023.figures.csv", Figures.Replace("云溪县示例局", "云溪县另一局", StringComparison.Ordinal) + "12\n");
        for (var time = 0; time < 2; time++)
        {
            var (result, messages) = Import(Register);
            Assert.Equal(1, result.Failed);
            Assert.Contains("error GA1423: filed under 云溪县示例局, but the report names 云溪县另一局;", messages, StringComparison.Ordinal);
            Assert.False(File.Exists(_folder[$"{Data}/a/2023.yml"]));
        }
        Assert.Equal("", Import(Register.With(new Agency { Id = "a", Name = "云溪县示例局", Aliases = ["云溪县另一局"] })).Messages);
        Assert.True(File.Exists(_folder[$"{Data}/a/2023.yml"]));
    }

    [Theory]
    [InlineData("content/data/a/2022.yml", "content/data/b/2022.yml",
        "content/data/b/2022.yml: error GA1403: the path is that of b/2022, the file says a/2022")]
    [InlineData("content/data/a/2022.csv", "content/data/a/2022.tsv", "content/data/a/2022.csv: error GA1001: there is no such file")]
    public void Data_out_of_place_are_not_loaded(string from, string to, string expected)
    {
        Import();
        Directory.CreateDirectory(_folder["content/data/b"]);
        if (to.EndsWith(".yml", StringComparison.Ordinal))
            File.Copy(_folder[from.Replace(".yml", ".csv", StringComparison.Ordinal)],
                _folder[to.Replace(".yml", ".csv", StringComparison.Ordinal)]);
        File.Move(_folder[from], _folder[to]);
        Assert.Equal(2023, Load(out var findings).Reports.Single().Key.Year);
        Assert.Equal(expected, string.Join('\n', findings));
    }

    private static (decimal? Value, FigureOrigin Origin) Figure(Report report, string cell) =>
        CellId.TryParse(cell, out var id) && report.Figures[id] is var figure
            ? (figure.Value, figure.Origin) : throw new ArgumentException(cell);

    private static AgencyRegister Register =>
        AgencyRegister.Empty.With(new Agency { Id = "a", Name = "云溪县示例局" }).With(new Agency { Id = "b", Name = "云溪县另一局" });

    private (ImportResult Result, string Messages) Import() => Import(Register);

    private (ImportResult Result, string Messages) Import(AgencyRegister register)
    {
        var findings = new List<Finding>();
        var result = Importer.Run(new ArchiveLayout(_folder.Path), register, findings);
        return (Counts(result), string.Join('\n', findings.Order(Finding.Order)));
    }

    private Archive Load(out List<Finding> findings) => ArchiveLoader.Load(new ArchiveLayout(_folder.Path), Register, findings = []);

    private static ImportResult Counts(ImportResult result) => result with { IsOwnReading = false, Changes = [] };
}
