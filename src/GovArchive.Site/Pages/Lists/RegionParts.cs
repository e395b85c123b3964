using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>
/// A government's own total for its place beside what its parts report: how much of the whole the parts in the archive account for.
/// </summary>
/// <param name="Government">Name of the government.</param>
/// <param name="Whole">Applications received as the government's report gives them.</param>
/// <param name="Departments">Sum over the departments of the place itself, with how many reports gave a number.</param>
/// <param name="Below">Sum over the governments of the places directly below, with how many reports gave a number.</param>
/// <param name="DepartmentShare">The departments' sum in the whole, in %; "" when one of them is not known or the whole is 0.</param>
public sealed record PartsRow(
    string Year, string Government, string Address, ListNumber Whole, ListNumber Departments, string DepartmentShare, ListNumber Below);

internal static class RegionParts
{
    private const int Received = SummedIndicators.Applications;

    /// <summary>
    /// One row a year for which the place's one government gives its number and a part of it gives one too. A place with two governments in
    /// the register has no whole to compare with.
    /// </summary>
    public static IEnumerable<PartsRow> Of(Site site, Region region, ImmutableArray<Holding> holdings)
    {
        var own = holdings.Where(holding => holding.Agency.RegionCode == region.Code && IsAtLevel(holding, region.Level)).ToArray();
        if (own.Where(holding => holding.Kind == BodyKind.Government).ToArray() is not [var government]) yield break;
        var departments = Array.FindAll(own, holding => holding.Kind == BodyKind.Department);
        var below = holdings.Where(
            holding => holding.Kind == BodyKind.Government && Regions.Find(holding.Agency.RegionCode) is { } place
                && place.ParentCode == region.Code && IsAtLevel(holding, place.Level)).ToArray();
        foreach (var line in government.Lines.Reverse())
        {
            var (parts, lower) = (SumOf(departments, line.Year), SumOf(below, line.Year));
            if (line.Counts[Received] is not { Value: { } whole } received || (parts.Given == 0 && lower.Given == 0)) continue;
            yield return new PartsRow(
                CellText.Year(line.Year), site.Named(government.Agency), Urls.Report(line.Report.Key),
                ListNumber.Of(received, line.Report.Key, site.Words),
                ListNumber.Of(parts, site.Words), parts.Value is { } part && whole > 0 ? Percent(site.Words, part / whole) : "",
                ListNumber.Of(lower, site.Words));
        }
    }

    private static PartialSum SumOf(Holding[] holdings, int year) =>
        PartialSum.Over(Stratum.Of(holdings, [year]).SelectMany(stratum => stratum.Lines).Select(line => line.Counts[Received]));

    private static bool IsAtLevel(Holding holding, Level level) => holding.Agency.Level is not { } own || own == level;

    private static string Percent(SiteWords words, decimal share) =>
        (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + words.Percent;
}
