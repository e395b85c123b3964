using GovArchive.Files;

namespace GovArchive.Tests.Files;

public sealed class FilesBesideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("beside").FullName;
    private readonly Func<string, byte[]?> _beside;

    public FilesBesideTests()
    {
        foreach (var below in new[] { "in/2023_files", "in/other" }) Directory.CreateDirectory(Path.Combine(_folder, below));
        foreach (var file in new[] { "secret.png", "in/a.png", "in/2023_files/b.png", "in/other/c.png" })
            File.WriteAllText(Path.Combine(_folder, file), file);
        File.CreateSymbolicLink(Path.Combine(_folder, "in/link.png"), Path.Combine(_folder, "secret.png"));
        _beside = FilesBeside.OnDisk(Path.Combine(_folder, "in/2023.html"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.png")]
    [InlineData("./a.png")]
    [InlineData("2023_files/b.png?v=1#x")]
    [InlineData("2023_files\\b.png")]
    [InlineData("2023%5Ffiles/b.png")]
    public void What_came_with_the_page_is_read(string address) => Assert.NotNull(_beside(address));

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("%2e%2e/secret.png")]
    [InlineData("2023_files/../../secret.png")]
    [InlineData("..\\secret.png")]
    [InlineData("link.png")]
    [InlineData("other/c.png")]
    [InlineData("https://example.org/a.png")]
    [InlineData("//example.org/a.png")]
    [InlineData("/a.png")]
    [InlineData("file:a.png")]
    [InlineData("missing.png")]
    [InlineData("")]
    [InlineData("2023_files/")]
    public void Nothing_else_is(string address) => Assert.Null(_beside(address));

    [Fact]
    public void An_absolute_path_is_not_followed() => Assert.Null(_beside(Path.Combine(_folder, "secret.png")));

    [Fact]
    public void Of_two_files_of_one_name_neither_is_taken()
    {
        var beside = FilesBeside.Kept([("t.png", [1]), ("t-2.png", [2]), ("one.png", [3])]);
        Assert.Null(beside("a/t.png"));
        Assert.Equal([3], beside("https://example.org/x/one.png?y"));
    }
}
