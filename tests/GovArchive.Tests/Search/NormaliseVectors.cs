using System.Text.RegularExpressions;

namespace GovArchive.Tests.Search;

/// <summary>The vectors of normalise.tsv, which the program and the page's script must agree on.</summary>
public static partial class NormaliseVectors
{
    public static IEnumerable<(string Input, string Expected)> All(string file) =>
        File.ReadLines(file).Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line.Split('\t')).Select(fields => (Plain(fields[0]), Plain(fields[1])));

    private static string Plain(string text) => Escaped().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
        _ => "\\",
    });

    [GeneratedRegex(@"\\(?:[nrt\\]|u[0-9a-f]{4})")]
    private static partial Regex Escaped();
}
