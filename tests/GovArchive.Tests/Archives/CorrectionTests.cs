using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Files;

namespace GovArchive.Tests.Archives;

public sealed class CorrectionTests : IDisposable
{
    private static readonly CellId Licences = new("disclosure", "licences", "decisions");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("12", "13", 13.0, "Reported")]
    [InlineData("12", "", null, "Blank")]
    [InlineData("12", "0", 0.0, "Reported")]
    public void A_corrected_cell_keeps_what_is_printed(string printed, string corrected, double? value, string state)
    {
        var before = SampleReports.OfFigures("disclosure/licences/decisions,12\ndisclosure/penalties/decisions,3");
        var (report, messages) = LayOver(before, $"- {{ cell: {Licences}, printed: {printed}, corrected: {corrected}, reason: 附件 }}");
        Assert.Empty(messages);
        var figure = report.Figures[Licences];
        Assert.Equal(
            ((decimal?)value, Enum.Parse<FigureState>(state), FigureOrigin.Corrected, "12", 12m, 12m),
            (figure.Value, figure.State, figure.Origin, figure.Raw, figure.Printed, figure.AsPrinted));
        Assert.Equal(before.Figures.Where(entry => entry.Key != Licences), report.Figures.Where(entry => entry.Key != Licences));
    }

    [Theory]
    [InlineData("- { cell: disclosure/licences/decisions, printed: 11, corrected: 13, reason: x }",
        "c.yml(1,11): error GA1502: disclosure/licences/decisions prints 12, not 11; look at the report again and mend 'printed'")]
    [InlineData("- { cell: disclosure/licences/decisions, corrected: 13, reason: x }",
        "c.yml(1,11): error GA1502: disclosure/licences/decisions prints 12, not (no value); look at the report again and mend 'printed'")]
    [InlineData("- { cell: disclosure/fees/amount, printed: 3, corrected: 13, reason: x }",
        "c.yml(1,11): error GA1502: disclosure/fees/amount prints (no value), not 3; look at the report again and mend 'printed'")]
    [InlineData("- { cell: disclosure/fees/sum, printed: 3, corrected: 13, reason: x }",
        "c.yml(1,11): error GA1503: 'disclosure/fees/sum' is no cell of edition 2021; a cell is table/row/column")]
    [InlineData("- { cell: fees, printed: 3, corrected: 13, reason: x }",
        "c.yml(1,11): error GA1104: 'cell' must be a cell id: table/row/column")]
    [InlineData("- { cell: disclosure/licences/decisions, printed: 12, corrected: 13 }",
        "c.yml(1,3): error GA1103: 'reason' is missing or empty; add it here")]
    [InlineData("- { cell: disclosure/licences/decisions, printed: twelve, corrected: 13, reason: x }",
        "c.yml(1,51): error GA1104: 'printed' must be a number")]
    [InlineData("- { cell: disclosure/licences/decisions, printed: 12, corrcted: 13, reason: x }",
        "c.yml(1,55): error GA1102: unknown key 'corrcted'; known here: cell, corrected, date, evidence, finding, printed, reason")]
    [InlineData("cell: x", "c.yml(1,1): error GA1104: 'the file' must be a list of mappings")]
    public void A_correction_that_does_not_fit_is_said_and_has_no_effect(string yaml, string expected)
    {
        var before = SampleReports.OfFigures("disclosure/licences/decisions,12");
        var (report, messages) = LayOver(before, yaml);
        Assert.Equal(expected, messages.Split('\n')[0]);
        Assert.Equal(before.Figures.AsEnumerable(), report.Figures);
    }

    [Theory]
    [InlineData("b-2023.yml",
        "content/corrections/b-2023.yml(1,11): error GA1501: there is no report b/2023; the file is named <agency>-<year>.yml")]
    [InlineData("a-2022.yml",
        "content/corrections/a-2022.yml(1,11): error GA1501: there is no report a/2022; the file is named <agency>-<year>.yml")]
    [InlineData("a.yml", "content/corrections/a.yml: error GA1501: there is no report a.yml; the file is named <agency>-<year>.yml")]
    [InlineData("a-2023.yml", "")]
    public void A_correction_belongs_to_a_report(string name, string expected)
    {
        ReportFile.Write(
            _folder["content/data"], SampleReports.OfFigures("disclosure/licences/decisions,12") with { Key = new ReportKey("a", 2023) });
        _folder.Write($"content/corrections/{name}", "- { cell: disclosure/licences/decisions, printed: 12, corrected: 13, reason: x }\n");
        var findings = new List<Finding>();
        var archive = ArchiveLoader.Load(
            new ArchiveLayout(_folder.Path), AgencyRegister.Empty.With(new Agency { Id = "a", Name = "云溪县示例局" }), findings);
        Assert.Equal(expected, string.Join('\n', findings));
        Assert.Equal(expected.Length == 0 ? 13m : 12m, archive.Reports.Single().Figures[Licences].Value);
    }

    private static (Report Report, string Messages) LayOver(Report report, string yaml)
    {
        var findings = new List<Finding>();
        report = Corrections.LayOver(report, Corrections.Read("c.yml", yaml, findings), findings);
        return (report, string.Join('\n', findings));
    }
}
