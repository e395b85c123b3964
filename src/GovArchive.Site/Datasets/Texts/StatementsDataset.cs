using GovArchive.Archives;
using GovArchive.Checks.Prose;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Texts;

/// <summary>One row a number that the prose of a report gives, beside the cells that count the same.</summary>
internal static class StatementsDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("statement", "序号", new("Which of the report's numbers it is, from 1, in the order of the text", "该报告正文中的第几个数，从 1 起"),
            ColumnType.WholeNumber),
        new("topic", "事项", new("What is counted, explained in codes.csv; with _share: what part of its whole that is, in per cent",
            "所计事项，说明见 codes.csv；带 _share 的为占总数的百分比")),
        new("value", "数值", new("The number as printed, 万 and 亿 worked out", "所印数字，万、亿已换算"), ColumnType.Number),
        new("unit", "单位", new("The counting word as printed; empty where none is", "所印量词，没有则空")),
        new("qualifier", "约数", new("exact, about (约), over (余、超) or nearly (近)", "exact 确数，about 约，over 余、超，nearly 近")),
        new("year_said", "所说年份", new("The year that is spoken of; empty when none is named", "所说的年份，未说则空"), ColumnType.WholeNumber),
        new("cumulative", "累计", new("true: counted up to that year and not in it", "截至该年累计的为 true"), ColumnType.Boolean),
        new("in_words", "以文字说", new("true: a zero that is said without a figure", "不写数字而说没有的为 true"), ColumnType.Boolean),
        new("whole", "所属总数", new("Topic of the statement before it that this is a part of; empty for none", "所属总数的事项，不是分项则空")),
        new("section", "部分", new("Section of the report; preamble before the first", "报告的部分；第一部分之前为 preamble")),
        new("sentence", "原文",
            new("The clause as printed, up to the counting word; where it begins with = + - or @ a ' is before it, since spreadsheets would "
                + "take it for a formula",
                "所印分句，到量词为止；以 = + - @ 开头的前加 '，以免电子表格当作公式")),
        new("line", "行号", new("Line of the source on which it begins; empty in formats without lines", "来源文件中的行号；无行的格式为空"),
            ColumnType.WholeNumber),
        new("cells", "单元格", new("The cells that count the same, parted by spaces; empty where it was not compared", "含义相同的单元格，空格分隔；未比较则空")),
        new("sum", "表中数", new("Their sum as printed", "这些单元格按原印数字之和"), ColumnType.Number),
        new("agreement", "是否相符", new("agrees, differs or not_compared", "agrees 相符，differs 不符，not_compared 未比较")),
        new("why_not", "未比较原因",
            new("no_cell, other_year, up_to_year, no_value, rounded or other_scope, explained in codes.csv; empty where it was compared",
                "未比较的原因，说明见 codes.csv；比较过的为空")),
    ];

    public static void Write(Site site, AgencyHistory history, Report report, CsvBuffer csv)
    {
        var prose = report.Content.Prose.Read();
        foreach (var (i, said) in prose.Statements.Index())
        {
            var (check, why) = StatementCheck.Compare(report, prose, said);
            var agreement = check is null ? Agreement.NotCompared : check.Agrees ? Agreement.Agrees : Agreement.Differs;
            csv.Field(history.Agency.Id).Field(report.Key.Year).Field(i + 1).Field(said.Topic).Field(said.Value).Field(said.Unit)
                .Field(CodeIds.Of(said.Qualifier)).Field(said.Year).Field(Word(said.Cumulative)).Field(Word(said.InWords))
                .Field(said.Whole ?? "").Field(said.Section ?? CodeIds.Preamble).Field(Csv.Guarded(said.Text))
                .Field(said.Line == 0 ? null : (int?)said.Line)
                .Field(check is null ? "" : string.Join(' ', check.Cells)).Field(check?.Table).Field(CodeIds.Of(agreement))
                .Field(why is { } reason ? CodeIds.Of(reason) : "").End();
        }
    }

    private static string Word(bool value) => value ? "true" : "false";
}
