using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovArchive.Charts.Drawing;

namespace GovArchive.Tests.Charts;

/// <summary>A drawing that leaves its page takes its looks along.</summary>
public class ChartFileTests
{
    // What says only that a series' line is the first, and the groups of classes that each mean something.
    private static readonly string[] Bare = ["l1", "paper"];

    private static readonly string Assets = Path.Combine(Cases.Root, "themes", "default", "assets");

    [Fact]
    public void A_file_carries_its_own_rules_and_is_xml()
    {
        var root = XDocument.Parse(ChartSamples.All.Single(sample => sample.Name == "bars").Draw()).Root!;
        Assert.Equal(["title", "desc", "style"], root.Elements().Take(3).Select(element => element.Name.LocalName));
        Assert.Equal(Ink.Sheet, root.Elements().ElementAt(2).Value);
    }

    [Fact]
    public void The_theme_knows_every_class_and_the_light_colour_of_each()
    {
        // Inks and papers are the page's own.
        var css = File.ReadAllText(Path.Combine(Assets, "charts.css")) + File.ReadAllText(Path.Combine(Assets, "site.css"));
        var classes =
            ChartSamples.All.SelectMany(
                sample => Regex.Matches(sample.Draw(), "class=\"([^\"]*)\"").SelectMany(match => match.Groups[1].Value.Split(' ')))
            .Distinct().Except(Bare).ToArray();
        Assert.NotEmpty(classes);
        Assert.All(classes, name => Assert.Matches($@"\.{name}\b", css));
        Assert.All(classes, name => Assert.Matches($@"\.{name}\b", Ink.Sheet));
        Assert.All(Regex.Matches(Ink.Sheet, "#[0-9a-f]{6}").Select(match => match.Value).Distinct(), colour =>
            Assert.Contains(colour, css, StringComparison.Ordinal));
    }
}
