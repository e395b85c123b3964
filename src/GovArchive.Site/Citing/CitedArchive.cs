using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Releases;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Citing;

/// <summary>What all files that tell others of a release say.</summary>
internal static partial class CitedArchive
{
    /// <summary>By this a file that this program wrote is told from one that a person wrote.</summary>
    public const string Mark = "govarchive release";

    /// <summary>The licence's id in the list of SPDX, such as CC-BY-4.0; null where its name is none.</summary>
    public static string? SpdxOf(SiteConfig config) => config.Licence.Replace(' ', '-') is var id && Spdx().IsMatch(id) ? id : null;

    /// <summary>What the archive says of itself and what the release holds, in the site's main language.</summary>
    public static string Description(SiteConfig config, Release release)
    {
        var (counts, day) = (release.Counts, Csv.Date(release.Date));
        if (config.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{config.Description}{counts.Bodies} 个机关的政府信息公开工作年度报告 {counts.Reports} 份，数字 {counts.Cells} 个。")
                + $"发布版 {release.Version}（{day}），数据的 SHA-256：{release.DataSha256}。";
        var own = config.Description.Length == 0 ? "" : config.Description + " ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{own}{counts.Reports} annual reports of {counts.Bodies} Chinese public bodies on government information ")
            + string.Create(CultureInfo.InvariantCulture, $"disclosure, {counts.Cells} numbers. Release {release.Version} of ")
            + $"{day}; SHA-256 of the data: {release.DataSha256}.";
    }

    [GeneratedRegex("^(CC0-1\\.0|CC-BY-[34]\\.0|CC-BY-SA-[34]\\.0|ODC-By-1\\.0|PDDL-1\\.0|ODbL-1\\.0)$", RegexOptions.CultureInvariant)]
    private static partial Regex Spdx();
}
