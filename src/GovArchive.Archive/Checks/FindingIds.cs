using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>Gives findings the ids by which they are explained, compared and cited.</summary>
internal static class FindingIds
{
    private const int Bytes = 5;

    /// <summary>
    /// The findings of one report with their ids, in their order: GA3022-3f9a1c22b0. Two that speak of the same get a number behind it, in
    /// order of their places.
    /// </summary>
    public static IEnumerable<ReportFinding> Give(ReportKey key, IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var id = Of(key, finding);
            var times = seen[id] = seen.GetValueOrDefault(id) + 1;
            yield return new ReportFinding(key, finding)
            {
                Id = times == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{times}"),
            };
        }
    }

    // Lines change with every edit and are no part of it. The numbers are: an explanation of one difference is none of another.
    private static string Of(ReportKey key, Finding finding)
    {
        var about = finding.Sentence ?? (finding.Cells.IsEmpty ? string.Join('\t', finding.Values) : string.Join(' ', finding.Cells));
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{finding.Code.Id}\n{key}\n{about}\n{finding.Sides?.Left} {finding.Sides?.Right}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return $"{finding.Code.Id}-{Convert.ToHexStringLower(hash.AsSpan(0, Bytes))}";
    }
}
