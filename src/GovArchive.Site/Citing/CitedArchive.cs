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

    /// <summary>What the archive says of itself and what the release holds.</summary>
    public static string Description(SiteConfig config, Release release)
    {
        var own = config.Description.Length == 0 ? "" : config.Description + " ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{own}{release.Counts.Reports} annual reports of {release.Counts.Bodies} Chinese public bodies on government information ")
            + string.Create(CultureInfo.InvariantCulture, $"disclosure, {release.Counts.Cells} numbers. Release {release.Version} of ")
            + $"{Csv.Date(release.Date)}; SHA-256 of the data: {release.DataSha256}.";
    }

    [GeneratedRegex("^(CC0-1\\.0|CC-BY-[34]\\.0|CC-BY-SA-[34]\\.0|ODC-By-1\\.0|PDDL-1\\.0|ODbL-1\\.0)$", RegexOptions.CultureInvariant)]
    private static partial Regex Spdx();
}
