using System.Globalization;

namespace GovArchive.Reports;

/// <summary>Which report: an agency of the register and a year.</summary>
public sealed record ReportKey(string AgencyId, int Year) : IComparable<ReportKey>
{
    public int CompareTo(ReportKey? other)
    {
        if (other is null) return 1;
        var byAgency = string.CompareOrdinal(AgencyId, other.AgencyId);
        return byAgency != 0 ? byAgency : Year.CompareTo(other.Year);
    }

    public override string ToString() => $"{AgencyId}/{Year}";

    /// <summary>The year that files are named by: four digits. Null for any other text.</summary>
    public static int? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>What <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static ReportKey Parse(string text) => text.Split('/') is [var agency, var year]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new ReportKey(agency, number)
        : throw new FormatException($"'{text}' is no report's key");

    public static bool operator <(ReportKey left, ReportKey right) => left.CompareTo(right) < 0;
    public static bool operator >(ReportKey left, ReportKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(ReportKey left, ReportKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ReportKey left, ReportKey right) => left.CompareTo(right) >= 0;
}
