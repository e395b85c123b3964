using GovArchive.Agencies;
using GovArchive.Diagnostics;

namespace GovArchive.Tests.Agencies;

public class RegisterTests
{
    [Fact]
    public void A_good_register_is_read_and_written_back_as_it_was()
    {
        // Whether plain words are in single quotes is the writer's own affair.
        var text = File.ReadAllText(Path.Combine(Cases.Folder("Agencies"), "register-good.yml"));
        var (register, findings) = Read(text);
        Assert.Empty(findings);
        Assert.Equal(text, register.Write().Replace("'", "", StringComparison.Ordinal));
        Assert.Equal(register.Write(), Read(register.Write()).Register.Write());
        Assert.Equal(3, register.Count);
        Assert.Equal(Level.City, register.Find("230100-renminzhengfu")?.Level);
        Assert.Equal("Harbin Trade Bureau", register.Find("230100-maoyiju")?.EnglishName);
        Assert.Equal("Harbin City", register.Without("230100-maoyiju").EnglishPlaces["230100"]);
    }

    [Fact]
    public void What_is_wrong_is_said_line_by_line()
    {
        var (register, findings) = Read(File.ReadAllText(Path.Combine(Cases.Folder("Agencies"), "register-bad.yml")));
        findings.Sort(Finding.Order);
        Assert.Equal(
            File.ReadAllText(Path.Combine(Cases.Folder("Agencies"), "register-bad.txt")),
            string.Concat(findings.Select(finding => finding + "\n")));
        Assert.Equal(
            ["230100-a", "230100-d", "230100-f", "230100-g", "230100-h", "230100-i", "230100-j", "230100-k", "230100-l"],
            register.All.Select(agency => agency.Id));
        Assert.Equal("甲局", register.Find("230100-a")?.Name);
        var unusable = register.Find("230100-d")!;
        Assert.Equal((null, null, Sectors.Other), (unusable.Level, unusable.RegionCode, unusable.Sector));
        Assert.Equal((null, null, null), (unusable.Parent, unusable.Homepage, unusable.Successor));
    }

    [Theory]
    [InlineData("哈尔滨市工业和信息化局", null, "230100-gongyehexinxihuaju")]
    [InlineData("哈爾濱市 工信局", 2012, "230100-gongyehexinxihuaju")]
    [InlineData("哈尔滨市工业和信息化委员会", null, "230100-gongyehexinxihuaju")]
    [InlineData("哈尔滨市工业和信息化委员会", 2018, "230100-gongyehexinxihuaju")]
    [InlineData("哈尔滨市工业和信息化委员会", 2019, null)]
    [InlineData("哈尔滨市教育局", null, null)]
    public void Agencies_are_found_by_every_name_they_bore(string name, int? year, string? id) =>
        Assert.Equal(
            id, Read(File.ReadAllText(Path.Combine(Cases.Folder("Agencies"), "register-good.yml"))).Register.FindByName(name, year)?.Id);

    [Fact]
    public void A_name_two_agencies_bear_finds_none_unless_the_year_tells_them_apart()
    {
        var register = AgencyRegister.Empty
            .With(new Agency { Id = "a", Name = "甲局" })
            .With(new Agency { Id = "b", Name = "乙局", FormerNames = [new FormerName("甲局", Until: 2015)] });
        Assert.Null(register.FindByName("甲局"));
        Assert.Null(register.FindByName("甲局", 2015));
        Assert.Equal("a", register.FindByName("甲局", 2016)?.Id);
    }

    [Fact]
    public void Another_entry_for_an_id_takes_the_place_of_the_first()
    {
        var register = AgencyRegister.Empty.With(new Agency { Id = "a", Name = "甲局" }).With(new Agency { Id = "a", Name = "乙局" });
        Assert.Equal("乙局", Assert.Single(register.All).Name);
    }

    [Fact]
    public void A_place_that_is_not_known_and_one_without_a_name_are_findings()
    {
        var (register, findings) = Read("""
            places:
              - { region: "999999", name_en: Nowhere }
              - { region: "230100", name_en: "" }
              - { region: "540000", name_en: Xizang, name: 西藏 }
            agencies: []
            """);
        Assert.Equal(["GA1203", "GA1103", "GA1102"], findings.Select(finding => finding.Code.Id));
        Assert.Equal(["540000"], register.EnglishPlaces.Keys);
    }

    [Fact]
    public void An_empty_register_is_no_fault() => Assert.Empty(Read("agencies: []\n").Findings);

    private static (AgencyRegister Register, List<Finding> Findings) Read(string text)
    {
        var findings = new List<Finding>();
        return (AgencyRegister.Read("content/agencies.yml", text, findings), findings);
    }
}
