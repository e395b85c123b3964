using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Sources;

namespace GovArchive.Reports;

/// <summary>Turns a document into what the report says: title, sections, tables.</summary>
public static class ReportParser
{
    private const int FewestSections = 3;

    /// <summary>What the document says; null, with a finding, when it is no annual report.</summary>
    public static ReportContent? Parse(SourceDocument document, ICollection<Finding> findings)
    {
        if (Readers.FormatOf(document.File.Path)?.Name == Readers.All[0].Name) return FiguresParser.Parse(document, findings);
        var lines = SourceLine.Of(document);
        var title = TitleReader.Read(lines);
        var (form, headings, tables) = BestEdition(lines, title.Year, document.File.Path);
        if (WhyNot(title, headings, tables) is { } reason)
        {
            findings.Add(FindingCodes.NotAReport.At(new Place(document.File.Path), reason));
            return null;
        }
        var text = new ReportText(lines, title, headings, tables);
        return new ReportContent
        {
            AgencyName = title.AgencyName,
            Year = title.Year,
            Title = title.Title,
            Edition = form.Edition,
            Preamble = text.Preamble,
            Sections = text.Sections(form),
            Tables = tables.ToImmutableSortedDictionary(table => table.Table.Id, table => table.State, StringComparer.Ordinal),
            Figures = tables.SelectMany(table => table.Figures).ToImmutableSortedDictionary(),
            Findings = [.. tables.SelectMany(table => table.Findings).Concat(MissingSections(form, headings, document.File.Path)).Order(Finding.Order)],
        };
    }

    // The edition whose labels the source has most of; without clear evidence the one that was in force.
    private static (Form Form, ImmutableArray<Heading> Headings, ImmutableArray<TableReading> Tables) BestEdition(
        ImmutableArray<SourceLine> lines, int? year, string file)
    {
        var inForce = FormCatalog.ForYear(year);
        return FormCatalog.All
            .Select(form =>
            {
                var headings = SectionFinder.Find(lines, form);
                return (form, headings, tables: ReadTables(form, lines, headings, file));
            })
            .MaxBy(reading => reading.tables.Sum(table => table.LabelsFound) + (reading.form == inForce ? Weights.EditionInForce : 0));
    }

    // A table is looked for in its own section; where that has no heading or no such table, in all sections that have tables.
    private static ImmutableArray<TableReading> ReadTables(Form form, ImmutableArray<SourceLine> lines, ImmutableArray<Heading> headings, string file)
    {
        var pieces = TableStream.Read(lines);
        var readings = ImmutableArray.CreateBuilder<TableReading>();
        foreach (var table in form.Tables)
        {
            var reading = TableAligner.Read(table, InSections(pieces, headings, section => section.Id == table.Id), file, headings.Any(heading => heading.Section.Id == table.Id));
            if (reading.State == TableState.Missing)
            {
                var claimed = readings.SelectMany(other => other.Pieces).ToHashSet();
                var rest = InSections(pieces, headings, section => form.Table(section.Id) is not null);
                reading = TableAligner.Read(table, [.. rest.Where(piece => !claimed.Contains(piece))], file, underHeading: false);
            }
            readings.Add(reading);
        }
        return readings.ToImmutable();
    }

    // Without any such heading, the whole document.
    private static ImmutableArray<Piece> InSections(ImmutableArray<Piece> pieces, ImmutableArray<Heading> headings, Func<FormSection, bool> wanted)
    {
        if (!headings.Any(heading => wanted(heading.Section))) return pieces;
        return [.. pieces.Where(piece => headings.LastOrDefault(heading => heading.Line < piece.Line) is { } heading && wanted(heading.Section))];
    }

    private static string? WhyNot(ReportTitle title, ImmutableArray<Heading> headings, ImmutableArray<TableReading> tables)
    {
        // A form whose cells are all blank has not been filled in.
        var hasFigures = tables.Any(table => table.Figures.Values.Any(figure => figure.State is not (FigureState.Absent or FigureState.Blank)));
        return (hasFigures, headings.Length, title.Line) switch
        {
            (true, _, _) => null,
            (_, >= FewestSections, >= 0) => null,
            (_, < FewestSections, < 0) => "no title, no sections and no figures of one were found",
            (_, _, < 0) => "it has headings of one, but no title and no figures",
            _ => "it has a title of one, but neither its sections nor its figures",
        };
    }

    private static IEnumerable<Finding> MissingSections(Form form, ImmutableArray<Heading> headings, string file) => form.Sections
        .Where(section => headings.All(heading => heading.Section != section))
        .Select(section => FindingCodes.SectionMissing.At(new Place(file), $"{section.Number}、{section.Title}"));
}
