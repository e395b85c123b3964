using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports;

/// <summary>What belongs to the paper and not to the report.</summary>
internal static partial class PageFurniture
{
    /// <summary>Whether a line is a page number: <c>-2-</c>, <c>— 3 —</c>, 第 3 页, 第 3 页 共 8 页.</summary>
    public static bool IsPageNumber(string line) => HanText.FirstSqueezed(line) is '-' or '第' && PageNumber().IsMatch(HanText.Squeeze(line));

    [GeneratedRegex(@"^(?:-+\d{1,3}-+|第\d{1,3}页(?:[,/]?共\d{1,3}页)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
