using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Reports.Parsing;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Rows;
using GovArchive.Sources;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>
/// Labels are worked out once a form, and heads that were read before are remembered. Neither may change a reading: each case says the same
/// where all of it is made anew.
/// </summary>
public class RememberedTests
{
    private const int FewestTables = 400;

    [Fact]
    public void What_was_read_before_changes_no_reading()
    {
        var read = 0;
        foreach (var path in Directory.GetFiles(Cases.Folder("Reports")).Where(IsPrinted).Order(StringComparer.Ordinal))
        {
            if (Document.Read(path) is not { } document || document.Form.Form.Tables.IsEmpty) continue;
            var vocabulary = new LabelVocabulary(document.Form.Form);
            foreach (var known in document.Form.Tables)
            {
                var usual = Told(document.Read(known, document.Form.Vocabulary));
                Assert.Equal(usual, Told(document.Read(new KnownTable(known.Table), vocabulary)));
                if (usual.Contains("Reported", StringComparison.Ordinal)) read++;
            }
        }
        Assert.True(read >= FewestTables, $"{read} tables");
    }

    private static bool IsPrinted(string path) => Path.GetExtension(path) is ".txt" or ".md" or ".html";

    private static string Told(TableReading reading) => string.Join(
        '\n',
        reading.Figures.Select(figure => $"{figure}")
            .Concat(reading.Findings.Select(finding => $"{finding} {string.Join(' ', finding.Cells)}"))
            .Concat(reading.Placings.Select(placing => $"{placing}")).Append($"{reading.State} {reading.LabelsFound}"));

    private sealed record Document(KnownForm Form, ReportContext Context, ImmutableArray<Heading> Headings)
    {
        public static Document? Read(string path)
        {
            var findings = new List<Finding>();
            var source = Readers.Read(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)), findings);
            if (source is null || ReportParser.Parse(source, findings, null) is not { } report) return null;
            var (form, lines) = (KnownForm.Of(FormCatalog.Find(report.Edition)!), InlineHeadings.Break(SourceLine.Of(source)));
            return new Document(
                form, new ReportContext(source.File.Path, lines, report.Year, report.AgencyName), SectionFinder.Find(lines, form.Headings));
        }

        /// <summary>One table by what is in its section, or in the whole document where it has none.</summary>
        public TableReading Read(KnownTable known, LabelVocabulary vocabulary)
        {
            var pieces = TableStream.Read(Context.Lines, vocabulary);
            ImmutableArray<Piece> own = [.. pieces.Where(piece => SectionOf(piece) == known.Table.Id)];
            return TableAligner.Read(known, own.IsEmpty ? pieces : own, Context, underHeading: !own.IsEmpty, elsewhere: []);
        }

        private string? SectionOf(Piece piece) => Headings.LastOrDefault(heading => heading.Line < piece.Line)?.Section.Id;
    }
}
