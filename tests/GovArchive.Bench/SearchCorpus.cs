using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Reports;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Bench;

/// <summary>
/// Reports made of the sample archive's sentences, put together anew: other numbers, other places, other bodies. Each is made from its number alone when it is
/// asked for, so that a hundred thousand need no memory.
/// </summary>
internal sealed partial class SearchCorpus
{
    public const int YearsOfBody = 5;
    private const int LastYear = 2025;
    private const int LeastSentences = 30;
    private const int MoreSentences = 30;

    private static readonly string[] Bodies =
    [
        "人民政府办公室", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源局", "生态环境局", "住房和城乡建设局",
        "交通运输局", "水务局", "农业农村局", "商务局", "文化广电和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "统计局", "医疗保障局",
        "信访局", "林业局", "体育局", "城市管理局", "行政审批服务局", "乡村振兴局",
    ];

    private readonly Report[] _samples;
    private readonly string[][] _sentences;
    private readonly Region[] _places = [.. Regions.All];

    public SearchCorpus(Archive sample, int reports)
    {
        Count = reports;
        _samples = [.. sample.Reports.Where(report => !report.Content.Sections.IsEmpty)];
        _sentences = [.. _samples.SelectMany(report => report.Content.Sections).GroupBy(section => section.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.SelectMany(section => Sentence().Matches(section.Text)).Select(match => match.Value).Distinct().ToArray())
            .Where(sentences => sentences.Length > 0)];
    }

    public int Count { get; }

    public int Agencies => (Count + YearsOfBody - 1) / YearsOfBody;

    public IEnumerable<SearchDocument> Documents() =>
        Enumerable.Range(0, Agencies).Select(Body).Select(agency => Document(SearchDocuments.Agency, Urls.Agency(agency.Id), agency, null, () => ""))
            .Concat(Enumerable.Range(0, Count).Select(i => (Number: i, Key: Key(i), Agency: Body(i / YearsOfBody)))
                .Select(entry => Document(SearchDocuments.Report, Urls.Report(entry.Key), entry.Agency, entry.Key.Year, () => Text(entry.Number))));

    /// <summary>A body; places come again and again, so that bodies are spread over the country.</summary>
    public Agency Body(int number)
    {
        var place = _places[(int)(Mixed(number, 1) % (uint)_places.Length)];
        var (kind, round) = (number % Bodies.Length, number / _places.Length);
        var name = string.Concat(Regions.Chain(place.Code).Skip(place.Level == Level.Province ? 0 : 1).Select(region => region.Name)) + (round > 3 ? $"第{round}" : "") + Bodies[kind];
        return new Agency
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{place.Code}-bench{number:x}"),
            Name = name,
            Level = place.Level,
            RegionCode = place.Code,
            Sector = Sectors.Of(Bodies[kind]).Id,
        };
    }

    public ReportKey Key(int report) => new(Body(report / YearsOfBody).Id, LastYear - report % YearsOfBody);

    /// <summary>A whole report, as the sample's are, with another text.</summary>
    public Report Report(int number)
    {
        var sample = Sample(number);
        return sample with { Key = Key(number), Content = sample.Content with { Preamble = "", Sections = [.. sample.Content.Sections.Zip(Texts(number), (section, text) => section with { Text = text })] } };
    }

    /// <summary>What is indexed of a report: headings and paragraphs.</summary>
    public string Text(int number) => string.Join('\n', Sample(number).Content.Sections.Zip(Texts(number), (section, text) => section.Title + "\n" + text));

    private Report Sample(int number) => _samples[number % _samples.Length];

    // Paragraphs of a few sentences, for each section.
    private IEnumerable<string> Texts(int number)
    {
        var sections = Sample(number).Content.Sections.Length;
        var place = Body(number / YearsOfBody).Name[..3];
        var count = LeastSentences + Mixed(number, 2) % MoreSentences;
        var (text, section) = (new StringBuilder(), 0);
        for (var i = 0u; i < count; i++)
        {
            var random = Mixed(number, 3 + i);
            var group = _sentences[i * _sentences.Length / count];
            var sentence = group[random % (uint)group.Length];
            if (text.Length > 0 && i % 4 == 0) text.Append('\n');
            text.Append(Number().Replace(sentence, match => IsYear(match.Value) ? match.Value : Redrawn(match.Value, random + (uint)match.Index)));
            if ((i + 1) * sections / count == section) continue;
            section++;
            yield return text.Replace("哈尔滨市", place).ToString();
            text.Clear();
        }
    }

    private static SearchDocument Document(string kind, string address, Agency agency, int? year, Func<string> text) =>
        new(kind, address, agency.Name) { Year = year, Level = agency.Level, Region = agency.RegionCode, Sector = agency.Sector, Text = text };

    private static bool IsYear(string digits) => digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));

    private static string Redrawn(string digits, uint seed) =>
        string.Concat(digits.Select((_, i) => (char)('0' + (i == 0 ? 1 + Mixed((int)seed, 7) % 9 : Mixed((int)seed, 8 + (uint)i) % 10))));

    /// <summary>An even, seeded mixture of two numbers: the same on every machine.</summary>
    public static uint Mixed(int number, uint salt)
    {
        var x = (ulong)(uint)number * 0x9E3779B97F4A7C15 + salt * 0xD1B54A32D192ED03;
        x = (x ^ x >> 32) * 0xBF58476D1CE4E5B9;
        return (uint)((x ^ x >> 29) * 0x94D049BB133111EB >> 32);
    }

    [GeneratedRegex("[^。；\n]+[。；]?")]
    private static partial Regex Sentence();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
