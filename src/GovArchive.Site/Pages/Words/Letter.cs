using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Words;

/// <summary>
/// A letter that asks a body for the reports that the archive lacks; in Chinese, whatever the language of the site. Who sends it adds name
/// and date. It cites the Regulations on Open Government Information (政府信息公开条例) as they were in force for each year: since 2019
/// articles 49 and 50, before that articles 31 and 32 of 2008.
/// </summary>
internal static class Letter
{
    private const int LastYearOfOlderRule = 2018;

    private const string Departments =
        "“县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。”";

    private const string Governments =
        "“县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。”";

    public static string To(Site site, MissingBody body)
    {
        var letter = new StringBuilder();
        Line(body.Name + "：");
        Line($"　　{site.Config.OwnTitle}收录行政机关的政府信息公开工作年度报告。截至{Day(site.Config.AsOf)}，本档案未收录贵单位下列年度的报告：");
        foreach (var report in body.Reports) Line($"　　{report.Year}年度（法定公布期限：{Day(report.Due)}）");
        if (body.Reports[^1].Year > LastYearOfOlderRule)
            Line($"　　《中华人民共和国政府信息公开条例》（2019年修订，国务院令第711号）第四十九条规定：{Article49(body.Kind)}第五十条规定了年度报告应当包括的内容。");
        if (body.Reports[0].Year <= LastYearOfOlderRule)
            Line("　　2018年度及以前的报告适用修订前的《中华人民共和国政府信息公开条例》（2007年国务院令第492号），其第三十一条规定：“各级行政机关应当在每年3月31日前公布本行政机关的政府信息公开工作年度报告。”第三十二条规定了年度报告应当包括的内容。");
        Line("　　本档案未收录，不等于贵单位没有公布。如已公布，烦请告知公布的网址；如尚未公布，请依法公布并告知网址。");
        if (body.Agency?.Homepage is { } homepage) Line($"　　本档案登记的贵单位网站：{homepage}");
        if (site.Config.BaseUrl is { } address) Line($"　　本档案的网址：{address.AbsoluteUri}");
        Line("　　此致");
        Line("敬礼");
        Line("");
        Line("　　　　　　　　　　　　寄信人：");
        Line("　　　　　　　　　　　　联系方式：");
        return letter.Append("　　　　　　　　　　　　　　　　年　　月　　日").ToString();

        void Line(string text) => letter.Append(text).Append('\n');
    }

    private static string Article49(BodyKind kind) => kind switch
    {
        BodyKind.Government => Governments,
        BodyKind.Office => Departments + Governments,
        _ => Departments,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
