namespace GovArchive.Pictures.Digits;

/// <summary>Finds the one printed line of a crop.</summary>
internal static class PrintFinder
{
    /// <summary>Larger crops are no cell of a table.</summary>
    private const int MostPoints = 4_000_000;

    /// <summary>A crop whose most frequent shade is darker is no print on paper.</summary>
    private const int DarkestPaper = 90;

    /// <summary>A dash is taken to be this part of the height that letters beside it would have.</summary>
    private const int StrokesInReach = 5;

    /// <summary>The line; null where there is none or more than one, and then whether it is sure that there is no ink.</summary>
    public static LinePrint? Find(GrayPicture crop, out bool isEmpty)
    {
        isEmpty = false;
        if (crop.Shades.Length > MostPoints)
            return null;
        var smooth = InkLevels.Smooth(crop);
        var levels = InkLevels.Of(smooth);
        if (levels.Paper < DarkestPaper || levels.Trace)
            return null;
        isEmpty = !levels.HasInk;
        if (isEmpty)
            return null;

        var pieces = InkPieces.Of(smooth, levels.Edge, out var owners);
        var inner = Inner(owners, crop.Width, crop.Height, pieces.Count);
        var rules = pieces.Select((piece, at) => piece.IsRuleOf(crop.Width, crop.Height, inner[at])).ToArray();
        var print = pieces.Where((piece, at) => !rules[at] && piece.Area > 1).ToList();
        isEmpty = print.Count == 0;
        if (isEmpty)
            return null;
        print = WithoutSpecks(print);
        print = CutRules.Without(print, crop);
        if (print.Count == 0)
            return null;
        var box = print.Aggregate((all, piece) => all.With(piece));
        var reach = Math.Max(box.Height, StrokesInReach * Stroke(owners, crop.Width, box));
        if (AreTwoLines(print) || AreApart(print, reach))
            return null;
        var clean = rules.Contains(true) ? Cleaned(crop, owners, rules, levels.Paper) : crop;
        return new LinePrint(clean, levels, box, reach, print.Any(piece => piece.IsCutBy(crop.Width, crop.Height)));
    }

    /// <summary>How many points of each piece are further from all edges than a rule can be.</summary>
    private static int[] Inner(int[] owners, int width, int height, int count)
    {
        var (depth, inner) = (InkPiece.RuleDepth(height), new int[count]);
        for (var y = depth; y < height - depth; y++)
        {
            for (var x = depth; x < width - depth; x++)
            {
                if (owners[y * width + x] is > 0 and var owner)
                    inner[owner - 1]++;
            }
        }
        return inner;
    }

    /// <summary>Dust does not say where the line is; the net still sees it where it is near.</summary>
    private static List<InkPiece> WithoutSpecks(List<InkPiece> pieces)
    {
        var tallest = pieces.Max(piece => Math.Max(piece.Height, piece.Width / 4));
        return [.. pieces.Where(piece => Math.Max(piece.Width, piece.Height) * 12 > tallest)];
    }

    /// <summary>How thick the strokes are, in points: a typical run of ink along a row or a column, whichever is shorter.</summary>
    private static int Stroke(int[] owners, int width, InkPiece box)
    {
        var across = Runs(box.Height, box.Width, (y, x) => owners[(box.Top + y) * width + box.Left + x] != 0);
        var down = Runs(box.Width, box.Height, (x, y) => owners[(box.Top + y) * width + box.Left + x] != 0);
        return Math.Min(across, down);
    }

    private static int Runs(int lines, int length, Func<int, int, bool> isInk)
    {
        var counts = new int[length + 1];
        var total = 0;
        for (var line = 0; line < lines; line++)
        {
            var run = 0;
            for (var at = 0; at <= length; at++)
            {
                if (at < length && isInk(line, at))
                {
                    run++;
                    continue;
                }
                if (run > 0)
                {
                    counts[run]++;
                    total++;
                }
                run = 0;
            }
        }
        var (middle, left) = (0, total / 2);
        while (middle < length && left >= counts[middle])
            left -= counts[middle++];
        return middle;
    }

    /// <summary>Whether rows without ink part it into two that are both high enough to be lines.</summary>
    private static bool AreTwoLines(List<InkPiece> pieces)
    {
        var heights = new List<int>();
        var (top, bottom) = (-1, -1);
        foreach (var piece in pieces.OrderBy(piece => piece.Top))
        {
            if (piece.Top >= bottom && bottom >= 0)
            {
                heights.Add(bottom - top);
                top = -1;
            }
            top = top < 0 ? piece.Top : top;
            bottom = Math.Max(bottom, piece.Bottom);
        }
        heights.Add(bottom - top);
        heights.Sort();
        return heights.Count > 1 && heights[^2] >= 5 && heights[^2] * 5 >= heights[^1] * 2;
    }

    /// <summary>Whether a gap wider than letters are high parts the line, as if it came from two cells.</summary>
    private static bool AreApart(List<InkPiece> pieces, int reach)
    {
        var right = int.MaxValue;
        foreach (var piece in pieces.Where(piece => Math.Max(piece.Width, piece.Height) * 5 >= reach).OrderBy(piece => piece.Left))
        {
            if (right != int.MaxValue && piece.Left - right > reach * 5 / 4)
                return true;
            right = right == int.MaxValue ? piece.Right : Math.Max(right, piece.Right);
        }
        return false;
    }

    /// <summary>The crop with its ruled lines, and the soft edge around them, in the shade of the paper.</summary>
    private static GrayPicture Cleaned(GrayPicture crop, int[] owners, bool[] rules, int paper)
    {
        var (width, height) = (crop.Width, crop.Height);
        var shades = (byte[])crop.Shades.Clone();
        for (var at = 0; at < owners.Length; at++)
        {
            if (owners[at] == 0 || !rules[owners[at] - 1])
                continue;
            var (x, y) = (at % width, at / width);
            for (var row = Math.Max(0, y - 2); row <= Math.Min(height - 1, y + 2); row++)
            {
                for (var column = Math.Max(0, x - 2); column <= Math.Min(width - 1, x + 2); column++)
                {
                    var owner = owners[row * width + column];
                    if (owner == 0 || rules[owner - 1])
                        shades[row * width + column] = (byte)paper;
                }
            }
        }
        return new GrayPicture(width, height, shades);
    }
}
