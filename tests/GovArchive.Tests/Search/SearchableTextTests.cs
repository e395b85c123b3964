using GovArchive.Search.Words;
using GovArchive.Text;

namespace GovArchive.Tests.Search;

public class SearchableTextTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Vectors =>
        NormaliseVectors.All(Path.Combine(Cases.Folder("Search"), "normalise.tsv"))
            .Select(vector => new TheoryDataRow<string, string>(vector.Input, vector.Expected));

    [Theory, MemberData(nameof(Vectors))]
    public void Normalises(string input, string expected) => Assert.Equal(expected, SearchForm.Of(input));

    [Fact]
    public void Normalising_again_changes_nothing()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (char.IsSurrogate((char)code)) continue;
            var once = SearchableText.Normalise($"a{(char)code}b中{(char)code}文");
            Assert.Equal(once, SearchableText.Normalise(once));
        }
    }

    [Fact]
    public void The_table_gives_every_character_that_changes()
    {
        var table = SearchableText.Table.ToHashSet();
        for (var code = 0; code <= char.MaxValue; code++)
            Assert.Equal(table.Contains((char)code), SearchableText.Of((char)code) != ((char)code).ToString());
    }
}
