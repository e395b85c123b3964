namespace GovArchive.Tests.Cli;

/// <summary>
/// Where what is printed cannot be written, or what is in a file's place is none: one line says so, and nothing waits for ever.
/// </summary>
[Trait("Stage", "Process")]
public sealed class StreamTests : IDisposable
{
    private const string Program = "dotnet \"$0\" \"$@\"";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(
        Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Cli", "archive"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("parse", "content/sources/yunxi-lingyiju/2023.txt")]
    [InlineData("parse", "--json", "content/sources/yunxi-lingyiju/2023.txt")]
    [InlineData("import")]
    [InlineData("check", "--format", "json")]
    [InlineData("build")]
    [InlineData("add", "content/sources/yunxi-lingyiju/2023.txt")]
    [InlineData("--help")]
    [InlineData("--version")]
    public void Output_that_cannot_be_written_is_told_in_one_line(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there is no /dev/full here");
        foreach (var target in new[] { "> /dev/full", ">&-" })
        {
            var (exit, said) = CommandLineRun.RunBy($"{Program} {target}", _folder.Path, arguments);
            Assert.Equal(1, exit);
            Assert.Single(
                said.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => line.StartsWith("standard output: error GA1012: cannot be written: ", StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_reader_that_has_gone_is_no_fault()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes are made by bash here");
        var (exit, said) = CommandLineRun.RunBy(
            $"set -o pipefail; {Program} | head -1 > /dev/null", _folder.Path, "parse", "--json",
            "content/sources/yunxi-lingyiju/2023.txt");
        Assert.Equal((0, ""), (exit, said));
    }

    [Fact]
    public void Errors_that_cannot_be_written_leave_the_exit_code()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there is no /dev/full here");
        Assert.Equal((1, ""), CommandLineRun.RunBy($"{Program} 2> /dev/full", _folder.Path, "parse", "nothing.txt"));
    }

    [Fact]
    public void What_is_no_ordinary_file_is_told_and_not_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes are made by bash here");
        const string Told = "error GA1009: this is a pipe, a socket or a device, not a file";
        var (exit, said) = CommandLineRun.RunBy(
            $"mkfifo pipe.txt content/sources/yunxi-shiliju/2021.txt content/pages/pipe.md; ln -s pipe.txt link.txt; timeout 60 {Program}",
            _folder.Path, "parse", "pipe.txt", "link.txt", "/dev/zero");
        Assert.Equal(1, exit);
        Assert.Equal(
            ["/dev/zero", "link.txt", "pipe.txt"],
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.All(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(Told, line, StringComparison.Ordinal));
        foreach (var command in new[] { "import", "build" })
        {
            (exit, said) = CommandLineRun.RunBy($"timeout 60 {Program}", _folder.Path, command);
            Assert.Equal(1, exit);
            Assert.Contains($"content/sources/yunxi-shiliju/2021.txt: {Told}", said, StringComparison.Ordinal);
        }
    }
}
