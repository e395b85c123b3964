using System.Security.Cryptography;
using System.Text;
using GovArchive.Archives;

namespace GovArchive.Tests.Promises;

/// <summary>
/// What reading makes of all cases follows from its fingerprint: where results change and the fingerprint does not, data that an archive
/// has would stay as they are. <c>readings.tsv</c> has a line for each version of the program: version, fingerprint, hash of what its cases
/// expect, which other tests compare with what they give. What the rules find is no part of it: it is in no data file.
/// </summary>
public class ReadingPromises
{
    private const string CodesOfRules = "{\"code\":\"GA30";

    private static readonly string List = Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Promises", "readings.tsv");

    [Fact]
    public void Results_change_only_with_the_fingerprint()
    {
        var (version, fingerprint, results) = (DataReader.Own.Program.ToString(), DataReader.Own.Reading, Results());
        var lines = File.Exists(List) ? File.ReadAllLines(List).Select(line => line.Split('\t')).ToList() : [];
        var known = lines.Find(line => line[1] == fingerprint);
        Assert.True(known is null
            || known[2] == results, $"the cases expect something else of {fingerprint} than before: the fingerprint misses what changed");
        if (known is not null) return;
        lines.RemoveAll(line => line[0] == version);
        lines.Add([version, fingerprint, results]);
        if (Environment.GetEnvironmentVariable("GOVARCHIVE_ACCEPT") == "1") File.WriteAllLines(
            List, lines.Select(line => string.Join('\t', line)));
        else Assert.Fail($"reading changed, and {Path.GetFileName(List)} does not know it: GOVARCHIVE_ACCEPT=1 writes its line");
    }

    // A finding is a line; what parts it from the next goes with it.
    private static string Read(string path) => string.Join('\n', File.ReadLines(path)
        .Where(line => !line.Contains(CodesOfRules, StringComparison.Ordinal)).Select(line => line.TrimEnd(',', ' ', '[', ']'))
        .Where(line => line.Length > 0));

    private static string Results()
    {
        var text = new StringBuilder();
        foreach (var room in new[] { "Reports", "Reports/Statements", "Sources" })
            foreach (var path in Directory.GetFiles(Cases.Folder(room), "*.expected*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal))
                text.Append(Path.GetRelativePath(Cases.Root, path).Replace('\\', '/')).Append(' ')
                    .Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Read(path))))).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
