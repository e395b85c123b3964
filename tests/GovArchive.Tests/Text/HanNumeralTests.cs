using System.Globalization;
using GovArchive.Text;

namespace GovArchive.Tests.Text;

public class HanNumeralTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Numerals =>
        CaseTable.Read("Text", "numerals.csv").Select(row => new TheoryDataRow<string, string>(row[0], row[1]));

    [Theory, MemberData(nameof(Numerals))]
    public void Reads_numerals_and_nothing_else(string numeral, string value) =>
        Assert.Equal(value, HanNumeral.Read(numeral)?.ToString(CultureInfo.InvariantCulture) ?? "");
}
