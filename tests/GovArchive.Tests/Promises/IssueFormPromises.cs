using YamlDotNet.RepresentationModel;

namespace GovArchive.Tests.Promises;

/// <summary>
/// The forms for reporting a problem are what GitHub takes for one: a form with a fault is not offered, and nobody is told.
/// </summary>
public class IssueFormPromises
{
    private static readonly string Folder = Path.Combine(Cases.Root, ".github", "ISSUE_TEMPLATE");
    private static readonly string[] Kinds = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

    public static TheoryData<string> Forms =>
        [.. Directory.GetFiles(Folder, "*.yml").Select(path => Path.GetFileName(path)).Where(name => name != "config.yml")
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_one(string name)
    {
        var form = Read(name);
        Assert.All(new[] { "name", "description" }, key => Assert.NotEmpty(form[key].ToString()));
        var parts = ((YamlSequenceNode)form["body"]).Cast<YamlMappingNode>().ToArray();
        Assert.All(parts, part => Assert.Contains(part["type"].ToString(), Kinds));
        var asked = parts.Where(part => part["type"].ToString() != "markdown").ToArray();
        Assert.Distinct(asked.Select(part => part["id"].ToString()));
        Assert.Distinct(asked.Select(LabelOf));
        Assert.All(asked, part => Assert.Matches(@"^[\u4e00-\u9fff].* · [A-Z]", LabelOf(part)));
        Assert.Contains(asked, part => part.Children.TryGetValue("validations", out var rules) && rules["required"].ToString() == "true");
    }

    [Fact]
    public void An_issue_without_a_form_can_be_opened_as_the_pages_links_do() =>
        Assert.Equal("true", Read("config.yml")["blank_issues_enabled"].ToString());

    private static string LabelOf(YamlMappingNode part) => part["attributes"]["label"].ToString();

    private static YamlMappingNode Read(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, name))));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }
}
