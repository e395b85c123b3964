using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>The alignment works out few of the places of its table; what it finds is what working out every place finds.</summary>
public class LabelAlignmentTests
{
    [Theory]
    [InlineData("行政许可", "行政许可", "0123")]
    [InlineData("行政 许可", "行政许可", "01.23")]
    [InlineData("可许", "行政许可", ".2")]
    [InlineData("政政", "行政政许", "12")]
    [InlineData("", "行政许可", "")]
    [InlineData("行政", "", "..")]
    public void Characters_match_in_order(string source, string form, string expected) =>
        Assert.Equal(
            expected,
            string.Concat(
                LabelAlignment.Align(source, new CharacterPlaces(form, [.. new bool[form.Length]]))
                    .Select(place => place < 0 ? "." : $"{place}")));

    // Few different characters make many ties, and forms longer than 64 need more than one word of bits.
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(30)]
    public void Every_match_is_the_plain_table_s(int alphabet)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var form = Draw(random, random.Next(200), alphabet);
            var source = random.Next(2) == 0 ? Draw(random, random.Next(150), alphabet) : Disturb(random, form, alphabet);
            ImmutableArray<bool> starts = [.. form.Select(_ => random.Next(6) == 0)];
            Assert.Equal(Plain(source, form, starts), LabelAlignment.Align(source, new CharacterPlaces(form, starts)));
        }
    }

    private static string Draw(Random random, int length, int alphabet) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('一' + random.Next(alphabet))));

    // Pieces of the form with others lost, doubled and put in between, as in a source.
    private static string Disturb(Random random, string form, int alphabet) => string.Concat(form.Select(c => random.Next(8) switch
    {
        0 => "",
        1 => $"{c}{(char)('一' + random.Next(alphabet + 3))}",
        2 => $"{c}{c}",
        _ => $"{c}",
    }));

    // For each place of source × form the best score up to it and the best of those that end there with a match.
    private static int[] Plain(string source, string form, ImmutableArray<bool> starts)
    {
        var (best, matched) = (new int[source.Length + 1, form.Length + 1], new int[source.Length + 1, form.Length + 1]);
        for (var i = 0; i <= source.Length; i++)
            for (var j = 0; j <= form.Length; j++)
            {
                matched[i, j] = i == 0 || j == 0 || source[i - 1] != form[j - 1]
                    ? -1_000_000
                    : Math.Max(starts[j - 1]
                        ? -1_000_000 : matched[i - 1, j - 1] + Weights.NextCharacter, best[i - 1, j - 1] + Weights.ScatteredCharacter);
                if (i > 0 && j > 0) best[i, j] = Math.Max(matched[i, j], Math.Max(best[i - 1, j], best[i, j - 1]));
            }
        var match = new int[source.Length];
        Array.Fill(match, -1);
        for (var (i, j, inMatch) = (source.Length, form.Length, false); i > 0 && j > 0;)
        {
            if (inMatch || best[i, j] == matched[i, j])
            {
                match[i - 1] = j - 1;
                inMatch = !starts[j - 1]
                    && matched[i - 1, j - 1] + Weights.NextCharacter >= best[i - 1, j - 1] + Weights.ScatteredCharacter;
                (i, j) = (i - 1, j - 1);
            }
            else if (best[i, j] == best[i, j - 1]) j--;
            else i--;
        }
        return match;
    }
}
