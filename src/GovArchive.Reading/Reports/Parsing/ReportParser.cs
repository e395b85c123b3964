using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Statements;
using GovArchive.Reports.Strips;
using GovArchive.Reports.Tables;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Rows;
using GovArchive.Sources;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Parsing;

/// <summary>Turns a document into what the report says: title, sections, tables.</summary>
public static class ReportParser
{
    // A title without anything of a report below it may be a link to one; headings alone may be a notice.
    private const int FewestSigns = 3;

    // Labels and runs of numbers that are looked at: a form has some hundreds, and the work is a multiple of their number.
    private const int MostPieces = 20_000;

    // A few numbers whose places had to be worked out may be of any other table.
    private const int FewestRecovered = 12;

    /// <summary>What the document says; null, with a finding, when it is no annual report.</summary>
    /// <param name="year">Of several reports in it, the one on this year is meant; without one the first.</param>
    public static ReportContent? Parse(SourceDocument document, ICollection<Finding> findings, int? year = null)
    {
        var reports = ParseAll(document, findings);
        return reports.FirstOrDefault(report => year is not null && report.Year == year) ?? reports.FirstOrDefault();
    }

    /// <summary>
    /// All reports in the document, in order, each with a finding that names the others; empty, with a finding, when there is none.
    /// </summary>
    public static ImmutableArray<ReportContent> ParseAll(SourceDocument document, ICollection<Finding> findings)
    {
        if (Readers.FormatOf(document.File.Path)?.Name == Readers.All[0].Name)
            return FiguresParser.Parse(document, findings) is { } figures ? [figures] : [];
        var problems = new List<Finding>();
        var reports = ReportBounds.Split(InlineHeadings.Break(SourceLine.Of(document)), KnownForm.Of(FormCatalog.ForYear(null)).Headings)
            .Select(lines => (Content: Parse(lines, document.File.Path, problems), lines.FirstOrDefault()?.Place))
            .Select(report => report with { Content = ScannedFigures.Settled(document, report.Content) })
            .Where(report => report.Content is not null)
            .ToList();
        if (reports.Count == 0) foreach (var problem in problems) findings.Add(problem);
        return
        [
            .. reports.Select(report => report.Content! with
            {
                Lines = SourceLines.Of(document),
                Strips = StripMaker.Of(document, report.Content.Figures),
                Findings = [.. report.Content.Findings
                    .Concat(reports.Where(other => other != report)
                        .Select(other => FindingCodes.SeveralReports.At(other.Place!.Value, other.Content!.Title)))
                    .Concat(OtherVersions.Of(report.Content, reports)).Concat(PicturedName.Of(document, report.Content))
                    .Order(Finding.Order)],
            }),
        ];
    }

    private static ReportContent? Parse(ImmutableArray<SourceLine> lines, string file, List<Finding> findings)
    {
        var title = TitleReader.Read(lines);
        var self = SelfDescription.Read(title, lines, file);
        var context = new ReportContext(file, lines, self.Year, self.AgencyName);
        var (form, headings, tables, others) = BestEdition(context);
        if (WhyNot(title, self, headings, tables) is { } reason)
        {
            findings.Add(FindingCodes.NotAReport.At(new Place(file), reason));
            return null;
        }
        if ((SideBySide.Find(lines)?.Place
            ?? tables.FirstOrDefault(table => table.IsDoubled)?.Pieces.FirstOrDefault()?.Place) is { } doubled)
        {
            findings.Add(FindingCodes.ReportsSideBySide.At(doubled));
            return null;
        }
        var text = new ReportText(lines, title, headings, tables);
        var (preamble, sections) = (text.Preamble, text.Sections(form));
        return new ReportContent
        {
            AgencyName = self.AgencyName,
            Year = self.Year,
            Title = title.Title,
            Edition = form.Edition,
            Prose = StoredProse.Of(
                new ReportProse(
                    preamble.Text, [.. sections.Select(entry => entry.Section)], StatementFinder.Find(preamble, sections, self.Year))),
            Tables = tables.ToImmutableSortedDictionary(table => table.Table.Id, table => table.State, StringComparer.Ordinal),
            Figures = FigureSheet.Of(form, tables.SelectMany(table => table.Figures)),
            Evidence = [.. tables.SelectMany(table => table.Placings)],
            Findings =
            [
                .. tables.SelectMany(table => table.Findings).Concat(MissingSections(form, headings, file)).Concat(others)
                    .Concat(self.Finding is { } differs ? [differs] : []).Order(Finding.Order),
            ],
        };
    }

    // The edition whose labels the source has most of; without clear evidence the one that was in force. What a blank form has of its own
    // decides too.
    private static (Form Form, ImmutableArray<Heading> Headings, ImmutableArray<TableReading> Tables, ImmutableArray<Finding> Findings)
        BestEdition(
        ReportContext context)
    {
        var lines = context.Lines;
        var inForce = KnownForm.Of(FormCatalog.ForYear(context.Year));
        var told = EditionLabels.Told(lines, inForce.Form) is { } form ? KnownForm.Of(form) : null;
        var usual = Pieces(lines, inForce, out var cut);
        var bound = new EditionBound(usual);
        var readings = new List<(KnownForm form, ImmutableArray<Heading> headings, ImmutableArray<TableReading> tables)>();
        var first = told ?? inForce;
        Read(first);
        if (told is null || bound.HasOthers)
            foreach (var other in KnownForm.All.Where(other => other != first).OrderByDescending(bound.Most))
                if (bound.MayMatter(other)) Read(other);
        var best = told is null
            ? readings
                .Where(reading => reading.form == inForce || MayReplace(reading.tables, inForce.Form, readings[0].tables))
                .OrderBy(reading => KnownForm.All.IndexOf(reading.form))
                .MaxBy(reading => LabelsFound(reading.tables) + (reading.form == inForce ? Weights.EditionInForce : 0))
            : readings.Find(reading => reading.form == told);
        var others = readings.Where(reading => reading.form != best.form).Select(reading => (reading.form.Form, reading.tables)).ToArray();
        var findings = OtherEditions.Rows(best.form.Form, best.tables, others);
        if (told is null && IsThere(best.tables) && Array.Find(others, other => IsAsGood(other.tables, best.tables)) is { Form: { } rival })
            findings = findings.Append(FindingCodes.EditionGuessed.At(new Place(context.File), best.form.Form.Edition, rival.Edition));
        if (cut is { } place)
            findings = findings.Append(FindingCodes.PiecesCut.At(place, MostPieces.ToString(CultureInfo.InvariantCulture)));
        return (best.form.Form, best.headings, best.tables, [.. findings]);

        void Read(KnownForm known)
        {
            var headings = SectionFinder.Find(lines, known.Headings);
            var pieces = known == inForce ? usual : Pieces(lines, known, out _);
            readings.Add((known, headings, ReadTables(known, pieces, headings, context)));
            bound.Add(readings[^1].tables);
        }
    }

    // No more than are looked at; where the first one of the others is.
    private static ImmutableArray<Piece> Pieces(ImmutableArray<SourceLine> lines, KnownForm form, out Place? cut)
    {
        var pieces = TableStream.Read(lines, form.Vocabulary);
        cut = pieces.Length > MostPieces ? pieces[MostPieces].Place : null;
        return cut is null ? pieces : pieces[..MostPieces];
    }

    private static int LabelsFound(ImmutableArray<TableReading> tables) => tables.Sum(table => table.LabelsFound);

    private static bool IsThere(ImmutableArray<TableReading> tables) => tables.Any(table => table.State != TableState.Missing);

    // Labels that both editions have tell nothing; that a source has all of one and not of the other does.
    private static bool IsAsGood(ImmutableArray<TableReading> other, ImmutableArray<TableReading> best) =>
        IsThere(other) && Math.Abs(LabelsFound(other) - LabelsFound(best)) < Weights.EditionInForce && !(IsWhole(best) && !IsWhole(other));

    private static bool IsWhole(ImmutableArray<TableReading> tables) => tables.All(table => table.State == TableState.Complete);

    // Words alone make no edition, only its tables do; and where local tables were in force, which have many labels of later forms, most of
    // its cells.
    private static bool MayReplace(ImmutableArray<TableReading> tables, Form inForce, ImmutableArray<TableReading> inForceTables)
    {
        if (inForce.Tables.IsEmpty) return AreMostThere(tables);
        var isOtherKind = tables.All(table => inForce.Table(table.Table.Id) is null);
        return tables.Any(table => table.State != TableState.Missing) && !(isOtherKind && AreMostThere(inForceTables));
    }

    private static bool AreMostThere(ImmutableArray<TableReading> tables)
    {
        var figures = tables.SelectMany(table => table.Figures.Values).ToList();
        return figures.Count(figure => figure.State != FigureState.Absent) * 2 > figures.Count;
    }

    // A table is looked for in its own section; where that has no heading or no such table, in all sections that have tables.
    private static ImmutableArray<TableReading> ReadTables(
        KnownForm known, ImmutableArray<Piece> pieces, ImmutableArray<Heading> headings, ReportContext context)
    {
        var (form, readings) = (known.Form, ImmutableArray.CreateBuilder<TableReading>());
        foreach (var entry in known.Tables)
        {
            var table = entry.Table;
            var isDue = headings.Any(heading => heading.Section.Id == table.Id);
            var own = InSections(pieces, headings, section => section?.Id == table.Id);
            var reading = TableAligner.Read(entry, own, context, isDue, isDue ? Besides(pieces, headings, form, table) : []);
            if (reading.State == TableState.Missing && Rest() is var rest && (isDue || rest != own))
                reading = TableAligner.Read(entry, rest, context, underHeading: false, elsewhere: []);
            readings.Add(reading);
        }
        return readings.ToImmutable();

        ImmutableArray<Piece> Rest()
        {
            var rest = form.Tables.Length == 1 ? pieces
                : InSections(pieces, headings, section => section is not null && form.Table(section.Id) is not null);
            var claimed = readings.SelectMany(other => other.Pieces).ToHashSet();
            return claimed.Count == 0 ? rest : [.. rest.Where(piece => !claimed.Contains(piece))];
        }
    }

    // An appendix behind the last section may print the table again. Most reports end with words.
    private static ImmutableArray<Piece> Besides(ImmutableArray<Piece> pieces, ImmutableArray<Heading> headings, Form form, FormTable table)
    {
        var last = headings[^1].Section;
        var besides = InSections(
            pieces, headings, section => section is null || section.Id != table.Id && (form.Table(section.Id) is null || section == last));
        return besides.Any(piece => piece is Run) ? besides : [];
    }

    // Without any such heading, the whole document. What is before the first heading is in none.
    private static ImmutableArray<Piece> InSections(
        ImmutableArray<Piece> pieces, ImmutableArray<Heading> headings, Func<FormSection?, bool> wanted)
    {
        if (!wanted(null) && !headings.Any(heading => wanted(heading.Section))) return pieces;
        var inside = ImmutableArray.CreateBuilder<Piece>(pieces.Length);
        foreach (var piece in pieces)
        {
            var last = headings.Length - 1;
            while (last >= 0 && headings[last].Line >= piece.Line) last--;
            if (wanted(last < 0 ? null : headings[last].Section)) inside.Add(piece);
        }
        return inside.DrainToImmutable();
    }

    // Signs of a report: its title, the year its figures are of, its sections. Figures in the form's cells need no other sign.
    private static string? WhyNot(
        ReportTitle title, SelfDescription self, ImmutableArray<Heading> headings, ImmutableArray<TableReading> tables)
    {
        if (self.Other is { } other) return $"its head says {other}";
        // A form whose cells are all blank has not been filled in.
        var filled = tables.SelectMany(table => table.Figures.Values)
            .Where(figure => figure.State is not (FigureState.Absent or FigureState.Blank)).ToList();
        if (filled.Exists(figure => figure.Origin == FigureOrigin.Source) || filled.Count >= FewestRecovered) return null;
        var signs = (title.Line < 0 ? 0 : 2) + (self.HasPeriod ? 2 : 0) + headings.Length;
        if (signs >= FewestSigns && headings.Length > 0 && (title.Line >= 0 || self.HasPeriod)) return null;
        return (headings.Length, title.Line) switch
        {
            (0, < 0) => "no title, no sections and no figures of one were found",
            (_, < 0) => "it has headings of one, but no title and no figures",
            _ => "it has a title of one, but neither its sections nor its figures",
        };
    }

    private static IEnumerable<Finding> MissingSections(Form form, ImmutableArray<Heading> headings, string file) => form.Sections
        .Where(section => section.Number.Length > 0 && headings.All(heading => heading.Section != section))
        .Select(section => FindingCodes.SectionMissing.At(new Place(file), $"{section.Number}、{section.Title}"));
}
