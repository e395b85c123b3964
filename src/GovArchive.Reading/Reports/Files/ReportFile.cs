using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Strips;
using GovArchive.Reports.Values;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Files;

/// <summary>
/// The data files of one report: <c>&lt;year&gt;.yml</c> with everything but figures, <c>&lt;year&gt;.csv</c> with one line a cell,
/// <c>&lt;year&gt;.txt</c> with the source as it was read, <c>&lt;year&gt;.png</c> with its scanned rows. The same report is always the
/// same bytes, and what was written reads back equal.
/// </summary>
public static class ReportFile
{
    private static readonly string[] Header = ["table", "row", "column", "value", "state", "origin", "raw", "place"];

    /// <summary>
    /// Writes the files below <paramref name="folder"/>; broken off, <see cref="AtomicFile.Recover"/> makes report and figures both old or
    /// both new, and the report has the hash of the source's lines, which are written first. False when nothing changed.
    /// </summary>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static bool Write(string folder, Report report)
    {
        var path = Path.Combine(folder, report.Key.AgencyId, report.Key.Year.ToString(CultureInfo.InvariantCulture));
        var lines = LinesFile.Write(report);
        var areLinesNew = lines is not null && AtomicFile.Write(path + LinesFile.Extension, lines);
        var hash = lines is null ? report.Content.LinesSha256 : ContentHash.Of(lines).ToString();
        var strips = report.Content.Strips.Span;
        var stripsHash = strips.IsEmpty ? report.Content.StripsSha256 : ContentHash.Of(strips).ToString();
        var areStripsNew = !strips.IsEmpty && AtomicFile.Write(path + StripSheet.Extension, strips);
        var text = Encoding.UTF8.GetBytes(ReportYaml.Write(report with
        {
            Content = report.Content with { LinesSha256 = hash, StripsSha256 = stripsHash },
        }));
        var isChanged = areLinesNew | areStripsNew | AtomicFile.WriteBoth(path, ".csv", FiguresCsv(report), ".yml", text);
        // The new report has none: those of another source are not to stay.
        if (stripsHash is null) AtomicFile.Remove(path + StripSheet.Extension);
        return isChanged;
    }

    /// <summary>One line a cell, in ordinal order of the cell ids.</summary>
    public static byte[] FiguresCsv(Report report) => FigureLines.Write(report.Figures, PlaceText) ?? Csv.Write(
        report.Figures.Select(entry => (string[])
        [
            entry.Key.Table, entry.Key.Row, entry.Key.Column, Csv.Number(entry.Value.Value), entry.Value.State.Word(),
            entry.Value.Origin.Word(),
            entry.Value.Raw, PlaceText(entry.Value.Place),
        ]).Prepend(Header));

    /// <summary>Reads report and figures back. Null, with findings, when they are not what <see cref="Write"/> writes.</summary>
    /// <param name="yml">Everything but figures.</param>
    /// <param name="csv">The figures.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="folder">
    /// Where the files are by the report's key, and where its prose stays until it is asked for; null to have it at hand.
    /// </param>
    /// <param name="look">Is shown the report while its prose is at hand, and gives it back with what it adds; null for nobody.</param>
    public static Report? Read(
        SourceFile yml, SourceFile csv, ICollection<Finding> findings, DataFolder? folder = null, Func<Report, Report>? look = null)
    {
        var problems = new List<Finding>();
        Report? report = null;
        if (ReportDocument.Read(yml, problems, hasTexts: folder is null || look is not null) is var (head, prose))
        {
            var figures = ReadFigures(csv, head, problems);
            report = head with { Content = head.Content with { Prose = StoredProse.Of(prose), Figures = figures } };
            // Where lines are wrong, so are the states that follow from them.
            if (problems.Count == 0) problems.AddRange(TableStates.Contradictions(report, yml, csv.Path));
        }
        foreach (var problem in problems) findings.Add(problem);
        if (report is null || problems.Exists(problem => problem.Severity == Severity.Error)) return null;
        if (look is not null) report = look(report);
        if (folder is null) return report;
        var stored = report.Content.Prose == StoredProse.None ? StoredProse.None : new ProseFile(folder, report.Key, yml);
        return report with { Content = report.Content with { Prose = stored, Lines = LinesOf(folder, report) } };
    }

    /// <summary>The lines of a report's source as its own file has them, read when they are asked for.</summary>
    public static SourceLines LinesOf(DataFolder folder, Report report) => new LinesFile(folder, report.Key, report.Content.LinesSha256);

    /// <summary>A report's YAML alone: the report without prose and figures. Null when the file cannot be read.</summary>
    internal static Report? ReadHead(SourceFile yml) => ReportDocument.Read(yml, [], hasTexts: false)?.Report;

    private static FigureSheet ReadFigures(SourceFile csv, Report report, List<Finding> findings)
    {
        var form = Forms.FormCatalog.Find(report.Content.Edition)!;
        if (FigureLines.Read(
            csv, form, report.Source,
            (cell, fields) =>
                ReadFigure(fields, report.Source) is { } figure && DataLine.Contradiction(figure, cell, default) is null
                    ? figure : null) is { } sheet)
            return sheet;
        var draft = new FigureSheet.Draft(form, report.Source.File, report.Source.Figures ?? report.Source.File);
        foreach (var row in Csv.Read(csv.Bytes).Skip(1))
        {
            var cell = new CellId(row[0], row[1], row[2]);
            var (place, index) = (new Place(csv.Path, row.Line, 1), form.IndexOf(cell));
            if (index < 0) findings.Add(FindingCodes.FigureUnknownCell.At(place, cell.ToString(), form.Edition));
            else if (draft.Has(index)) findings.Add(FindingCodes.FigureTwice.At(place, cell.ToString()));
            else if (ReadFigure([.. Enumerable.Range(3, 5).Select(field => row[field])], report.Source) is not { } figure) findings.Add(
                FindingCodes.DataLineWrong.At(place, string.Join(',', row.Fields)));
            else
            {
                draft.Set(index, figure);
                if (DataLine.Contradiction(figure, form.Find(cell)!, place) is { } wrong) findings.Add(wrong);
            }
        }
        ImmutableArray<CellId> missing = [.. form.Cells.Where(cell => !draft.Has(form.IndexOf(cell)))];
        if (!missing.IsEmpty)
            findings.Add(
                FindingCodes.DataCellMissing.At(
                    new Place(csv.Path), missing.Length.ToString(CultureInfo.InvariantCulture),
                    missing[0].ToString()) with
                { Cells = missing });
        return draft.Done();
    }

    // Value, state, origin, raw, place; whether they fit each other is asked later.
    private static Figure? ReadFigure(string[] fields, Provenance source)
    {
        if (FigureWords.StateOf(fields[1]) is not { } state || FigureWords.OriginOf(fields[2]) is not { } origin) return null;
        var value = Csv.NumberIn(fields[0]);
        if (value is null && fields[0].Length > 0) return null;
        var file = origin == FigureOrigin.Transcribed ? source.Figures ?? source.File : source.File;
        return ReadPlace(file, fields[4]) is { } place ? new Figure(value, state, origin, fields[3], place) : null;
    }

    // "98:2", or for formats without lines their part: "table 3 row 5"; both when both are known; nothing for the whole file.
    private static string PlaceText(Place place) => place switch
    {
        { Line: 0 } => place.Part ?? "",
        { Part: null } => string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column} {place.Part}"),
    };

    private static Place? ReadPlace(string file, string text)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[0])) return new Place(file, Part: text.Length == 0 ? null : text);
        var (position, part) = text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0
            ? (text[..space], text[(space + 1)..]) : (text, null);
        var numbers = position.Split(':');
        return numbers.Length == 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? new Place(file, line, column, part)
            : null;
    }
}
