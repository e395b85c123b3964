using GovArchive.Text;

namespace GovArchive.Tests.Text;

public class HanTextTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Fold => Pairs("fold.csv");

    public static IEnumerable<TheoryDataRow<string, string>> Squeeze => Pairs("squeeze.csv");

    public static IEnumerable<TheoryDataRow<string, string, string>> Pinyin =>
        CaseTable.Read("Text", "pinyin.csv").Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]));

    [Theory, MemberData(nameof(Fold))]
    public void Folds(string input, string expected) => Assert.Equal(expected, HanText.Fold(input));

    [Theory, MemberData(nameof(Squeeze))]
    public void Squeezes(string input, string expected) => Assert.Equal(expected, HanText.Squeeze(input));

    [Theory, MemberData(nameof(Pinyin))]
    public void Reads(string input, string expected, string initials)
    {
        Assert.Equal(expected, HanText.Pinyin(input));
        Assert.Equal(initials, HanText.PinyinInitials(input));
    }

    [Fact]
    public void Folding_again_changes_nothing()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            Assert.Equal(HanText.Fold((char)c), HanText.Fold(HanText.Fold((char)c)));
    }

    [Fact]
    public void Every_table_line_is_to_tab_from_and_no_character_stands_twice()
    {
        var seen = new HashSet<char>();
        foreach (var line in EmbeddedTable.Text(typeof(HanText), "Text/han-fold.tsv").Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            Assert.True(line.Length > 2 && line[1] == '\t', line);
            foreach (var from in line[2..]) Assert.True(seen.Add(from), $"{from} in {line}");
        }
    }

    [Fact]
    public void Every_ideograph_has_a_reading_but_ten_signs_for_old_units()
    {
        var without = Enumerable.Range(0x4E00, 0x9FA6 - 0x4E00).Where(c => HanText.Pinyin(((char)c).ToString()).Length == 0)
            .Select(c => (char)c).ToArray();
        Assert.Equal("兙兡嗧桛烪瓧瓰瓱瓼甅", new string(without));
    }

    [Fact]
    public void Every_phrase_has_a_syllable_for_each_character()
    {
        foreach (var line in EmbeddedTable.Text(typeof(HanText), "Text/pinyin-phrases.tsv").Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            var fields = line.Split('\t');
            Assert.Equal(fields[0].Length, fields[1].Split(' ').Length);
            Assert.Equal(fields[0], HanText.Squeeze(fields[0]));
            Assert.Equal(fields[1].Replace(" ", "", StringComparison.Ordinal), HanText.Pinyin(fields[0]));
        }
    }

    private static IEnumerable<TheoryDataRow<string, string>> Pairs(string file) =>
        CaseTable.Read("Text", file).Select(row => new TheoryDataRow<string, string>(row[0], row[1]));
}
