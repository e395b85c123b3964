using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Reports;

namespace GovArchive.Datasets.Texts;

/// <summary>The text of a report, one JSON object a line and section; tables are no part of it.</summary>
internal static class ReportSections
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("section", "部分",
            new("Id of the section; preamble for what is before the first. Explained in codes.csv",
                "部分的编号，第一部分之前为 preamble；说明见 codes.csv")),
        new("title", "标题", new("The heading as printed; empty for the preamble", "所印标题；引言为空")),
        new("text", "文字", new("Its paragraphs, one a line, without tables", "各段文字，每段一行，不含表格")),
    ];

    // Chinese stays Chinese; what could end a script or a line is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The sections of a report, what is before the first as one too.</summary>
    public static IEnumerable<(string Id, string Title, string Text)> Of(ReportProse prose)
    {
        var sections = prose.Sections.Select(section => (section.Id, section.Title, section.Text));
        return prose.Preamble.Length == 0 ? sections : sections.Prepend((CodeIds.Preamble, "", prose.Preamble));
    }

    /// <summary>Adds the lines of a report, and tells how many.</summary>
    public static int Write(ReportKey key, ReportProse prose, Stream lines)
    {
        var count = 0;
        foreach (var (id, title, text) in Of(prose))
        {
            using (var json = new Utf8JsonWriter(lines, Options)) Write(json, key, id, title, text);
            lines.WriteByte((byte)'\n');
            count++;
        }
        return count;
    }

    private static void Write(Utf8JsonWriter json, ReportKey key, string section, string title, string text)
    {
        json.WriteStartObject();
        json.WriteString("agency_id", key.AgencyId);
        json.WriteNumber("year", key.Year);
        json.WriteString("section", section);
        json.WriteString("title", title);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
