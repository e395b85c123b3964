using System.Text.RegularExpressions;

namespace GovArchive.Reports.Parsing;

/// <summary>What the two readers of a picture said of a cell that they do not agree on, as it is kept: <c>{picture: 12 / 17}</c>.</summary>
internal static partial class PictureReadings
{
    /// <summary>Both answers; empty where the text is none of these.</summary>
    public static string[] Of(string raw) =>
        Pair().Match(raw) is { Success: true } pair ? [pair.Groups[1].Value.Trim(), pair.Groups[2].Value.Trim()] : [];

    [GeneratedRegex(@"^\{picture: ([^/}]*) / ([^/}]*)\}$")]
    private static partial Regex Pair();
}
