using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Tables;
using GovArchive.Sources;

namespace GovArchive.Reports;

/// <summary>Reads figures typed in by hand. A line that is wrong is reported and left out; the others count.</summary>
internal static partial class FiguresParser
{
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
        var figures = ReadFigures(document, form, findings);
        return new ReportContent
        {
            AgencyName = match.Groups["name"].Value,
            Year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            Title = "",
            Edition = form.Edition,
            Prose = StoredProse.None,
            Tables = form.Tables.ToImmutableSortedDictionary(table => table.Id, table => TableCompleteness.Of(table, figures), StringComparer.Ordinal),
            Figures = FigureSheet.Of(form, figures),
            Findings = [],
        };
    }

    private static ImmutableSortedDictionary<CellId, Figure> ReadFigures(SourceDocument document, Form form, ICollection<Finding> findings)
    {
        var figures = form.Cells.ToImmutableSortedDictionary(cell => cell, _ => Figure.Absent(document.File.Path)).ToBuilder();
        var records = document.Blocks.OfType<GridBlock>().SelectMany(grid => grid.Rows).Skip(1).Select(row => row.Cells);
        foreach (var record in records)
        {
            var (name, raw, place) = (record[0].Text.Trim(), record.Length > 1 ? record[1].Text.Trim() : "", record[0].Place);
            if (!CellId.TryParse(name, out var id) || form.Find(id) is not { } cell)
            {
                findings.Add(FindingCodes.FigureUnknownCell.At(place, name, form.Edition));
                continue;
            }
            if (figures[id].State != FigureState.Absent)
            {
                findings.Add(FindingCodes.FigureTwice.At(place, name));
                continue;
            }
            var (state, value) = CellValue.Read(raw, cell.Column);
            if (state == FigureState.Unreadable)
            {
                findings.Add(FindingCodes.FigureNotANumber.At(place, name, raw));
                continue;
            }
            figures[id] = new Figure(value, state, FigureOrigin.Transcribed, raw, place);
            foreach (var finding in CountCheck.Of(cell, figures[id])) findings.Add(finding);
        }
        return figures.ToImmutable();
    }

    [GeneratedRegex(@"^(?<name>\S.*?)\s+(?<year>(?:19|20)\d\d)\s*;\s*edition\s+(?<edition>[a-z\d]+)\s*;", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
