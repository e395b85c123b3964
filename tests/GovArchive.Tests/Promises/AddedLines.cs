namespace GovArchive.Tests.Promises;

/// <summary>
/// Lines that go into a file of the repository, as a <c>lines.txt</c> has them, with a blank line between two files: <c>into</c> and the
/// file; <c>behind</c>, <c>before</c> or <c>in place of</c> and how the one line begins where they go; then the lines, each behind a bar.
/// </summary>
internal sealed record AddedLines(string File, string Where, string Beginning, string[] Lines)
{
    private const string Into = "into ";

    private static readonly string[] Places = ["behind", "before", "in place of"];

    public static IEnumerable<AddedLines> Read(string path)
    {
        foreach (var part in System.IO.File.ReadAllText(path).TrimEnd('\n').Split("\n\n"))
        {
            var lines = part.Split('\n');
            var where = Places.FirstOrDefault(place => lines.Length > 2 && lines[1].StartsWith(place + ' ', StringComparison.Ordinal));
            Assert.True(where is not null && lines[0].StartsWith(Into, StringComparison.Ordinal), $"{path} is not read:\n{part}");
            Assert.All(lines[2..], line => Assert.StartsWith("|", line, StringComparison.Ordinal));
            yield return new AddedLines(
                lines[0][Into.Length..], where, lines[1][(where.Length + 1)..], [.. lines[2..].Select(line => line[1..])]);
        }
    }

    /// <summary>The file's text with the lines.</summary>
    public string AddTo(string text)
    {
        var lines = text.Split('\n').ToList();
        var count = lines.Count(IsThere);
        Assert.True(count == 1, $"{File} has {count} lines that begin with '{Beginning}', and the example needs one");
        var place = lines.FindIndex(IsThere);
        if (Where == "in place of") lines.RemoveAt(place);
        lines.InsertRange(Where == "behind" ? place + 1 : place, Lines);
        return string.Join('\n', lines);

        bool IsThere(string line) => line.TrimStart().StartsWith(Beginning, StringComparison.Ordinal);
    }
}
