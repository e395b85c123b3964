using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;
using GovArchive.Tests.Rendering;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Reports.Statements;

/// <summary>Prose under <c>statements/</c> beside the statements that are found in it, each under its line.</summary>
public class StatementCases
{
    private const string Head = "云溪县示例局2023年政府信息公开工作年度报告\n一、总体情况\n";
    private const string Tail = "\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";

    private static readonly string Folder = Cases.Folder("Reports/Statements");

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Finds_what_is_expected(string name)
    {
        var prose = File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        AcceptedFile.Assert(Path.Combine(Folder, name + ".expected"), Listed(prose, Find(prose)));
    }

    [Theory]
    [InlineData("政府信息公开申请")]
    [InlineData("收到政府信息公开申请3件、")]
    [InlineData("共")]
    [InlineData("无")]
    [InlineData("未收到、")]
    [InlineData("收到、")]
    [InlineData("(")]
    [InlineData("《")]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData("一")]
    [InlineData("万")]
    [InlineData("2021年")]
    [InlineData("通过网站，")]
    [InlineData("其中，")]
    [InlineData("粉丝1，")]
    [InlineData("(1)")]
    [InlineData("公开信息3条其中网站")]
    public void Long_paragraphs_take_work_in_proportion(string piece) =>
        Growth.IsInProportion(100_000, length => string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + "收到政府信息公开申请3件", Find);

    private static ImmutableArray<Statement> Find(string prose)
    {
        var content = ReportParser.Parse(Readers.Read(new SourceFile("report.txt", Encoding.UTF8.GetBytes(Head + prose + Tail)), [])!, []);
        return content!.Prose.Read().Statements;
    }

    private static string Listed(string prose, IEnumerable<Statement> statements)
    {
        var byLine = statements.ToLookup(statement => statement.Line - Head.Count(c => c == '\n'));
        var text = new StringBuilder();
        foreach (var (index, line) in prose.TrimEnd().Split('\n').Index())
        {
            text.Append(line).Append('\n');
            foreach (var statement in byLine[index + 1]) text.Append(Shown(statement)).Append('\n');
        }
        return text.ToString();
    }

    private static string Shown(Statement statement)
    {
        string?[] more =
        [
            statement.Qualifier.Word(), statement.Year == 2023 ? null : statement.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year",
            statement.Cumulative ? "cumulative" : null, statement.InWords ? "in words" : null,
            statement.Whole is { } whole ? $"of {whole}" : null,
        ];
        return $"    {statement.Topic} = {Csv.Number(statement.Value)}{statement.Unit}{string.Concat(more.OfType<string>().Select(word => ", " + word))} | {statement.Text}";
    }
}
