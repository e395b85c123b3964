namespace GovArchive.Agencies;

/// <summary>The level of government a place or an agency belongs to, highest first.</summary>
public enum Level
{
    /// <summary>国家级: the central government and its departments.</summary>
    Nation,

    /// <summary>省级: provinces, autonomous regions, municipalities under the central government.</summary>
    Province,

    /// <summary>市级: prefecture-level cities, prefectures, leagues.</summary>
    City,

    /// <summary>县级: counties, districts, county-level cities, banners.</summary>
    County,

    /// <summary>乡级: towns, townships and street offices.</summary>
    Town,
}

/// <summary>The words for a level.</summary>
public static class Levels
{
    /// <summary>As written in files and addresses: <c>nation</c> … <c>town</c>, highest first.</summary>
    public static readonly string[] Ids = ["nation", "province", "city", "county", "town"];

    /// <summary>As written in files and addresses.</summary>
    public static string Id(this Level level) => Ids[(int)level];

    /// <summary>国家级, 省级, 市级, 县级, 乡级.</summary>
    public static string Chinese(this Level level) => level switch
    {
        Level.Nation => "国家级",
        Level.Province => "省级",
        Level.City => "市级",
        Level.County => "县级",
        _ => "乡级",
    };

    /// <summary>The level whose <see cref="Id"/> this is; null when it is none.</summary>
    public static Level? Find(string? id) => Array.IndexOf(Ids, id) is var index and >= 0 ? (Level)index : null;
}
