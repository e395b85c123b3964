using System.Text;
using GovArchive.Files;

namespace GovArchive.Tests.Files;

public sealed class SplicedBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Stretches_of_the_file_stand_where_they_were_put()
    {
        _folder.Write("there", "0123456789");
        Assert.Equal(
            "a12b789c",
            Text(new SplicedBytes(
                "abc"u8.ToArray(), _folder["there"], FileStamp.Of(_folder["there"])!.Value, [new(1, 1, 2), new(2, 7, 3)])));
        Assert.Equal(
            "0123456789", Text(new SplicedBytes(default, _folder["there"], FileStamp.Of(_folder["there"])!.Value, [new(0, 0, 10)])));
    }

    [Fact]
    public void A_stretch_may_be_longer_than_what_is_read_at_once()
    {
        var there = Enumerable.Range(0, 700_000).Select(i => (byte)('a' + i % 26)).ToArray();
        _folder.Write("there", there);
        var spliced = new SplicedBytes(
            "<>"u8.ToArray(), _folder["there"], FileStamp.Of(_folder["there"])!.Value, [new(1, 0, there.Length)]);
        Assert.Equal(ContentHash.Of([(byte)'<', .. there, (byte)'>']), spliced.Hash());
        Assert.Equal(there.Length + 2, spliced.Length);
    }

    [Theory]
    [InlineData("another, and longer")]
    [InlineData("short")]
    public void A_file_that_is_another_one_by_then_is_not_read(string now)
    {
        _folder.Write("there", "0123456789");
        var spliced = new SplicedBytes(default, _folder["there"], FileStamp.Of(_folder["there"])!.Value, [new(0, 0, 10)]);
        _folder.Write("there", now);
        Assert.Throws<IOException>(() => spliced.Hash());
    }

    private static string Text(SplicedBytes spliced)
    {
        using var all = new MemoryStream();
        spliced.Each(bytes => all.Write(bytes));
        Assert.Equal(ContentHash.Of(all.ToArray()), spliced.Hash());
        Assert.Equal(all.Length, spliced.Length);
        return Encoding.UTF8.GetString(all.ToArray());
    }
}
