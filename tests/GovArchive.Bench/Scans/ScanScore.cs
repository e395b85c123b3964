using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Bench.Scans;

/// <summary>One cell that is given wrongly.</summary>
/// <param name="Printed">Null for a cell that is not printed at all.</param>
internal sealed record WrongCell(string Report, CellId Cell, string? Printed, GivenCell Given)
{
    public override string ToString() => $"{Report} {Cell}: printed {(Printed is null ? "nowhere" : $"'{Printed}'")}, given {Given}";
}

/// <summary>How the data of scanned reports compare with what these print.</summary>
/// <param name="WithoutData">Reports that nothing was imported of; all their cells are withheld.</param>
internal sealed record ScanScore(int Reports, int WithoutData, int Right, int Withheld, int Excused, ImmutableList<WrongCell> Wrong)
{
    public static readonly ScanScore Empty = new(0, 0, 0, 0, 0, []);

    /// <summary>Printed cells, and those that are given though they are not printed.</summary>
    public int Cells => Right + Withheld + Excused + Wrong.Count;

    /// <summary>Of an archive of scanned reports that was imported since, for each condition.</summary>
    public static SortedDictionary<string, ScanScore> Of(string folder)
    {
        var (layout, truth) = (new ArchiveLayout(folder), Path.Combine(folder, ScanTruth.FolderName));
        var scores = new SortedDictionary<string, ScanScore>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(truth, ScanTruth.ListName)).Skip(1))
        {
            var fields = line.Split(',');
            var (key, condition) = (new ReportKey(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture)), fields[2]);
            var known = ScanTruth.Read(File.ReadLines(Path.Combine(truth, $"{fields[0]}-{fields[1]}.csv")));
            var data = layout.DataFile(key, ".csv");
            var given = File.Exists(data) ? Given(File.ReadLines(data)) : null;
            scores[condition] = scores.GetValueOrDefault(condition, Empty).With($"{key} ({condition})", known, given);
        }
        return scores;
    }

    /// <param name="report">Named in the list of wrong cells.</param>
    /// <param name="given">Null when there are no data.</param>
    public ScanScore With(string report, ScanTruth truth, IReadOnlyDictionary<CellId, GivenCell>? given)
    {
        var sum = this with { Reports = Reports + 1, WithoutData = WithoutData + (given is null ? 1 : 0) };
        foreach (var (cell, printed) in truth.Printed)
            sum = sum.With(report, cell, printed, given?.GetValueOrDefault(cell) ?? GivenCell.None, truth.Spoilt.Contains(cell));
        foreach (var (cell, figure) in given?.Where(entry => !truth.Printed.ContainsKey(entry.Key)) ?? [])
            if (figure.Judge(null, false) == ScanVerdict.Wrong) sum = sum.With(report, cell, null, figure, false);
        return sum;
    }

    private ScanScore With(string report, CellId cell, string? printed, GivenCell given, bool isSpoilt) =>
        given.Judge(printed, isSpoilt) switch
        {
            ScanVerdict.Right => this with { Right = Right + 1 },
            ScanVerdict.Withheld => this with { Withheld = Withheld + 1 },
            ScanVerdict.Excused => this with { Excused = Excused + 1 },
            _ => this with { Wrong = Wrong.Add(new WrongCell(report, cell, printed, given)) },
        };

    // The first five fields of a record are ids, a number and a word: none is in quotes. What is printed may have several lines.
    private static Dictionary<CellId, GivenCell> Given(IEnumerable<string> lines) => Records(lines).Skip(1)
        .Select(record => record.Split(','))
        .ToDictionary(
            fields => new CellId(fields[0], fields[1], fields[2]),
            fields => new GivenCell(
                FigureWords.StateOf(fields[4]) ?? throw new InvalidDataException(fields[4]),
                fields[3].Length > 0 ? decimal.Parse(fields[3], CultureInfo.InvariantCulture) : null));

    private static IEnumerable<string> Records(IEnumerable<string> lines)
    {
        var record = "";
        foreach (var line in lines)
        {
            record += line;
            if (record.Count(c => c == '"') % 2 == 1) continue;
            yield return record;
            record = "";
        }
    }
}
