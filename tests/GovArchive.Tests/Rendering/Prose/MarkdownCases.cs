using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Rendering.Prose;

namespace GovArchive.Tests.Rendering.Prose;

/// <summary>Each page under <c>cases/pages/</c> is beside what it gives: its keys, messages, headings, words and markup.</summary>
public class MarkdownCases
{
    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Reads_as_expected(string name)
    {
        var findings = new List<Finding>();
        var page = MarkdownText.Read(name, File.ReadAllText(Path.Combine(Folder, name)), findings);
        AcceptedFile.Assert(Path.Combine(Folder, Path.ChangeExtension(name, ".expected.txt")), Describe(page, findings));
    }

    [Fact]
    public void Deep_nesting_is_a_finding()
    {
        var findings = new List<Finding>();
        Assert.Null(MarkdownText.Read("deep.md", $"---\ntitle: 深\n---\n{new string('>', 100_000)} x\n", findings));
        Assert.Equal("GA1323", findings.Single().Code.Id);
    }

    private static string Folder => Path.Combine(Cases.Folder("Rendering/Prose"), "pages");

    private static string Describe(MarkdownPage? page, List<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings) text.Append(CultureInfo.InvariantCulture, $"{finding}\n");
        if (page is null) return text.Append("no page\n").ToString();
        text.Append(CultureInfo.InvariantCulture,
            $"title {page.Title}, description {page.Description ?? "none"}, order {page.Order?.ToString(CultureInfo.InvariantCulture) ?? "none"}, nav {page.InNavigation}, layout {page.Layout ?? "none"}\n");
        foreach (var heading in page.Headings)
            text.Append(CultureInfo.InvariantCulture, $"heading {heading.Level} #{heading.Id} {heading.Text}\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n{page.PlainText}\n\n{page.Body}").ToString();
    }
}
