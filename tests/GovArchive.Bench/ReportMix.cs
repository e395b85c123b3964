using System.Globalization;
using System.Text;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Tests.Reports;

namespace GovArchive.Bench;

/// <summary>A text report that is read to be measured.</summary>
internal sealed record MixedReport(string Name, SourceFile File);

/// <summary>
/// The mix of reports: the sample archive's own, and generated ones of every edition and shape. The same on every machine.
/// </summary>
internal static class ReportMix
{
    private const string Filler = "本年度我局继续做好政府信息公开工作。";

    // Prose as reports have it, with numbers that are statements and numbers that are none, since finding these is a part of reading.
    private static readonly string[] Prose =
    [
        "（一）主动公开情况。2023年，我局坚持“以公开为常态、不公开为例外”，通过门户网站主动公开政府信息312条，其中政策文件18条，通知公告96条；通过微信公众号发布信息205条，及时回应群众关切。",
        "（二）依申请公开情况。全年共收到政府信息公开申请26件，上年结转2件，均在法定期限内答复，其中予以公开15件，部分公开3件，不予公开4件，无法提供6件，未收取任何费用。",
        "（三）政府信息管理。根据《中华人民共和国政府信息公开条例》的要求，完善信息发布“三审三校”制度，对2019年以来的规范性文件进行清理，废止3件，继续有效21件，做到应公开尽公开。",
        "（四）监督保障。组织业务培训2次，参训46人次，邀请社会各界代表二十余人参加政府开放日活动；未发生因政府信息公开工作引起的行政复议和行政诉讼，社会评议满意率达98.6%。",
        "下一步，我局将从三个方面改进：一是提高公开的主动性，扩大公开的范围；二是加强队伍建设，明确专人负责；三是丰富公开的形式，让群众看得到、看得懂、能监督。",
    ];

    /// <summary>The five of <c>content/sources</c>, then two of every edition and shape.</summary>
    public static MixedReport[] All() => [.. Sample(), .. Generated()];

    /// <summary>One generated report; different seeds give different figures.</summary>
    public static string Write(Form form, Shape shape, int seed, string body = "云溪县示例局", int year = 2023)
    {
        var figures = Draw(form, seed);
        var text = PrintedReport.Write(form, shape, cell => figures[cell], row => !row.Optional && row.StandsFor.IsEmpty);
        return text.Replace(Filler, string.Join("\n\n", Prose), StringComparison.Ordinal)
            .Replace("云溪县示例局2023年", body + year.ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal);
    }

    private static IEnumerable<MixedReport> Sample() =>
        from path in Directory.GetFiles(Path.Combine(Repository(), "content", "sources"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        select new MixedReport(Path.GetFileName(Path.GetDirectoryName(path)!), new SourceFile("report.txt", File.ReadAllBytes(path)));

    private static IEnumerable<MixedReport> Generated() =>
        from form in FormCatalog.All
        from shape in Enum.GetValues<Shape>()
        from seed in Enumerable.Range(0, 2)
        select new MixedReport(
            $"{form.Edition} {shape} {seed}", new SourceFile("report.txt", Encoding.UTF8.GetBytes(Write(form, shape, seed))));

    private static Dictionary<CellId, string> Draw(Form form, int seed)
    {
        var random = new Random(seed);
        return form.Tables.SelectMany(table => table.AllCells).ToDictionary(
            cell => cell.Id, _ => (random.Next(4) == 0 ? random.Next(10_000) : random.Next(3)).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The folder of the repository that this program was built in.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovArchive.sln"))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("Run it from the repository: the sample archive's reports are read.");
    }
}
