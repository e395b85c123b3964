using GovArchive.Diagnostics;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Text.Formats;

public class YamlTests
{
    [Theory]
    [InlineData("", "f.yml: error GA1101: not valid YAML: the file is empty")]
    [InlineData("- a", "f.yml(1,1): error GA1104: 'the file' must be a mapping (key: value)")]
    [InlineData("name: a\nname: b", "f.yml(2,1): error GA1101: not valid YAML: Duplicate key name")]
    [InlineData("\"n): m\": a\n\"n): m\": b", "f.yml(2,1): error GA1101: not valid YAML: Duplicate key n): m")]
    [InlineData("name: *a", "f.yml(1,7): error GA1101: not valid YAML: aliases (*name) are not allowed")]
    [InlineData("name: a\nnaem: b", "f.yml(2,1): error GA1102: unknown key 'naem'; known here: date, flag, list, name, number")]
    [InlineData("number: 1", "f.yml(1,1): error GA1103: 'name' is missing or empty; add it here")]
    [InlineData("name: a\nnumber: 1.5", "f.yml(2,9): error GA1104: 'number' must be a whole number")]
    [InlineData("name: a\ndate: 2024-02-30", "f.yml(2,7): error GA1104: 'date' must be a date written 2024-01-31")]
    [InlineData("name: a\nflag: yes", "f.yml(2,7): error GA1104: 'flag' must be true or false")]
    [InlineData("name: a\nlist: b", "f.yml(2,7): error GA1104: 'list' must be a list")]
    [InlineData("name: a\nlist: [b, [c]]", "f.yml(2,11): error GA1104: 'list' must be a list of single values")]
    [InlineData("name: [a]", "f.yml(1,7): error GA1104: 'name' must be one value")]
    [InlineData("name: a\nlist: [b, 2]\nnumber: 3\ndate: 2024-01-31\nflag: true", "")]
    public void What_is_wrong_is_said_with_its_line(string text, string expected) => Assert.Equal(expected, string.Join('\n', Read(text)));

    [Fact]
    public void Deep_nesting_is_a_finding() =>
        Assert.Contains(
            "nested deeper than 32 levels", Read("name: " + new string('[', 100_000)).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void No_text_makes_it_throw()
    {
        const string Marks = "ab:-#[]{}'\"|>&*!%@`?,~ \n\t\u0085\u2028\0";
        var random = new Random(3);
        for (var round = 0; round < 4000; round++)
            Read(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Marks[random.Next(Marks.Length)])));
    }

    [Fact]
    public void Texts_are_quoted_where_others_would_misread_them_and_never_folded()
    {
        var prose = new string('长', 300) + " " + new string('x', 300);
        var written = YamlOutput.Write(yaml => yaml
            .Text("plain", "云溪县").Text("none", null).Text("empty", "").Text("yes", "yes").Text("year", "2022").Text("dash", "-")
            .Text("prose", prose).Text("lines", "a\nb: c\n# d")
            .Number("number", 12.50m).Texts("list", ["a", "no", "1"]).Texts("nothing", []).Map("map", map => map.Text("key", "a: b")));
        Assert.Equal($"""
            plain: 云溪县
            empty: ""
            yes: "yes"
            year: "2022"
            dash: "-"
            prose: {prose}
            lines: |-
              a
              b: c
              # d
            number: 12.5
            list: [a, "no", "1"]
            map:
              key: 'a: b'

            """, written);
    }

    private static List<Finding> Read(string text)
    {
        var findings = new List<Finding>();
        if (Yaml.ReadMap("f.yml", text, findings) is not { } map) return findings;
        map.Required("name");
        map.WholeNumber("number");
        map.Date("date");
        map.Flag("flag");
        map.Texts("list");
        map.Close();
        return findings;
    }
}
