using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Files;

/// <summary>
/// Reads what <see cref="ReportYaml.Write"/> writes, line by line and in that order: 15 µs for a report of 8 KB against 250 µs through the
/// library, which is what makes a hundred thousand reports load in seconds. Null for any other file, were it only for a comment: the
/// library reads that one.
/// </summary>
internal static class ReportLines
{
    /// <summary>The report without prose and figures, and the prose.</summary>
    /// <param name="file">Its YAML.</param>
    /// <param name="hasTexts">Whether long texts are wanted; else <see cref="YamlLines.Unread"/> is in their place.</param>
    public static (Report Report, ReportProse Prose)? Read(SourceFile file, bool hasTexts)
    {
        var yaml = new YamlLines(file.Bytes, isChecking: !hasTexts);
        var head = Head(ref yaml);
        var prose = Prose(ref yaml);
        return yaml.IsDone ? (head!, prose) : null;
    }

    private static Report? Head(ref YamlLines yaml)
    {
        var key = new ReportKey(yaml.Required("agency: "u8), yaml.WholeNumber("year: "u8) ?? Missing(ref yaml));
        var (title, name, printed) = (yaml.Text("title: "u8), yaml.Text("name_printed: "u8), yaml.WholeNumber("year_printed: "u8));
        var form = FormCatalog.Find(yaml.Required("edition: "u8));
        // Once told in each file, and now of all of them in one.
        _ = yaml.WholeNumber("reader: "u8);
        if (!yaml.Take("source:\n"u8) || title is null || form is null)
        {
            yaml.Refuse();
            return null;
        }
        var (file, sha256) = (yaml.Required("  file: "u8), yaml.Required("  sha256: "u8));
        var (typed, typedSha256) = (yaml.Text("  figures: "u8), yaml.Text("  figures_sha256: "u8));
        var pictures = yaml.Text("  pictures_sha256: "u8);
        var source = new Provenance(
            file, sha256, typed, typedSha256, Address(ref yaml, "  url: "u8), Date(ref yaml, "  fetched_at: "u8),
            Date(ref yaml, "  published_at: "u8), yaml.Text("  note: "u8))
        {
            PicturesSha256 = pictures,
            TranscribedBy = yaml.Text("  transcribed_by: "u8),
            TranscribedAt = Date(ref yaml, "  transcribed_at: "u8),
        };
        var (lines, strips) = (yaml.Text("lines_sha256: "u8), yaml.Text("strips_sha256: "u8));
        return new Report(key, source, new ReportContent
        {
            LinesSha256 = lines,
            StripsSha256 = strips,
            Title = title,
            AgencyName = name,
            Year = printed,
            Edition = form.Edition,
            Tables = TableStates.Read(ref yaml, form),
            Findings = Findings(ref yaml, form, source),
            Prose = StoredProse.None,
            Figures = FigureSheet.Of(FormCatalog.All[0], []),
        });
    }

    private static ImmutableArray<Finding> Findings(ref YamlLines yaml, Form form, Provenance source)
    {
        if (!yaml.Take("findings:\n"u8)) return [];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        while (Next(ref yaml, "- code: "u8, findings.Count))
        {
            var (code, file) = (FindingCodes.Find(yaml.Required("- code: "u8)), yaml.Required("  file: "u8));
            // Nearly all are about the report's own file: its name is kept once.
            var place = new Place(
                file == source.File ? source.File : file, yaml.WholeNumber("  line: "u8) ?? 0, yaml.WholeNumber("  column: "u8) ?? 0,
                yaml.Text("  part: "u8));
            var cells = ImmutableArray.CreateBuilder<CellId>();
            foreach (var text in yaml.Texts("  cells: "u8))
                if (CellId.TryParse(text, out var cell)) cells.Add(form.IndexOf(cell) is var index and >= 0 ? form.Ordered[index] : cell);
                else yaml.Refuse();
            var values = yaml.Texts("  values: "u8);
            if (code is null || values.Count < code.LeastValues) yaml.Refuse();
            else findings.Add(new Finding(code, place, [.. values]) { Cells = cells.ToImmutable() });
        }
        return findings.ToImmutable();
    }

    private static ReportProse Prose(ref YamlLines yaml)
    {
        if (yaml.LongText("preamble: "u8) is not { } preamble)
        {
            yaml.Refuse();
            return ReportProse.None;
        }
        var sections = ImmutableArray.CreateBuilder<Section>();
        var hasSections = yaml.Take("sections:\n"u8);
        while (hasSections && Next(ref yaml, "- id: "u8, sections.Count))
        {
            var (id, title, line) = (yaml.Required("- id: "u8), yaml.Required("  title: "u8), yaml.WholeNumber("  line: "u8)
                ?? Missing(ref yaml));
            sections.Add(new Section(id, title, yaml.LongText("  text: "u8) ?? "", line));
        }
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var hasStatements = yaml.Take("statements:\n"u8);
        while (hasStatements && Next(ref yaml, "- topic: "u8, statements.Count)) statements.Add(StatementLines(ref yaml));
        return new ReportProse(preamble, sections.ToImmutable(), statements.ToImmutable());
    }

    private static Statement StatementLines(ref YamlLines yaml)
    {
        var (topic, value, unit, word) = (yaml.Required("- topic: "u8), yaml.Number("  value: "u8), yaml.Text("  unit: "u8),
            yaml.Text("  qualifier: "u8));
        var qualifier = word is null ? StatementQualifier.Exact : QualifierWords.QualifierOf(word);
        if (value is null || qualifier is null) yaml.Refuse();
        return new Statement
        {
            Topic = topic,
            Value = value ?? 0,
            Unit = unit ?? "",
            Qualifier = qualifier ?? StatementQualifier.Exact,
            Year = yaml.WholeNumber("  year: "u8),
            Cumulative = yaml.Take("  cumulative: true\n"u8),
            InWords = yaml.Take("  in_words: true\n"u8),
            Whole = yaml.Text("  whole: "u8),
            Section = yaml.Text("  section: "u8),
            Line = yaml.WholeNumber("  line: "u8) ?? 0,
            Part = yaml.Text("  part: "u8),
            Text = yaml.LongText("  text: "u8) ?? "",
        };
    }

    private static string? Address(ref YamlLines yaml, ReadOnlySpan<byte> key)
    {
        var text = yaml.Text(key);
        if (text is not null && WebAddress.Read(text) is null) yaml.Refuse();
        return text;
    }

    private static DateOnly? Date(ref YamlLines yaml, ReadOnlySpan<byte> key)
    {
        if (yaml.Text(key) is not { } text) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) yaml.Refuse();
        return date;
    }

    // Whether a list goes on; one that is there is never empty.
    private static bool Next(ref YamlLines yaml, ReadOnlySpan<byte> key, int count)
    {
        var isThere = yaml.IsAt(key);
        if (!isThere && count == 0) yaml.Refuse();
        return isThere;
    }

    private static int Missing(ref YamlLines yaml)
    {
        yaml.Refuse();
        return 0;
    }
}
