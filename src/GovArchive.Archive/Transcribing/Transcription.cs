using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Reports.Strips;

namespace GovArchive.Transcribing;

/// <summary>A report as a person types it in: the cells of its form, with what was read of them and where that stands.</summary>
/// <param name="Name">Of the agency.</param>
/// <param name="Cells">Every cell of the form, in its order.</param>
/// <param name="Sums">The form's identities that the report is asked for.</param>
/// <param name="Original">Path of the source in the archive; null where only typed figures are there.</param>
public sealed record Transcription(
    ReportKey Key, string Name, Form Form, ImmutableArray<TranscribedCell> Cells, ImmutableArray<IdentityCheck> Sums, string? Original)
{
    /// <summary>The rows of its scanned tables; null where it has none.</summary>
    public StripSheet? Strips { get; private init; }

    /// <summary>The file of them.</summary>
    public byte[] Picture { get; private init; } = [];

    /// <summary>Lines of the source that cells were read from, by cell; those of the cells of one row are the same.</summary>
    public ImmutableDictionary<CellId, string> Lines { get; private init; } = ImmutableDictionary<CellId, string>.Empty;

    /// <summary>Whether there is a cell without a value, or one that a picture says.</summary>
    public bool HasWork => Cells.Any(cell => cell.Kind is TranscribedKind.Open or TranscribedKind.Read);

    /// <summary>The report of an agency and year; null, with a finding, where there is none.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="key">Which report.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static Transcription? Open(ArchiveLayout layout, AgencyRegister register, ReportKey key, List<Finding> findings)
    {
        if (register.Find(key.AgencyId) is not { } agency)
        {
            findings.Add(FindingCodes.NoSuchAgency.At(new Place(ArchiveLayout.RegisterName), key.AgencyId));
            return null;
        }
        var filed = FiledSources.Find(layout, register, null, []).Where(source => source.Key.AgencyId == key.AgencyId).ToArray();
        if (Array.Find(filed, source => source.Key == key) is not { } own)
        {
            findings.Add(FindingCodes.NoSuchReport.At(
                new Place(ArchiveLayout.SourcesName), Year(key.Year), key.AgencyId,
                string.Join(", ", filed.Select(source => Year(source.Key.Year)))));
            return null;
        }
        var original = own.Read.FirstOrDefault() is { } path ? $"{ArchiveLayout.SourcesName}/{path}" : null;
        var report = ArchiveLoader.LoadReport(layout, register, key, findings);
        if (findings.Exists(finding => finding.Severity == Severity.Error)) return null;
        var form = report is { Form.Tables.IsEmpty: false } ? report.Form : FormCatalog.ForYear(key.Year);
        var figures = report is not null && report.Form == form ? report.Figures
            : FigureSheet.Of(form, form.Cells.Select(cell => KeyValuePair.Create(cell, Figure.Absent(original ?? ""))));
        var cells =
            from table in form.Tables
            let asked = new AskedTable(table, figures)
            from cell in table.AllCells
            select TranscribedCell.Of(cell, figures[cell.Id], asked.IsAsked(cell));
        var made = new Transcription(key, agency.Name, form, [.. cells], [.. IdentityCheck.Of(figures)], original);
        return report is null ? made : made.With(layout, report);
    }

    private Transcription With(ArchiveLayout layout, Report report)
    {
        var own = report.Content.Lines.Read().ToLookup(row => row.Cells[0].Place);
        var lines = report.Figures.Where(entry => own.Contains(entry.Value.Place))
            .Select(entry => KeyValuePair.Create(entry.Key, string.Join(" │ ", own[entry.Value.Place].SelectMany(row => row.Cells)
                .Select(cell => cell.Text))));
        var path = layout.DataFile(report.Key, StripSheet.Extension);
        var file = report.Content.StripsSha256 is { } sha256 && SourceFile.Exists(path) && SourceFile.Read(path, path, []) is { } read
            && read.Sha256 == sha256 ? read.Bytes : [];
        return this with { Lines = lines.ToImmutableDictionary(), Picture = file, Strips = StripSheet.Read(file) };
    }

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
