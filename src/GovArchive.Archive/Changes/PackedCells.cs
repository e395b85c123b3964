using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Changes;

/// <summary>
/// All cells of a report in one line of words, in ordinal order of their ids: <c>336 0:12 b 5* 9!8</c>. A word is a number, or b (blank),
/// n (not applicable), u (unreadable), a (absent); behind it * for recovered, ^ for typed in by hand, or ! and what is printed where a
/// person corrected it. <c>:12</c> says that the word stands for twelve cells: most are zeros. Two lines are the same where two reports say
/// the same.
/// </summary>
internal static class PackedCells
{
    // More than any form has: a line that says so was not written by this program.
    private const int MostCells = 10_000;
    private const char Times = ':';
    private const char Recovered = '*';
    private const char Typed = '^';
    private const char Corrected = '!';
    private const char Pictured = '#';

    private static readonly (FigureState State, string Letter)[] Letters =
    [
        (FigureState.Blank, "b"), (FigureState.NotApplicable, "n"), (FigureState.Unreadable, "u"), (FigureState.Absent, "a"),
    ];

    public static string Pack(FigureSheet figures)
    {
        var (line, last, times) = (new StringBuilder(), "", 0);
        for (var i = 0; i < figures.Count; i++)
        {
            var word = figures.IsMissing(i) ? "a" : Word(figures, i);
            if (word != last) End();
            (last, times) = (word, times + 1);
        }
        End();
        return line.ToString();

        void End()
        {
            if (times > 0) line.Append(line.Length > 0 ? " " : "").Append(last);
            if (times > 1) line.Append(Times).Append(times.ToString(CultureInfo.InvariantCulture));
            times = 0;
        }
    }

    /// <summary>The cells in order; empty where the line is none that <see cref="Pack"/> writes.</summary>
    public static ImmutableArray<RecordedCell> Unpack(string line)
    {
        var cells = ImmutableArray.CreateBuilder<RecordedCell>();
        foreach (var word in line.Split(' '))
        {
            var (said, times) = word.IndexOf(Times) is var at and >= 0 ? (word[..at], Count(word.AsSpan(at + 1))) : (word, 1);
            if (Cell(said) is not { } cell || times < 1 || cells.Count + times > MostCells) return [];
            for (var i = 0; i < times; i++) cells.Add(cell);
        }
        return cells.ToImmutable();
    }

    /// <summary>How many of the cells of such a line have a number.</summary>
    public static int NumbersIn(string line)
    {
        var numbers = 0;
        foreach (var word in line.Split(' '))
            if (word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] == '-'))
                numbers += word.IndexOf(Times) is var at and >= 0 ? Count(word.AsSpan(at + 1)) : 1;
        return numbers;
    }

    private static string Word(FigureSheet figures, int index)
    {
        var (state, origin, value) = (figures.StateAt(index), figures.OriginAt(index), figures.ValueAt(index));
        var word = state == FigureState.Reported ? Csv.Number(value) : Letters.First(letter => letter.State == state).Letter;
        return origin switch
        {
            FigureOrigin.Recovered => word + Recovered,
            FigureOrigin.Transcribed => word + Typed,
            FigureOrigin.ReadFromPicture => word + Pictured,
            FigureOrigin.Corrected => word + Corrected + Csv.Number(figures.ValueAt(index, asPrinted: true)),
            _ => word,
        };
    }

    private static RecordedCell? Cell(string word)
    {
        if (word.IndexOf(Corrected) is var at and >= 0)
        {
            var printed = word[(at + 1)..];
            if (printed.Length > 0 && Csv.NumberIn(printed) is null) return null;
            return Cell(word[..at], FigureOrigin.Corrected) is { } corrected ? corrected with { Printed = Csv.NumberIn(printed) } : null;
        }
        if (word.EndsWith(Recovered)) return Cell(word[..^1], FigureOrigin.Recovered);
        if (word.EndsWith(Pictured)) return Cell(word[..^1], FigureOrigin.ReadFromPicture);
        return word.EndsWith(Typed) ? Cell(word[..^1], FigureOrigin.Transcribed) : Cell(word, FigureOrigin.Source);
    }

    private static RecordedCell? Cell(string said, FigureOrigin origin)
    {
        if (Array.Find(Letters, letter => letter.Letter == said) is { Letter: not null } known)
            return new RecordedCell(null, known.State, origin, null);
        return Csv.NumberIn(said) is { } value ? new RecordedCell(value, FigureState.Reported, origin, value) : null;
    }

    // 0 for anything that is no count.
    private static int Count(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
