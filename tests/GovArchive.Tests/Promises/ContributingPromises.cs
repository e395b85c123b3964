using System.Text.RegularExpressions;

namespace GovArchive.Tests.Promises;

/// <summary>
/// CONTRIBUTING.md tells of adding a thing what the worked examples do; <see cref="AddingOneThing"/> shows that it works.
/// </summary>
public partial class ContributingPromises
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Cases.Root, "CONTRIBUTING.md"));

    // Files that the program or the site is made of, and files of the repository that get lines. Sources are there to see it with.
    [Theory]
    [InlineData("check", 1, 2)] // the rule's line, and its finding
    [InlineData("dataset", 1, 1)]
    [InlineData("edition", 1, 1)]
    [InlineData("format", 1, 1)]
    [InlineData("indicator", 0, 1)]
    [InlineData("language", 1, 1)]
    [InlineData("page", 1, 0)]
    [InlineData("page-kind", 2, 1)] // with its layout
    [InlineData("theme", 2, 1)] // its name, and what it changes
    public void A_new_thing_is_one_file_and_one_line(string example, int files, int places)
    {
        Assert.Equal(files, AddedExamples.Files(example).Count(path => !path.StartsWith("content/sources/", StringComparison.Ordinal)));
        Assert.Equal(places, AddedExamples.Lines(example).Select(lines => lines.File).Distinct().Count());
        if (example is not ("check" or "indicator")) Assert.All(AddedExamples.Lines(example), lines => Assert.Single(lines.Lines));
    }

    [Fact]
    public void The_table_links_every_example() =>
        Assert.Equal(AddedExamples.All, Link().Matches(Guide).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    // Each file that gets lines is in the example's row.
    [Fact]
    public void The_table_says_where() => Assert.All(AddedExamples.All, example =>
    {
        var row = Guide.Split('\n').Single(line => line.Contains($"adding/{example})", StringComparison.Ordinal));
        foreach (var lines in AddedExamples.Lines(example))
            Assert.Contains(Path.GetFileNameWithoutExtension(lines.File), row, StringComparison.Ordinal);
    });

    [Fact]
    public void The_check_it_shows_is_the_example()
    {
        var code = File.ReadAllText(Path.Combine(AddedExamples.Folder, "check/src/GovArchive.Archive/Checks/Rules/NothingHandledRule.cs"));
        Assert.EndsWith("namespace GovArchive.Checks.Rules;\n\n" + Block().Match(Guide).Groups[1].Value, code, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\(tests/GovArchive\.Tests/Promises/adding/([a-z-]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
