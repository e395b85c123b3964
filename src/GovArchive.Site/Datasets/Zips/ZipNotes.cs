using System.Text;
using GovArchive.Datasets.Columns;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Zips;

/// <summary>
/// The files that go with data wherever they are carried: what they are, what the columns hold, what may be done with them, how to cite
/// them. Plain text in UTF-8, Chinese first, then English.
/// </summary>
internal static class ZipNotes
{
    private static readonly string[] Languages = ["zh-Hans", "en"];

    private static readonly Words Files = new("Files", "文件");
    private static readonly Words Columns = new("what each column holds", "各列的含义");
    private static readonly Words LicenceFile = new("the licence", "许可");
    private static readonly Words CitationFile = new("how to cite", "引用格式");
    private static readonly Words Form = new(
        "CSV: UTF-8, commas, a header, a point in decimals. An empty field is no number: it is never 0.",
        "CSV：UTF-8，逗号分隔，首行为列名，小数点为“.”。空格没有数字，不是 0。");
    private static readonly Words Licence = new("Licence", "许可");
    private static readonly Words Address = new("Address", "地址");
    private static readonly Words AsOf = new("As of", "数据截至");

    private const string ColumnsName = "COLUMNS.txt";
    private const string LicenceName = "LICENSE.txt";
    private const string CitationName = "CITATION.txt";

    /// <summary>README, licence and citation.</summary>
    public static ZipEntry[] Of(Site site, ZipSubject subject) =>
    [
        Entry("README.txt", language => ReadMe(site, site.Config.In(language), subject, language)),
        Entry(LicenceName, language => LicenceText(site.Config.In(language), language)),
        Entry(CitationName, language => Citation(site, site.Config.In(language), subject, language)),
    ];

    /// <summary>What each column of the tables holds: the same for every zip file that has them.</summary>
    public static ZipEntry ColumnsOf(IEnumerable<ZipTable> tables) => Entry(ColumnsName, language => string.Join(
        "\n\n", tables.Where(table => table.Columns.Length > 0).Select(table => $"{table.Name}\n" + string.Join(
            '\n', table.Columns.Select(column => $"  {column.Name}  {Meaning(column, language)}")))));

    private static string Meaning(DatasetColumn column, string language) =>
        language == Languages[0] ? $"{column.ChineseName}：{column.Meaning.Chinese}" : column.Meaning.English;

    private static string ReadMe(Site site, SiteConfig config, ZipSubject subject, string language)
    {
        (string Name, Words Title)[] files =
        [
            .. subject.Tables.Select(table => (table.Name, table.Title)), (ColumnsName, Columns), (LicenceName, LicenceFile),
            (CitationName, CitationFile),
        ];
        return string.Join(
            '\n',
            [
                config.Title, subject.Title.In(language), "", Files.In(language),
                .. files.Select(file => $"  {file.Name}  {file.Title.In(language)}"), "", Form.In(language),
                Line(AsOf, config.AsOfText, language), Line(Licence, LicenceOf(config), language),
                Line(Address, site.Outside(subject.Page), language),
            ]);
    }

    private static string LicenceText(SiteConfig config, string language) => new Words(
        $"The data are published by {config.Publisher} under this licence: {LicenceOf(config)}",
        $"数据由{config.Publisher}按以下许可发布：{LicenceOf(config)}").In(language);

    // As the pages cite, for which their words are not at hand here.
    private static string Citation(Site site, SiteConfig config, ZipSubject subject, string language) => new Words(
        $"{config.Publisher}: {subject.Title.English} ({config.Title}). Version {site.Version}. {site.Outside(subject.Page)}",
        $"{config.Publisher}. {subject.Title.Chinese}：{config.Title}[DS/OL]. 版本 {site.Version}. ({config.AsOfText}). "
            + site.Outside(subject.Page)).In(language);

    private static string LicenceOf(SiteConfig config) =>
        config.LicenceUrl is { } address ? $"{config.Licence} {address}" : config.Licence;

    private static string Line(Words name, string text, string language) =>
        name.In(language) + new Words(": ", "：").In(language) + text;

    private static ZipEntry Entry(string name, Func<string, string> text) =>
        ZipEntry.Of(name, Encoding.UTF8.GetBytes(string.Join("\n\n", Languages.Select(text)) + "\n"));
}
