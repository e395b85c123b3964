using GovArchive.Cli;

namespace GovArchive.Tests.Cli;

/// <summary>What is answered is looked at as options are, and asked again; where the answers end nothing is made.</summary>
[Collection(OneAtATime.Name)]
public sealed class NewQuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_answer_that_an_option_would_refuse_is_asked_for_again()
    {
        var (exit, said) = Run(
            "zh-Hans,fr\n, ,\n\n松石市\n\n馆\n\nCC0 1.0\nnowhere\nhttps://example.org/own\nexample.org\nhttps://example.org/a?b\n\n");
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Languages: the built-in theme speaks zh-Hans and en, not 'fr'", said, StringComparison.Ordinal);
        Assert.Contains("Languages: name one at least: zh-Hans, en", said, StringComparison.Ordinal);
        Assert.Contains("Title (松石市政府信息公开年报档案): ", said, StringComparison.Ordinal);
        Assert.Contains("The repository: 'nowhere' is not an address", said, StringComparison.Ordinal);
        Assert.Contains("The site's address: 'example.org' is not an address", said, StringComparison.Ordinal);
        Assert.Contains("The site's address: 'https://example.org/a?b' is not an address", said, StringComparison.Ordinal);
        var site = File.ReadAllText(_folder["own/site.yml"]);
        Assert.Contains("repository: \"https://example.org/own\"", site, StringComparison.Ordinal);
        Assert.Contains("# base_url:", site, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("en\n松石市\n")]
    [InlineData("fr")]
    public void Where_the_answers_end_nothing_is_made(string answers)
    {
        var (exit, said) = Run(answers);
        Assert.Equal(ExitCode.Errors, exit);
        Assert.EndsWith("\nThe input ended; nothing was made.\n", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["own"]));
    }

    private (int Exit, string Said) Run(string answers)
    {
        var (output, errors, said) = (Console.Out, Console.Error, new StringWriter { NewLine = "\n" });
        try
        {
            Console.SetOut(said);
            Console.SetError(said);
            var options = new NewOptions(null, null, null, null, null, null, null, "2026-01-02", Sample: false, Yes: false);
            var exit = NewCommand.Run(new DirectoryInfo(_folder["own"]), options, new Terminal("en"), new StringReader(answers));
            return (exit, said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}
