using GovArchive.Agencies;

namespace GovArchive.Indicators;

/// <summary>
/// The day by which a report must be published. Regulations on Open Government Information (政府信息公开条例): since 2019 article 49, 31 January
/// for departments at county level and above, 31 March for governments; before that, article 31 of 2008, 31 March for all.
/// </summary>
/// <param name="Earliest">Published by then, a report is on time in any case.</param>
/// <param name="Latest">
/// Published after it, a report is late in any case. It differs for general offices alone, which publish their government's report too.
/// </param>
public sealed record LegalDate(DateOnly Earliest, DateOnly Latest)
{
    private const int LastYearOfOlderRule = 2018;

    // Article 49 names departments and governments of counties and above; these are neither.
    private static readonly string[] WithoutDate = ["town", "street", "development_zone"];

    /// <summary>Null where no date is set, or the agency's level is not known.</summary>
    /// <param name="agency">Who publishes it.</param>
    /// <param name="year">The year reported on.</param>
    public static LegalDate? Of(Agency agency, int year) => Of(agency.Level, agency.Sector, year);

    /// <summary>The same of a body that need not be registered.</summary>
    public static LegalDate? Of(Level? level, string sector, int year)
    {
        if (year is < 2008 or > 9998) return null;
        var (january, march) = (new DateOnly(year + 1, 1, 31), new DateOnly(year + 1, 3, 31));
        if (year <= LastYearOfOlderRule) return new LegalDate(march, march);
        if (level is null or Level.Town || WithoutDate.Contains(sector)) return null;
        return sector switch
        {
            "government" => new LegalDate(march, march),
            "general_office" => new LegalDate(january, march),
            _ => new LegalDate(january, january),
        };
    }
}
