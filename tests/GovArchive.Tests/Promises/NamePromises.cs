using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Tests.Promises;

/// <summary>The guide tells every name that data files have for tables, rows, columns, states and origins, and no other.</summary>
public partial class NamePromises
{
    private static readonly string Guide = Path.Combine(Cases.Root, "content", "pages", "guide");

    // A fork's content is its own.
    public NamePromises() => Assert.SkipUnless(Directory.Exists(Guide), "the repository's own guide is not here");

    [Theory]
    [InlineData("names.md")]
    [InlineData("names.en.md")]
    public void Every_name_of_the_data_is_told(string page)
    {
        var tables = FormCatalog.All.SelectMany(form => form.Tables).ToArray();
        var names = tables.Select(table => table.Id)
            .Concat(tables.SelectMany(table => table.Rows.Select(entry => entry.Row.Id)))
            .Concat(tables.SelectMany(table => table.Cells.Select(cell => cell.Column)).Except(["value"]))
            .Concat(Enum.GetValues<FigureState>().Select(state => state.Word())).Append(FigureWords.NotAsked)
            .Concat(Enum.GetValues<FigureOrigin>().Select(origin => origin.Word()));
        Assert.Equal(Ordered(names), Ordered(Told(page).Select(row => row.Name)));
    }

    [Fact]
    public void Both_languages_tell_the_same_names_by_the_same_words() => Assert.Equal(
        Told("names.md").Select(row => (row.Name, row.First, row.Second)),
        Told("names.en.md").Select(row => (row.Name, row.Second, row.First)));

    [Fact]
    public void Words_are_the_forms_own()
    {
        var rows = FormCatalog.All.SelectMany(form => form.Tables).SelectMany(table => table.Rows)
            .ToLookup(entry => entry.Row.Id, entry => entry.Row.Label);
        var told = Told("names.md").ToLookup(row => row.Name, row => row.First.Split('：')[^1]);
        Assert.All(rows, labels => Assert.Contains(
            told[labels.Key], words => labels.Any(label => label.Contains(words, StringComparison.Ordinal))));
    }

    private static string[] Ordered(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];

    // The rows whose third cell is one name: the words in the page's language, in the other, the name.
    private static (string First, string Second, string Name)[] Told(string page) =>
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(Guide, page)))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)),
    ];

    [GeneratedRegex(@"^\| \[?([^|\]]+?)(?:\]\([^)]*\))? \| ([^|]+) \| `([a-z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
