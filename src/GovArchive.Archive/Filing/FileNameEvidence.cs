using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Filing;

/// <summary>
/// What the name of a file and of its folder say of a report: 哈尔滨市水务局2023年报.txt, content/sources/230100-shuiwuju/2023.txt.
/// </summary>
/// <param name="Agencies">The agencies they tell, the file's own name first; none, one or two.</param>
/// <param name="Year">Null when the file's name has no year, or several.</param>
public sealed partial record FileNameEvidence(ImmutableArray<NamedAgency> Agencies, int? Year)
{
    private const int ShortestName = 3;

    /// <param name="register">The archive's agencies.</param>
    /// <param name="folder">Name of the folder the file lies in.</param>
    /// <param name="stem">The file's name without its extension.</param>
    public static FileNameEvidence Of(AgencyRegister register, string folder, string stem)
    {
        var year = YearOf(stem);
        NamedAgency?[] told = [BodyIn(register, stem, year), Filed(register, folder) ?? BodyIn(register, folder, year)];
        return new FileNameEvidence([.. told.OfType<NamedAgency>()], year);
    }

    /// <summary>This, and where it says nothing what other words say.</summary>
    public FileNameEvidence Or(FileNameEvidence other) => new(Agencies.IsEmpty ? other.Agencies : Agencies, Year ?? other.Year);

    private static NamedAgency? Filed(AgencyRegister register, string folder) =>
        register.Find(folder) is { } agency ? new NamedAgency(agency.Name, agency, IsNew: false, null, []) : null;

    // A year with 年 counts for more than a bare number; a date is none: the report on 2023 is published in 2024.
    private static int? YearOf(string stem)
    {
        var folded = HanText.Fold(stem);
        int[] marked = [.. MarkedYear().Matches(folded).Select(Number).Distinct()];
        int[] years = marked.Length > 0 ? marked : [.. BareYear().Matches(folded).Select(Number).Distinct()];
        return years is [var year] ? year : null;
    }

    private static int Number(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

    // Only what surely is a body: one of the register, or a place with what ends like a body's name after it.
    private static NamedAgency? BodyIn(AgencyRegister register, string text, int? year)
    {
        foreach (var piece in OtherWords().Split(HanText.Squeeze(text)).Where(piece => piece.Length >= ShortestName))
        {
            var named = AgencyMatcher.Match(register, piece, year);
            if (named is { Agency: not null, IsNew: false }) return named;
            if (named is { Agency.RegionCode: not null } && Regions.AtTheBeginningOf(piece).Rest is { Length: > 0 } rest
                && Sectors.EndsABody(rest)) return named;
        }
        return null;
    }

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)年", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedYear();

    [GeneratedRegex(@"(?<!\d[-_.]?)(?<year>(?:19|20)\d\d)(?![\d年]|[-_.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"(?:关于)?(?:\d+年?度?)?的?(?:政府)?信息公开(?:工作)?的?(?:情况)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:年报|报告)?|(?:\d+年?度?)?(?:年度)?(?:工作)?(?:年报|报告)|[^\u3400-\u9fff]+年?度?",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherWords();
}
