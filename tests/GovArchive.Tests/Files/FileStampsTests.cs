using System.Text;
using GovArchive.Files;

namespace GovArchive.Tests.Files;

/// <summary>Files are read again exactly when they may have changed.</summary>
public sealed class FileStampsTests : IDisposable
{
    // A time with a fraction of a second, long before any test runs.
    private static readonly DateTime Old = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1234567);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_with_the_same_stamp_is_not_read_again()
    {
        Put("aaa", Old);
        var sha256 = Kept().Sha256(_folder.Path, "a.txt");
        Put("bbb", Old);
        Assert.Equal(sha256, Kept().Sha256(_folder.Path, "a.txt"));
    }

    [Fact]
    public void A_file_with_another_size_or_time_is_read()
    {
        Put("aaa", Old);
        Kept();
        Put("bbbb", Old);
        Assert.Equal(Digest("bbbb"), Kept().Sha256(_folder.Path, "a.txt"));
        Put("cccc", Old.AddTicks(1));
        Assert.Equal(Digest("cccc"), Kept().Sha256(_folder.Path, "a.txt"));
    }

    [Fact]
    public void A_file_written_in_the_moment_it_was_looked_at_is_read_again()
    {
        Put("aaa", Old);
        Kept(Old.Ticks);
        Put("bbb", Old);
        Assert.Equal(Digest("bbb"), Kept().Sha256(_folder.Path, "a.txt"));
    }

    [Fact]
    public void A_time_of_whole_seconds_tells_nothing()
    {
        var whole = Old.AddTicks(-1234567);
        Put("aaa", whole);
        Kept();
        Put("bbb", whole);
        Assert.Equal(Digest("bbb"), Kept().Sha256(_folder.Path, "a.txt"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(-1)]
    [InlineData(-70)]
    public void What_is_damaged_is_not_trusted(int at)
    {
        Put("aaa", Old);
        Kept();
        Put("bbb", Old);
        var bytes = File.ReadAllBytes(_folder["stamps"]);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(_folder["stamps"], bytes);
        Assert.Equal(Digest("bbb"), FileStamps.Read(_folder["stamps"]).Sha256(_folder.Path, "a.txt"));
    }

    [Fact]
    public void What_is_cut_off_at_any_byte_is_not_trusted()
    {
        Put("aaa", Old);
        Kept();
        Put("bbb", Old);
        var bytes = File.ReadAllBytes(_folder["stamps"]);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_folder["stamps"], bytes[..length]);
            Assert.Equal(Digest("bbb"), FileStamps.Read(_folder["stamps"]).Sha256(_folder.Path, "a.txt"));
        }
    }

    [Fact]
    public void A_file_that_is_not_there_or_a_link_has_none()
    {
        Put("aaa", Old);
        File.CreateSymbolicLink(_folder["link"], "a.txt");
        Assert.Null(Kept().Sha256(_folder.Path, "b.txt"));
        Assert.Null(Kept().Sha256(_folder.Path, "link"));
    }

    [Fact]
    public void A_walk_finds_what_a_listing_finds()
    {
        foreach (var name in new[] { "b/c.txt", "b/d/e f.txt", "年报.txt", ".hidden", "a.txt", "b.txt" }) _folder.Write(name, name);
        Assert.Equal(SourceFile.FilesBelow(_folder.Path), FileStamp.Below(_folder.Path).Select(file => file.Path));
        Assert.Equal(SourceFile.FilesBelow(_folder.Path), FileStamp.Below(_folder.Path + "/").Select(file => file.Path));
        Assert.All(FileStamp.Below(_folder.Path), file => Assert.Equal(FileStamp.Of(_folder[file.Path]), file.Stamp));
    }

    [Fact]
    public void The_clock_is_not_behind_a_file_that_was_just_written()
    {
        _folder.Write("a.txt", "aaa");
        Assert.True(FileStamp.Of(_folder["a.txt"])!.Value.Time <= AtomicFile.Clock(_folder["cache"]));
        Assert.Empty(Directory.GetFiles(_folder["cache"]));
    }

    // What sha256sum says of "abc".
    [Fact]
    public void A_hash_is_read_and_written_as_text()
    {
        const string Text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Assert.Equal(Text, Digest("abc").ToString());
        Assert.Equal(Digest("abc"), ContentHash.Read(Encoding.ASCII.GetBytes(Text)));
        Assert.Null(ContentHash.Read(Encoding.ASCII.GetBytes(Text[1..])));
        Assert.Null(ContentHash.Read(Encoding.ASCII.GetBytes(Text[1..] + "g")));
    }

    private FileStamps Kept(long clock = long.MaxValue)
    {
        var stamps = FileStamps.Read(_folder["stamps"]);
        stamps.Sha256(_folder.Path, "a.txt");
        File.WriteAllBytes(_folder["stamps"], stamps.Write(clock));
        return FileStamps.Read(_folder["stamps"]);
    }

    private void Put(string text, DateTime time)
    {
        _folder.Write("a.txt", text);
        File.SetLastWriteTimeUtc(_folder["a.txt"], time);
    }

    private static ContentHash? Digest(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));
}
