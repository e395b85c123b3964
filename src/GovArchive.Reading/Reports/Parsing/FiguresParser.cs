using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Parsing;

/// <summary>Reads figures typed in by hand. A line that is wrong is reported and left out; the others count.</summary>
internal static partial class FiguresParser
{
    private static readonly (char Mark, string Name)[] Separators = [
        (';', ";"), ('\t', "TAB"), ('，', "，"), ('；', "；"), ('|', "|"), ('、', "、")];

    public static ReportContent? Parse(SourceDocument document, ICollection<Finding> findings)
    {
        var file = document.File.Path;
        var statement = document.Blocks.OfType<TextBlock>().FirstOrDefault();
        var match = Statement().Match(statement?.Text ?? "");
        if (!match.Success || FormCatalog.Find(match.Groups["edition"].Value) is not { Tables.IsEmpty: false } form)
        {
            findings.Add(FindingCodes.FigureEditionUnknown.At(new Place(file, 1, 1)));
            return null;
        }
        var figures = FigureSheet.Of(form, ReadFigures(document, form, findings));
        return new ReportContent
        {
            AgencyName = match.Groups["name"].Value,
            Year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            Title = "",
            Edition = form.Edition,
            Prose = StoredProse.None,
            Tables = figures.TableStates(),
            Figures = figures,
            Lines = SourceLines.Of(document),
            Findings = [],
        };
    }

    private static ImmutableSortedDictionary<CellId, Figure> ReadFigures(SourceDocument document, Form form, ICollection<Finding> findings)
    {
        var figures = form.Cells.ToImmutableSortedDictionary(cell => cell, _ => Figure.Absent(document.File.Path)).ToBuilder();
        var records = document.Blocks.OfType<GridBlock>().SelectMany(grid => grid.Rows).Select(row => row.Cells).ToList();
        if (Separator(records, form, findings) || records.Count == 0) return figures.ToImmutable();
        var header = records[0];
        if (header.Length < 2 || !IsWord(header[0], "cell") || !IsWord(header[1], "value") || FigureFields.AreDoubled(header))
        {
            findings.Add(
                FindingCodes.FigureHeaderMissing.At(header[0].Place, string.Join(',', header.Select(field => field.Text.Trim())))
                    with
                { Cells = Named(form, records, [',']) });
            return figures.ToImmutable();
        }
        foreach (var record in records.Skip(1))
        {
            var (name, raw, place) = (record[0].Text.Trim(), record.Length > 1 ? record[1].Text.Trim() : "", record[0].Place);
            if (!CellId.TryParse(name, out var id) || form.Find(id) is not { } cell)
            {
                findings.Add(FindingCodes.FigureUnknownCell.At(place, name, form.Edition));
                continue;
            }
            if (figures[id].State != FigureState.Absent)
            {
                findings.Add(FindingCodes.FigureTwice.At(place, name) with { Cells = [id] });
                continue;
            }
            // One field too many may be half of a number, one too few the number itself.
            var against = record.Length == header.Length ? FigureFields.Against(record, cell.Column) : null;
            var (state, value) = record.Length == header.Length && against is null
                ? CellValue.Read(raw, cell.Column) : (FigureState.Unreadable, null);
            if (record.Length != header.Length)
                findings.Add(FindingCodes.FigureFieldCount.At(place, name, Text(record.Length), Text(header.Length)) with { Cells = [id] });
            else if (against is not null) findings.Add(
                FindingCodes.FigureFieldOpen.At(place, name, raw, against.Text.Trim()) with { Cells = [id] });
            else if (state == FigureState.Unreadable)
                findings.Add(FindingCodes.FigureNotANumber.At(place, name, raw) with { Cells = [id] });
            figures[id] = new Figure(
                value, state, FigureOrigin.Transcribed,
                record.Length == header.Length ? raw : string.Join(',', record.Skip(1).Select(field => field.Text)).Trim(), place);
            if (CountCheck.Of(cell, figures[id]) is { } impossible) findings.Add(impossible);
        }
        return figures.ToImmutable();
    }

    // A spreadsheet of another country parts fields by semicolons or tabs: one finding says so for the whole file.
    private static bool Separator(List<ImmutableArray<GridCell>> records, Form form, ICollection<Finding> findings)
    {
        foreach (var (mark, name) in Separators)
        {
            var parted = records.FindAll(record =>
                record[0].Text.Contains(mark, StringComparison.Ordinal) && CellId.TryParse(record[0].Text.Split(mark)[0].Trim(), out _));
            if (parted.Count == 0) continue;
            findings.Add(
                FindingCodes.FigureSeparator.At(parted[0][0].Place, name, Text(parted.Count)) with { Cells = Named(form, parted, [mark]) });
            if (parted.Count * 2 >= records.Count - 1) return true;
            records.RemoveAll(parted.Contains);
        }
        return false;
    }

    private static ImmutableArray<CellId> Named(Form form, List<ImmutableArray<GridCell>> records, char[] marks) =>
        [.. records.Select(record => CellId.TryParse(record[0].Text.Split(marks)[0].Trim(), out var id) ? id : null).OfType<CellId>()
            .Where(id => form.Find(id) is not null).Distinct()];

    private static bool IsWord(GridCell cell, string word) =>
        string.Equals(cell.Text.Trim('\ufeff', ' ', '\t', '\r'), word, StringComparison.OrdinalIgnoreCase);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>\S.*?)\s+(?<year>(?:19|20)\d\d)\s*;\s*edition\s+(?<edition>[a-z\d]+)\s*;", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
