using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Tests.Pages;

namespace GovArchive.Tests.Search;

/// <summary>
/// Real places with the bodies that such places have, three years of invented reports each: what the queries of queries.tsv are asked of.
/// </summary>
internal static class InventedArchive
{
    private static readonly int[] Years = [2021, 2022, 2023];

    private static readonly string[] Provinces = ["150000", "230000", "310000", "320000", "330000", "340000", "440000", "610000"];

    private static readonly string[] Cities =
    [
        "150100", "230100", "230200", "320100", "320300", "320500", "320800", "321000", "321300", "330100", "330200", "330300", "341300",
        "422800", "440100", "610100",
    ];

    private static readonly string[] Counties = ["230103", "310115", "320813", "321302", "321322", "330106", "330110", "330203"];

    // 局 is 厅 in a province; the office of a county or a city that is no capital is 办公室.
    private static readonly string[] Departments =
    [
        "财政局", "教育局", "公安局", "工业和信息化局", "文化广电和旅游局", "人力资源和社会保障局", "住房和城乡建设局", "卫生健康委员会", "生态环境局", "市场监督管理局", "自然资源局",
        "医疗保障局", "交通运输局", "农业农村局", "水务局", "民政局", "司法局", "统计局", "审计局", "应急管理局", "退役军人事务局", "城市管理局", "国有资产监督管理委员会", "行政审批局",
        "信访局", "体育局",
    ];

    private const int OfCounty = 7;
    private static readonly CellId Received = new("requests", "received", "total");

    /// <summary>
    /// The address that a line of queries.tsv names: 330100, 330100 财政局, 330100 财政局 2023, year:2023, indicator:id, term:id.
    /// </summary>
    public static string Address(string expected) => expected.Split(':', ' ') switch
    {
        ["year", var year] => $"years/{year}/",
        ["indicator", var id] => $"indicators/{id}/",
        ["term", var id] => Urls.Term(id),
        [var code] => Urls.Region(code),
        [var code, var body] => Urls.Agency(AgencyId.From(code, body)!),
        [var code, var body, var year] => Urls.Report(
            new ReportKey(AgencyId.From(code, body)!, int.Parse(year, CultureInfo.InvariantCulture))),
        _ => throw new ArgumentException(expected, nameof(expected)),
    };

    /// <summary>The site of the archive.</summary>
    /// <param name="said">Of reports by address what else they say, or print in a cell: text=…, disclosure/fees/amount=….</param>
    public static Site Site(ILookup<string, string> said)
    {
        var histories = Places().SelectMany(place => Bodies(place).Select(body => Agency(place, body)))
            .OrderBy(agency => agency.Id, StringComparer.Ordinal)
            .Select(agency => new AgencyHistory(agency, [.. Years.Select(year => Report(agency, year, said))]));
        return GroupArchive.Site(
            new Archive([.. histories], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty), isChecked: false);
    }

    private static IEnumerable<Region> Places() => Provinces.Concat(Cities).Concat(Counties).Select(code => Regions.Find(code)!);

    private static IEnumerable<string> Bodies(Region place)
    {
        yield return "人民政府";
        yield return place.Level == Level.Province || place.Code.EndsWith("0100", StringComparison.Ordinal) ? "人民政府办公厅" : "人民政府办公室";
        yield return place.Level == Level.County ? "发展和改革局" : "发展和改革委员会";
        foreach (var body in place.Level == Level.County ? Departments[..OfCounty] : Departments)
            yield return place.Level == Level.Province && place.Code != "310000" && !body.StartsWith('市') && body != "统计局"
                ? body.Replace('局', '厅') : body;
    }

    private static Agency Agency(Region place, string body) => new()
    {
        Id = AgencyId.From(place.Code, body)!,
        Name = (place.Level == Level.County ? Regions.Find(place.ParentCode)!.Name : "") + place.Name + body,
        Level = place.Level,
        RegionCode = place.Code,
        Sector = Sectors.Of(body).Id,
    };

    private static Report Report(Agency agency, int year, ILookup<string, string> said)
    {
        var key = new ReportKey(agency.Id, year);
        var own = said[Urls.Report(key)].Select(line => line.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1]);
        var form = FormCatalog.Find("2021")!;
        var file = $"content/sources/{key}.txt";
        var number = ((year + agency.Id.Sum(c => c)) % 90).ToString(CultureInfo.InvariantCulture);
        var prose = new ReportProse("",
        [
            new Section("overview", "一、总体情况", $"本机关编制{year}年政府信息公开工作年度报告，按时回应关切。{string.Concat(own["text"])}", 3),
            new Section("problems", "五、存在的主要问题及改进情况", "公开的形式还不够多样，今后将改进。", 9),
            new Section("other", "六、其他需要报告的事项", "没有其他需要报告的事项。", 12),
        ], []);
        return new Report(key, new Provenance(file, ""), new ReportContent
        {
            AgencyName = agency.Name,
            Year = year,
            Title = $"{agency.Name}{year}年政府信息公开工作年度报告",
            Edition = form.Edition,
            Prose = StoredProse.Of(prose),
            Tables = form.Tables.ToImmutableSortedDictionary(
                table => table.Id, _ => TableState.Complete, StringComparer.Ordinal),
            Figures = FigureSheet.Of(form, form.Cells.Select(cell => KeyValuePair.Create(
                cell, Figure(own[cell.ToString()].FirstOrDefault() ?? (cell == Received ? number : "0"), file)))),
            Findings = [],
        });
    }

    private static Figure Figure(string printed, string file) =>
        new(
            decimal.Parse(printed, CultureInfo.InvariantCulture), FigureState.Reported, FigureOrigin.Source, printed,
            new Place(file, 20, 1));
}
