using System.Text.RegularExpressions;
using GovArchive.Cli;

namespace GovArchive.Tests.Cli;

/// <summary>What <c>parse</c> prints on a terminal of a hundred columns.</summary>
public partial class ParsePrintTests
{
    private static readonly string Sources = Cases.Folder("Reports");

    public static TheoryData<string> Reports =>
        [.. Directory.GetFiles(Sources).Where(path => !path.EndsWith(".json", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void No_line_is_wider_than_a_hundred_columns(string name)
    {
        var source = ParseCommand.Read(Path.Combine(Sources, name))[0];
        if (source.Content is null) return;
        foreach (var language in new[] { "en", "zh" })
            Assert.All(ParsePrint.Lines(source with { File = name }, new Terminal(language)).Where(line => !Located().IsMatch(line.Text)),
                line =>
                Assert.True(TerminalText.Width(line.Text) <= ParseTable.LineWidth,
                    $"{TerminalText.Width(line.Text)} columns: {line.Text}"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a1-", 3)]
    [InlineData("哈尔滨市", 8)]
    [InlineData("（一）", 6)]
    [InlineData("“三”—×·", 7)]
    [InlineData("e\u0301\u200b", 1)]
    [InlineData("𠮷", 2)]
    public void A_Han_character_takes_two_columns(string text, int width)
    {
        Assert.Equal(width, TerminalText.Width(text));
        Assert.Equal(12, TerminalText.Width(TerminalText.Left(text, 12)));
        Assert.Equal(12, TerminalText.Width(TerminalText.Right(text, 12)));
    }

    [Theory]
    [InlineData("市水务局", 8, "市水务局")]
    [InlineData("市水务局", 7, "市水务…")]
    [InlineData("市水务局", 6, "市水…")]
    [InlineData("water", 3, "wa…")]
    public void What_is_too_wide_is_cut(string text, int width, string expected) => Assert.Equal(expected, TerminalText.Cut(text, width));

    [Theory]
    [InlineData("", 8, "")]
    [InlineData("社会公益组织", 8, "社会公益|组织")]
    [InlineData("一、二、三、四", 7, "一、|二、|三、四")]
    [InlineData("其他（一）", 6, "其他|（一）")]
    [InlineData("printed 0, but 5 = 5", 9, "printed|0, but 5|= 5")]
    [InlineData("unavailable", 4, "unav|aila|ble")]
    public void Text_is_broken_between_Han_characters_and_at_spaces(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', TerminalText.Wrap(text, width)));

    // A path is not broken: it is there to be clicked.
    [GeneratedRegex(@"^  \S+\(?[\d,]*\)?: (?:error|warning|note) GA\d{4}:$")]
    private static partial Regex Located();
}
