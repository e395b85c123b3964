using System.Text.RegularExpressions;

namespace GovArchive.Tests.Promises;

/// <summary>Tests that start processes take long: they are a stage of their own, so that the others can be run without them.</summary>
public partial class StagePromises
{
    private static readonly string Tests = Path.Combine(Cases.Root, "tests", "GovArchive.Tests");

    public static TheoryData<string> Files =>
    [
        .. House.Below(Tests).Select(path => Path.GetRelativePath(Tests, path).Replace('\\', '/'))
            .Where(file => !file.StartsWith("Promises/adding/", StringComparison.Ordinal) && HasTest().IsMatch(Code(file)))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_starts_a_process_says_so(string file) => Assert.Equal(Starts().IsMatch(Code(file)), Stage().IsMatch(Code(file)));

    private static string Code(string file) => File.ReadAllText(Path.Combine(Tests, file));

    [GeneratedRegex(@"^\s*\[(?:Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex HasTest();

    // Themselves or by one of the helpers.
    [GeneratedRegex(@"\b(?:CommandLineRun|ScriptRun)\.|\bnew (?:WatchedRun|ProcessStartInfo)\b|\bIClassFixture<AddedRepository>")]
    private static partial Regex Starts();

    [GeneratedRegex(@"^\[Trait\(""Stage"", ""Process""\)\]$", RegexOptions.Multiline)]
    private static partial Regex Stage();
}
