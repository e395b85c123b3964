using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Files;

/// <summary>Everything of a report but its figures, as YAML for people to read and for <see cref="ReportFile"/> to read back.</summary>
internal static class ReportYaml
{
    public static string Write(Report report) => YamlOutput.Write(yaml =>
    {
        var (content, prose) = (report.Content, report.Content.Prose.Read());
        yaml.Text("agency", report.Key.AgencyId)
            .Number("year", report.Key.Year)
            .Text("title", content.Title)
            .Text("name_printed", content.AgencyName)
            .Number("year_printed", content.Year)
            .Text("edition", content.Edition)
            .Map("source", source => WriteSource(source, report.Source))
            .Text("lines_sha256", content.LinesSha256)
            .Text("strips_sha256", content.StripsSha256)
            .Map("tables", tables =>
            {
                foreach (var (table, state) in content.Tables) tables.Text(table, state.ToString().ToLowerInvariant());
            })
            .Maps("findings", content.Findings, WriteFinding)
            .Text("preamble", prose.Preamble)
            .Maps("sections", prose.Sections, (output, section) =>
                output.Text("id", section.Id).Text("title", section.Title).Number("line", section.Line).Text("text", section.Text))
            .Maps("statements", prose.Statements, StatementYaml.Write);
    });

    private static void WriteSource(YamlOutput yaml, Provenance source) => yaml
        .Text("file", source.File).Text("sha256", source.Sha256)
        .Text("figures", source.Figures).Text("figures_sha256", source.FiguresSha256)
        .Text("pictures_sha256", source.PicturesSha256)
        .Text("url", source.Url).Text("fetched_at", Date(source.FetchedAt)).Text("published_at", Date(source.PublishedAt))
        .Text("note", source.Note).Text("transcribed_by", source.TranscribedBy).Text("transcribed_at", Date(source.TranscribedAt));

    private static void WriteFinding(YamlOutput yaml, Finding finding) => yaml
        .Text("code", finding.Code.Id)
        .Text("file", finding.Place.File)
        .Number("line", Known(finding.Place.Line)).Number("column", Known(finding.Place.Column)).Text("part", finding.Place.Part)
        .Texts("cells", [.. finding.Cells.Select(cell => cell.ToString())])
        .Texts("values", finding.Values);

    /// <summary>
    /// The report without prose and figures, and its prose, whatever a person made of the file; null, with findings, when it is not what
    /// <see cref="Write"/> writes.
    /// </summary>
    public static (Report Report, ReportProse Prose)? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (Yaml.ReadMap(file.Path, Encoding.UTF8.GetString(file.Bytes), findings) is not { } map) return null;
        // Once told in each file, and now of all of them in one.
        _ = map.WholeNumber("reader");
        var key = new ReportKey(map.Required("agency"), map.WholeNumber("year") ?? 0);
        var content = new ReportContent
        {
            Title = map.Text("title") ?? "",
            AgencyName = map.Text("name_printed"),
            Year = map.WholeNumber("year_printed"),
            Edition = map.Required("edition"),
            LinesSha256 = map.Text("lines_sha256"),
            StripsSha256 = map.Text("strips_sha256"),
            Tables = ReadTables(map),
            Findings = [.. map.Maps("findings").Select(ReadFinding)],
            Prose = StoredProse.None,
            Figures = FigureSheet.Of(FormCatalog.All[0], []),
        };
        var prose = new ReportProse(
            map.Text("preamble") ?? "", [.. map.Maps("sections").Select(ReadSection)],
            [.. map.Maps("statements").Select(StatementYaml.Read)]);
        var source = map.Map("source") is { } given ? ReadSource(given) : new Provenance("", "");
        map.Close();
        if (FormCatalog.Find(content.Edition) is not null) return (new Report(key, source, content), prose);
        map.Report("edition", string.Join(" or ", FormCatalog.All.Select(form => form.Edition)));
        return null;
    }

    /// <summary>Where the state of a table is written; the file where it is not.</summary>
    public static Place PlaceOfTable(SourceFile file, string table) =>
        Yaml.ReadMap(file.Path, Encoding.UTF8.GetString(file.Bytes), [])?.Map("tables") is { } tables
            ? tables.PlaceOf(table) : new Place(file.Path);

    private static Provenance ReadSource(YamlMap map)
    {
        var pictures = map.Text("pictures_sha256");
        var source = new Provenance(
            map.Required("file"), map.Required("sha256"), map.Text("figures"), map.Text("figures_sha256"),
            map.WebAddress("url"), map.Date("fetched_at"), map.Date("published_at"), map.Text("note"))
        {
            PicturesSha256 = pictures,
            TranscribedBy = map.Text("transcribed_by"),
            TranscribedAt = map.Date("transcribed_at"),
        };
        map.Close();
        return source;
    }

    private static ImmutableSortedDictionary<string, TableState> ReadTables(YamlMap map)
    {
        var tables = ImmutableSortedDictionary.CreateBuilder<string, TableState>(StringComparer.Ordinal);
        if (map.Map("tables") is not { } states) return tables.ToImmutable();
        foreach (var table in states.Keys.ToArray())
        {
            if (Enum.TryParse<TableState>(states.Text(table), ignoreCase: true, out var state)) tables[table] = state;
            else states.Report(table, "complete, partial or missing");
        }
        return tables.ToImmutable();
    }

    private static Section ReadSection(YamlMap map)
    {
        var section = new Section(map.Required("id"), map.Required("title"), map.Text("text") ?? "", map.WholeNumber("line") ?? 0);
        map.Close();
        return section;
    }

    private static Finding ReadFinding(YamlMap map)
    {
        var place = new Place(map.Required("file"), map.WholeNumber("line") ?? 0, map.WholeNumber("column") ?? 0, map.Text("part"));
        var code = FindingCodes.Find(map.Required("code"));
        if (code is null) map.Report("code", "the code of a finding");
        var cells = map.Texts("cells").Select(text => CellId.TryParse(text, out var cell) ? cell : null).OfType<CellId>();
        var values = map.Texts("values");
        // Its message could not be said.
        if (code is not null && values.Count < code.LeastValues)
            map.Report("values", string.Create(CultureInfo.InvariantCulture, $"a list of {code.LeastValues}"));
        var finding = new Finding(code ?? FindingCodes.DataLineWrong, place, [.. values]) { Cells = [.. cells] };
        map.Close();
        return finding;
    }

    private static decimal? Known(int position) => position == 0 ? null : position;

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
