using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Tests.Publishing;

/// <summary>What is written again and what is left alone.</summary>
public sealed class OutputWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Finding> _findings = [];
    private int _made;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_inputs_make_nothing_again()
    {
        Assert.Equal(new WriteResult(2, 0, 0, 4), Write("inputs"));
        _made = 0;
        Assert.Equal(new WriteResult(0, 2, 0, 4), Write("inputs"));
        Assert.Equal(0, _made);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("b/c.html")]
    public void A_file_that_was_changed_or_taken_away_is_made_again(string path)
    {
        Write("inputs");
        File.WriteAllText(PathOf(path), "another");
        Assert.Equal(new WriteResult(1, 1, 0, 4), Write("inputs"));
        File.Delete(PathOf(path));
        Assert.Equal(new WriteResult(1, 1, 0, 4), Write("inputs"));
    }

    [Fact]
    public void Other_inputs_make_every_file_again()
    {
        Write("inputs");
        _made = 0;
        Assert.Equal(new WriteResult(0, 2, 0, 4), Write("others"));
        Assert.Equal(2, _made);
    }

    [Fact]
    public void A_build_with_a_finding_is_not_taken_for_done()
    {
        Write("inputs", () => _findings.Add(FindingCodes.WriteFailed.At(new Place("x"), "y")));
        _made = 0;
        Write("inputs");
        Assert.Equal(2, _made);
    }

    [Fact]
    public void A_build_that_was_broken_off_is_done_again_and_its_files_are_known()
    {
        Assert.Throws<InvalidOperationException>(() => Write("inputs", () => throw new InvalidOperationException()));
        Assert.True(File.Exists(PathOf("a.html")));
        Assert.Equal(new WriteResult(1, 1, 0, 4), Write("inputs"));
    }

    private WriteResult? Write(string inputs, Action? between = null) => OutputWriter.Write(_folder.Path, "site", inputs, Files(between), clean: false, () => true, _findings);

    private IEnumerable<OutputFile> Files(Action? between)
    {
        _made++;
        yield return new OutputFile("a.html", Encoding.UTF8.GetBytes("aa"));
        between?.Invoke();
        _made++;
        yield return new OutputFile("b/c.html", Encoding.UTF8.GetBytes("bb"));
    }

    private string PathOf(string path) => Path.Combine(_folder.Path, path);
}
