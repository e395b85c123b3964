using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>Every cell of every report, in the long form.</summary>
internal static class FiguresDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency in this archive; never changes", "本档案的机关编号，永不改变")),
        new("agency", "机关名称", new("Name of the agency", "机关名称")),
        new("region", "行政区划代码", new("Six-digit GB/T 2260 code; empty when not known", "六位行政区划代码（GB/T 2260），不详则空")),
        new("level", "层级", new("nation, province, city, county or town", "国家、省、市、县、乡级")),
        new("sector", "领域", new("Field of work, as in agencies.csv", "所属领域，见 agencies.csv")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("edition", "格式版本", new("Edition of the statutory form", "年度报告格式的版本")),
        new("table", "表", new("disclosure, requests or disputes; statistics in edition 2014", "主动公开、依申请公开、复议诉讼三张表；2014 版为统计表")),
        new("row", "行", new("Row id of the form", "格式中的行")),
        new("column", "列", new("Column id of the form", "格式中的列")),
        new("is_total", "是否合计", new("true for totals: leave them out before summing", "合计行或合计列为 true，求和前应剔除"), ColumnType.Boolean),
        new("value", "数值", new("The number; empty for every state but reported. A blank is not 0", "数值；只有 state 为 reported 时才有。空白不是 0"),
            ColumnType.Number)
        {
            Empty = new("no number: state says why", "没有数字，原因见 state"),
        },
        new("unit", "单位", new("件, 项 or 万元 (10,000 yuan); in edition 2014 also 条, 次, 篇, 个, 人, 人次", "件、项或万元；2014 版另有条、次、篇、个、人、人次")),
        new("state", "状态",
            new("reported, blank, not_applicable, unreadable, absent or not_asked: the row is optional, or another one stands for it",
                "reported 有数字，blank 空白，not_applicable 不适用，unreadable 无法读取，absent 来源中没有，not_asked 不要求：该行选填或已由另一行代替")),
        new("origin", "来历",
            new("source, recovered, transcribed, corrected or read_from_picture",
                "source 按栏名读取，recovered 按次序归位，transcribed 人工录入，corrected 经更正，read_from_picture 由图像识读")),
        new("value_printed", "原印数值",
            new("The number as printed: another one than value where origin is corrected", "报告所印的数值；origin 为 corrected 时与 value 不同"),
            ColumnType.Number)
        {
            Empty = new("no number is printed", "没有印数字"),
        },
        new("findings", "校验提示", new("Codes of findings that touch the cell, parted by spaces", "涉及该格的校验提示代码，空格分隔")),
        new("source", "来源文件", new("File in the archive", "档案中的来源文件")),
        new("line", "行号", new("Line of that file; empty when absent", "来源文件中的行号"), ColumnType.WholeNumber),
        new("comparable_id", "可比单元格",
            new("The cell of the current edition that counts the same, table/row/column; empty where none does. What is the sum of several "
                + "or compares roughly is in crosswalk.csv",
                "现行版本中含义相同的单元格，写作 表/行/列；没有则空。几格之和或大致相当的见 crosswalk.csv")),
    ];

    // For each of two hundred cells of a report: ready, so that no word is looked up and none is quoted.
    private static readonly byte[][] States = [
        .. Enum.GetValues<FigureState>().Select(state => CsvBuffer.Fields(excel: false, state.Word()))];
    private static readonly byte[][] Origins = [
        .. Enum.GetValues<FigureOrigin>().Select(origin => CsvBuffer.Fields(excel: false, origin.Word()))];

    private static readonly byte[] NotAsked = CsvBuffer.Fields(excel: false, FigureWords.NotAsked);

    private static readonly Dictionary<string, SharedFields[]> Shared =
        FormCatalog.All.ToDictionary(form => form.Edition, SharedOf, StringComparer.Ordinal);

    // What a cell of a form writes for every report that has it: the fields between edition and value, the unit, and the last one.
    private sealed record SharedFields(FormCell Cell, byte[] Ids, byte[] Unit, byte[] Comparable);

    public static void Write(Site site, AgencyHistory history, Report report, CsvBuffer csv)
    {
        var (agency, figures, shared) = (history.Agency, report.Figures, Shared[report.Form.Edition]);
        var codes = CodesOf(site, report);
        var asked = report.Form.Tables.ToDictionary(table => table.Id, table => new AskedTable(table, figures), StringComparer.Ordinal);
        var beginning = CsvBuffer.Fields(
            csv.IsForExcel, agency.Id, agency.Name, agency.RegionCode ?? "", agency.Level?.Id() ?? "", agency.Sector,
            report.Key.Year.ToString(CultureInfo.InvariantCulture), report.Form.Edition);
        var (file, fileField) = ("", CsvBuffer.Fields(csv.IsForExcel, ""));
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures.IsMissing(i)) continue;
            var (fields, place, state) = (shared[i], figures.PlaceAt(i), figures.StateAt(i));
            if (!ReferenceEquals(place.File, file)) (file, fileField) = (place.File, CsvBuffer.Fields(csv.IsForExcel, place.File));
            var isAsked = state != FigureState.Absent || fields.Cell.IsAlwaysAsked || asked[fields.Cell.Id.Table].IsAsked(fields.Cell);
            csv.Ready(beginning).Ready(fields.Ids).Field(figures.ValueAt(i)).Ready(fields.Unit)
                .Ready(isAsked ? States[(int)state] : NotAsked).Ready(Origins[(int)figures.OriginAt(i)])
                .Field(figures.ValueAt(i, asPrinted: true))
                .Field(codes?.GetValueOrDefault(fields.Cell.Id) ?? "").Ready(fileField)
                .Field(place.Line == 0 ? null : (int?)place.Line).Ready(fields.Comparable).End();
        }
    }

    private static SharedFields[] SharedOf(Form form) =>
    [
        .. from id in form.Ordered
           let cell = form.Find(id)!
           select new SharedFields(
               cell, CsvBuffer.Fields(excel: false, id.Table, id.Row, id.Column, cell.IsTotal ? "true" : "false"),
               CsvBuffer.Fields(excel: false, cell.Column.Unit),
               CsvBuffer.Fields(excel: false, Crosswalk.Of(form, cell).Same?.ToString() ?? "")),
    ];

    // Null for the many reports of which nothing is found.
    private static Dictionary<CellId, string>? CodesOf(Site site, Report report)
    {
        var touched = site.FindingsOf(report.Key).SelectMany(finding => finding.Cells.Select(cell => (cell, finding.Code.Id))).ToArray();
        return touched.Length == 0
            ? null : touched.GroupBy(entry => entry.cell)
                .ToDictionary(cell => cell.Key, cell => string.Join(' ', cell.Select(entry => entry.Id).Distinct()));
    }
}
