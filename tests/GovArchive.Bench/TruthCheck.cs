using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Files;

namespace GovArchive.Bench;

/// <summary>How the cells of imported data compare with the truth.</summary>
/// <param name="Right">As printed: the number, a blank, a stroke, or absent where nothing is printed.</param>
/// <param name="NotGiven">A number that is printed and was not read.</param>
/// <param name="Flagged">Something else than is printed, with a finding that names the cell.</param>
/// <param name="Silent">Something else than is printed, and nothing says so.</param>
/// <param name="Missing">Reports that have no data.</param>
internal sealed record TruthCheck(int Reports, int Missing, long Right, long NotGiven, long Flagged, long Silent, string? FirstSilent)
{
    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{Reports} reports, {Missing} without data; {Right + NotGiven + Flagged + Silent} cells: {Right} right, {NotGiven} not given, {Flagged} wrong and flagged, {Silent} silently wrong{(FirstSilent is null ? "" : $" (first: {FirstSilent})")}");

    /// <summary>Goes through an archive's data, an agency at a time.</summary>
    public static TruthCheck Of(ArchiveLayout layout)
    {
        var check = new TruthCheck(0, 0, 0, 0, 0, 0, null);
        var known = new List<(ReportKey Key, string[] Printed)>();
        foreach (var line in File.ReadLines(Path.Combine(layout.Root, SyntheticArchive.TruthName)))
        {
            var fields = line.Split(',');
            var key = new ReportKey(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture));
            if (known.Count > 0 && known[0].Key.AgencyId != key.AgencyId)
            {
                check = check.Add(layout, known);
                known.Clear();
            }
            known.Add((key, fields[3..]));
        }
        return check.Add(layout, known);
    }

    private TruthCheck Add(ArchiveLayout layout, List<(ReportKey Key, string[] Printed)> known)
    {
        var reports = known.Select(entry => Load(layout, entry.Key)).OfType<Report>().ToArray();
        var archive = new Archive(
            [new AgencyHistory(new Agency { Id = known[0].Key.AgencyId, Name = known[0].Key.AgencyId }, [.. reports])],
            System.Collections.Immutable.ImmutableSortedDictionary<ReportKey,
                System.Collections.Immutable.ImmutableArray<Correction>>.Empty);
        var flagged = ArchiveCheck.Run(archive).Findings
            .SelectMany(entry => entry.Finding.Cells.Select(cell => (entry.Key, cell))).ToHashSet();
        var sum = this with { Reports = Reports + known.Count, Missing = Missing + known.Count - reports.Length };
        foreach (var (key, printed) in known)
        {
            if (Array.Find(reports, report => report.Key == key) is not { } report) continue;
            foreach (var (cell, text) in SyntheticFigures.Form.Cells
                .Zip(printed)) sum = sum.Add(key, cell, text, report.Figures.GetValueOrDefault(cell), flagged);
        }
        return sum;
    }

    private TruthCheck Add(ReportKey key, CellId cell, string printed, Figure? figure, HashSet<(ReportKey, CellId)> flagged)
    {
        if (IsRight(printed, figure)) return this with { Right = Right + 1 };
        if (figure is null or { State: FigureState.Absent or FigureState.Unreadable }) return this with { NotGiven = NotGiven + 1 };
        if (flagged.Contains((key, cell))) return this with { Flagged = Flagged + 1 };
        return this with
        {
            Silent = Silent + 1,
            FirstSilent = FirstSilent
            ?? $"{key} {cell}: printed '{printed}', read {figure.State} '{figure.Raw}'"
        };
    }

    private static bool IsRight(string printed, Figure? figure) => printed switch
    {
        "~" => figure is null or { State: FigureState.Absent },
        "" => figure is { State: FigureState.Blank },
        "/" => figure is { State: FigureState.NotApplicable },
        _ => figure?.Value == decimal.Parse(printed, CultureInfo.InvariantCulture),
    };

    private static Report? Load(ArchiveLayout layout, ReportKey key)
    {
        var (yml, csv) = (layout.DataFile(key, ".yml"), layout.DataFile(key, ".csv"));
        return File.Exists(yml) && File.Exists(csv)
            ? ReportFile.Read(SourceFile.Read(yml, yml, [])!, SourceFile.Read(csv, csv, [])!, []) : null;
    }
}
