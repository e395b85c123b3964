using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Importing;

/// <summary>GA2214, GA2215: a body's name that a picture alone tells may be misread; the folder names the body too.</summary>
public class MisreadNameTests
{
    private static readonly Agency Own = new() { Id = "371400-shuiwuju", Name = "德州市水务局", RegionCode = "371400", Sector = "water" };
    private static readonly Agency Other = new() { Id = "371400-jiaoyuju", Name = "德州市教育局", RegionCode = "371400", Sector = "education" };

    [Theory]
    [InlineData("德州市水务局", true, null)]
    [InlineData("德州市水条局", true, "GA2215")]
    [InlineData("德州市教育局", true, "GA1423")]
    [InlineData("德州市水条局", false, "GA1423")]
    public void A_misread_name_is_a_warning_and_that_of_another_body_an_error(string name, bool isPictured, string? code)
    {
        var layout = new ArchiveLayout(Path.Combine(Path.GetTempPath(), "no-such-archive"));
        var register = AgencyRegister.Empty.With(Own).With(Other);
        var origin = new ReportOrigin(
            layout, register, new ImportCache(layout, null, isKept: false), new Dictionary<string, FileStamp>(), isOwnReading: true);
        var filed = new FiledSource(new ReportKey(Own.Id, 2023), "371400-shuiwuju/2023.pdf", null);
        var findings = origin.Disagreements(filed, Content(name, isPictured), "2023.pdf").Select(finding => finding.Code.Id);
        Assert.Equal(code is null ? [] : [code], findings);
    }

    [Fact]
    public void Another_year_stays_an_error()
    {
        var layout = new ArchiveLayout(Path.Combine(Path.GetTempPath(), "no-such-archive"));
        var origin = new ReportOrigin(
            layout, AgencyRegister.Empty.With(Own), new ImportCache(layout, null, isKept: false), new Dictionary<string, FileStamp>(),
            true);
        var filed = new FiledSource(new ReportKey(Own.Id, 2022), "371400-shuiwuju/2022.pdf", null);
        var finding = Assert.Single(origin.Disagreements(filed, Content(Own.Name, true), "2022.pdf"));
        Assert.Equal(FindingCodes.SourceOfOtherYear, finding.Code);
    }

    [Theory]
    [InlineData("page 1 line 1", true)]
    [InlineData("page 2 line 1", false)]
    public void A_name_that_text_prints_too_is_sure(string part, bool isPictured)
    {
        var title = new TextBlock(new Place("2023.pdf", Part: part), "德州市 水务局2023年政府信息公开工作年度报告");
        var document = new SourceDocument(new SourceFile("2023.pdf", [1]), [title]) { ScannedPages = ["page 1"] };
        Assert.Equal(isPictured, PicturedName.Of(document, Content(Own.Name, false)).Any());
    }

    private static ReportContent Content(string name, bool isPictured)
    {
        var form = FormCatalog.Find("2021")!;
        return new ReportContent
        {
            AgencyName = name,
            Year = 2023,
            Title = "",
            Edition = form.Edition,
            Prose = StoredProse.Of(new ReportProse("", [], [])),
            Tables = ImmutableSortedDictionary<string, TableState>.Empty,
            Figures = FigureSheet.Of(form, []),
            Evidence = [],
            Findings = isPictured ? [FindingCodes.NameFromPicture.At(new Place("2023.pdf"), name)] : [],
        };
    }
}
