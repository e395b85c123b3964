using GovArchive.Incremental;
using GovArchive.Search;

namespace GovArchive.Tests.Incremental;

public sealed class TermCacheTests : IDisposable
{
    private static readonly string[] Texts = ["收到政府信息公开申请 359 件。", "主动公开规范性文件12件", "", "ＡＢＣ 0451-12345678 臺灣"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_is_taken_apart_once()
    {
        Assert.Equal(Texts.Length, Run(Texts));
        Assert.Equal(0, Run(Texts));
        Assert.Equal(1, Run([Texts[0], "另一段文字", Texts[1]]));
        // What a build did not use is forgotten.
        Assert.Equal(2, Run(Texts));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(70)]
    public void What_is_damaged_is_made_again(int at)
    {
        Run(Texts);
        var bytes = File.ReadAllBytes(Kept);
        bytes[at] ^= 0x55;
        File.WriteAllBytes(Kept, bytes);
        Assert.True(Run(Texts) > 0);
        Assert.Equal(0, Run(Texts));
    }

    [Fact]
    public void A_file_cut_short_keeps_its_whole_entries()
    {
        Run(Texts);
        File.WriteAllBytes(Kept, File.ReadAllBytes(Kept)[..^3]);
        Assert.Equal(1, Run(Texts));
    }

    [Fact]
    public void A_build_that_is_broken_off_leaves_the_old_file()
    {
        Run(Texts);
        var before = File.ReadAllBytes(Kept);
        using (var terms = TermCache.Open(Kept)) terms.Of("新的文字");
        Assert.Equal(before, File.ReadAllBytes(Kept));
        Assert.Equal([Kept], Directory.GetFiles(Path.GetDirectoryName(Kept)!));
    }

    private string Kept => _folder["cache/terms"];

    // How many texts were taken apart; the terms are those of the text whether they were or not.
    private int Run(IEnumerable<string> texts)
    {
        using var terms = TermCache.Open(Kept);
        foreach (var text in texts)
        {
            var (found, expected) = (terms.Of(text), DocumentTerms.Of(text));
            Assert.Equal(expected.Pairs, found.Pairs);
            Assert.Equal(expected.Words, found.Words);
            Assert.Equal(expected.Changed, found.Changed);
        }
        terms.Save();
        return terms.Made;
    }
}
