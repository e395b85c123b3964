using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;

namespace GovArchive.Sources;

/// <summary>Words with their places into lines of text, from the top of each page down.</summary>
internal static class PositionedLines
{
    /// <summary>In heights of a word: less room than this parts nothing, more parts cells.</summary>
    private const double Blank = 0.35;
    private const double Gap = 1;

    public static ImmutableArray<Block> Blocks(string file, IReadOnlyList<PositionedWord> words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var line = new List<PositionedWord>();
        foreach (var word in words.Where(word => word.Text.Length > 0).OrderBy(word => word.Page).ThenBy(word => word.Top + word.Bottom).ThenBy(word => word.Left))
        {
            if (line.Count > 0 && !IsBeside(line[0], word)) End();
            line.Add(word);
        }
        End();
        return blocks.ToImmutable();

        void End()
        {
            if (line.Count > 0) blocks.Add(new TextBlock(new Place(file, Part: $"page {line[0].Page}"), Text(line)));
            line.Clear();
        }
    }

    private static bool IsBeside(PositionedWord first, PositionedWord word) =>
        first.Page == word.Page && Math.Abs(word.Top + word.Bottom - first.Top - first.Bottom) < word.Bottom - word.Top;

    private static string Text(List<PositionedWord> words)
    {
        var text = new StringBuilder();
        PositionedWord? last = null;
        foreach (var word in words.OrderBy(word => word.Left))
        {
            var room = last is null ? 0 : (word.Left - last.Right) / (word.Bottom - word.Top);
            // Two numbers never grow together.
            var isGlued = room < Blank && !(last is not null && char.IsAscii(last.Text[^1]) && char.IsAscii(word.Text[0]));
            text.Append(last is null || isGlued ? "" : room < Gap ? " " : "  ").Append(word.Text);
            last = word;
        }
        return text.ToString();
    }
}
