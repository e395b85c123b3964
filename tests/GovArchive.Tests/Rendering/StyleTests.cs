using System.Text.RegularExpressions;

namespace GovArchive.Tests.Rendering;

/// <summary>A block of styles that is not closed takes in all that follows, and no browser says so.</summary>
public sealed partial class StyleTests
{
    [Fact]
    public void Every_block_is_closed()
    {
        var files = Directory.GetFiles(Path.Combine(Cases.Root, "themes", "default", "assets"), "*.css", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var text = Comment().Replace(File.ReadAllText(file), "");
            Assert.True(text.Count(c => c == '{') == text.Count(c => c == '}'), file);
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
