using System.Globalization;
using System.Text;
using GovArchive.Agencies;

namespace GovArchive.Bench;

/// <summary>
/// Invented bodies of real places: a city and its counties one after the other, cities and provinces in a seeded order, a few bodies at
/// each place. About 20,000 are at all places; more are further bodies of the same places.
/// </summary>
internal static class SyntheticBodies
{
    private static readonly string[] Kinds =
    [
        "人民政府", "人民政府办公室", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源局", "生态环境局",
        "住房和城乡建设局", "交通运输局", "水务局", "农业农村局", "商务局", "文化广电和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局",
        "统计局", "医疗保障局", "信访局", "林业局", "体育局", "城市管理局", "行政审批服务局", "乡村振兴局",
    ];

    // How many bodies a place has at least, and how many more at most.
    private static readonly (Level Level, int Least, int More)[] Counts = [
        (Level.Province, 16, 15), (Level.City, 8, 9), (Level.County, 3, 6)];

    /// <summary>The first <paramref name="count"/> bodies, in the order of their making.</summary>
    public static Agency[] Make(int count, Seeded seeded)
    {
        var places = Places(seeded);
        var taken = new int[places.Length];
        var bodies = new List<Agency>(count);
        for (var round = 0; bodies.Count < count; round++)
            for (var at = 0; at < places.Length && bodies.Count < count; at++)
            {
                var (_, least, more) = Array.Find(Counts, entry => entry.Level == places[at].Level);
                var here = least + seeded.Below(more, at, 11 + (uint)round);
                for (var i = 0; i < here && bodies.Count < count; i++)
                    bodies.Add(Body(places[at], taken[at]++, seeded.Below(Kinds.Length, at, 10)));
            }
        return [.. bodies];
    }

    /// <summary>The register's file.</summary>
    public static string Register(IEnumerable<Agency> bodies)
    {
        var text = new StringBuilder("agencies:\n");
        foreach (var body in bodies.OrderBy(body => body.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture,
                $"  - id: {body.Id}\n    name: {body.Name}\n    level: {body.Level!.Value.Id()}\n    region: \"{body.RegionCode}\"\n    sector: {body.Sector}\n");
        return text.ToString();
    }

    // Cities and provinces mixed, each city with its counties behind it.
    private static Region[] Places(Seeded seeded)
    {
        var counties = Regions.All.Where(region => region.Level == Level.County).ToLookup(region => region.ParentCode);
        return
        [
            .. Regions.All.Where(region => region.Level != Level.County)
                .OrderBy(region => seeded.Mixed(int.Parse(region.Code, CultureInfo.InvariantCulture), 9))
                .ThenBy(region => region.Code, StringComparer.Ordinal)
                .SelectMany(region => counties[region.Code].Prepend(region)),
        ];
    }

    private static Agency Body(Region place, int number, int start)
    {
        var (kind, round) = (Kinds[(start + number) % Kinds.Length], number / Kinds.Length);
        var rest = round == 0 ? kind : string.Create(CultureInfo.InvariantCulture, $"第{round + 1}{kind}");
        return new Agency
        {
            Id = AgencyId.From(place.Code, rest)!,
            Name = string.Concat(Regions.Chain(place.Code).Skip(place.Level == Level.Province ? 0 : 1).Select(region => region.Name))
                + rest,
            Level = place.Level,
            RegionCode = place.Code,
            Sector = Sectors.Of(kind).Id,
        };
    }
}
