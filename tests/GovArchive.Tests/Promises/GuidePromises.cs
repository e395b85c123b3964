using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace GovArchive.Tests.Promises;

/// <summary>What people copy out of the guide works.</summary>
public partial class GuidePromises
{
    private static readonly string Guide = Path.Combine(Cases.Root, "content", "pages", "guide");

    // A fork's content is its own.
    public GuidePromises() => Assert.SkipUnless(Directory.Exists(Guide), "the repository's own guide is not here");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Guide, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_yaml_is_yaml(string page) => Assert.All(Blocks(page), block => Assert.Single(Read(block).Documents));

    [Theory]
    [InlineData("machines.md")]
    [InlineData("machines.en.md")]
    public void The_workflow_for_several_machines_is_that_of_the_repository(string page)
    {
        var blocks = Blocks(page).ToArray();
        Assert.Equal(2, blocks.Length);
        Assert.Equal(File.ReadAllText(Path.Combine(Cases.Root, ".github", "workflows", "pages-in-parts.yml")).TrimEnd('\n'), blocks[0]);
    }

    [Theory]
    [InlineData("machines.md")]
    [InlineData("machines.en.md")]
    public void The_job_for_several_machines_makes_as_many_parts_as_it_has_pods(string page)
    {
        var spec = At(Read(Blocks(page).Last()).Documents[0].RootNode, "spec");
        Assert.Equal("Indexed", At(spec, "completionMode").ToString());
        var container = ((YamlSequenceNode)At(At(At(spec, "template"), "spec"), "containers"))[0];
        Assert.EndsWith(
            $"--shard $((JOB_COMPLETION_INDEX + 1))/{At(spec, "completions")}", At(container, "command")[2].ToString(),
            StringComparison.Ordinal);
    }

    private static YamlNode At(YamlNode node, string key) => ((YamlMappingNode)node)[key];

    private static YamlStream Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml;
    }

    private static IEnumerable<string> Blocks(string page) =>
        Block().Matches(File.ReadAllText(Path.Combine(Guide, page))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("^```yaml\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
