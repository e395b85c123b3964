using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Forms;

namespace GovArchive.Reports.Sections;

/// <summary>Tells two reports in parallel columns of one text by their headings, each of which is on a line twice.</summary>
internal static partial class SideBySide
{
    private const int FewestLines = 3;
    private const int ShortestHeading = 4;

    /// <summary>The first such line; null where the text is one report's.</summary>
    public static SourceLine? Find(ImmutableArray<SourceLine> lines)
    {
        var doubled = lines.Where(line => line.Row is null && IsDoubled(line.Text)).Take(FewestLines).ToArray();
        return doubled.Length == FewestLines ? doubled[0] : null;
    }

    private static bool IsDoubled(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\t', StringComparison.Ordinal)) return false;
        var parts = Gap().Split(text.Trim());
        return parts.Length == 2 && LabelText.Normalise(parts[0]) is { Length: >= ShortestHeading } label
            && label == LabelText.Normalise(parts[1]);
    }

    [GeneratedRegex(@"\s{2,}|\t", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
