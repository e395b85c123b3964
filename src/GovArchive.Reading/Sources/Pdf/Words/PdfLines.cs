using System.Collections.Immutable;
using System.Text;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Text;

namespace GovArchive.Sources.Pdf.Words;

/// <summary>Letters into lines, and lines into text.</summary>
internal static class PdfLines
{
    // Baselines further apart than this share of the smaller type are on different lines.
    private const double SameLine = 0.36;

    // Gaps as shares of the size from which a space is written: letters of Han text are spread, digits of one number are not.
    private const double BetweenHan = 0.6;
    private const double BesideHan = 0.35;
    private const double Within = 0.15;

    /// <summary>Lines from the top, each from left to right.</summary>
    public static IEnumerable<List<PdfLetter>> Of(IEnumerable<PdfLetter> letters)
    {
        var line = new List<PdfLetter>();
        var (height, size) = (0.0, 0.0);
        foreach (var letter in letters.OrderBy(letter => letter.Y).ThenBy(letter => letter.X).ThenBy(letter => letter.Order))
        {
            if (line.Count > 0 && letter.Y - height > SameLine * Math.Min(letter.Size, size))
            {
                yield return Sorted(line);
                line = [];
            }
            line.Add(letter);
            size = line.Count == 1 ? letter.Size : Math.Min(size, letter.Size);
            height += (letter.Y - height) / line.Count;
        }
        if (line.Count > 0) yield return Sorted(line);
    }

    private static List<PdfLetter> Sorted(List<PdfLetter> line) => [.. line.OrderBy(letter => letter.X).ThenBy(letter => letter.Order)];

    /// <summary>The space between two neighbours as a share of the smaller type; negative where they overlap.</summary>
    public static double Gap(PdfLetter left, PdfLetter right) => (right.X - (left.X + left.Width)) / Math.Min(left.Size, right.Size);

    /// <summary>Plain text, and what is raised or struck in it as marks.</summary>
    /// <param name="lines">Each from left to right; separated by a line break.</param>
    public static (string Text, ImmutableArray<CellMark> Marks) Text(IEnumerable<IReadOnlyList<PdfLetter>> lines)
    {
        var (text, mark) = (new StringBuilder(), new StringBuilder());
        var marks = ImmutableArray.CreateBuilder<CellMark>();
        CellMarkKind? open = null;
        foreach (var line in lines)
        {
            if (text.Length > 0 || open is not null) Break("\n");
            for (var i = 0; i < line.Count; i++)
            {
                var kind = line[i].IsStruck ? CellMarkKind.Struck : line[i].IsRaised ? CellMarkKind.Raised : (CellMarkKind?)null;
                if (kind != open) End();
                open = kind;
                if (i > 0 && IsParted(line[i - 1], line[i])) (kind is null ? text : mark).Append(' ');
                (kind is null ? text : mark).Append(line[i].Text);
            }
        }
        End();
        return (text.ToString(), marks.ToImmutable());

        void Break(string with)
        {
            End();
            text.Append(with);
        }

        void End()
        {
            if (open is { } kind) marks.Add(new CellMark(kind, mark.ToString().Trim(), text.Length));
            mark.Clear();
            open = null;
        }
    }

    private static bool IsParted(PdfLetter left, PdfLetter right)
    {
        var (first, second) = (IsHan(left.Text[^1]), IsHan(right.Text[0]));
        return Gap(left, right) >= (first && second ? BetweenHan : first || second ? BesideHan : Within);
    }

    private static bool IsHan(char c) => c >= '\u2e80' || HanText.Fold(c) != c || c is '“' or '”' or '—';
}
