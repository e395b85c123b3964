using GovArchive.Reports;

namespace GovArchive.Survey;

/// <summary>How many cells that the form asks for are in which state, how they got here, and what came of the form's sums.</summary>
public sealed record FigureTally
{
    private readonly int[] _states = new int[Enum.GetValues<FigureState>().Length];
    private readonly int[] _origins = new int[Enum.GetValues<FigureOrigin>().Length];
    private readonly int[] _sums = new int[Enum.GetValues<IdentityState>().Length];

    /// <summary>Cells asked for.</summary>
    public int Cells => _states.Sum();

    /// <summary>Sums of the form.</summary>
    public int Sums => _sums.Sum();

    /// <summary>Cells with a number.</summary>
    public int Numbers => this[FigureState.Reported];

    public int this[FigureState state] => _states[(int)state];

    /// <summary>Cells with a number that got here in this way.</summary>
    public int this[FigureOrigin origin] => _origins[(int)origin];

    public int this[IdentityState state] => _sums[(int)state];

    public static FigureTally Of(IEnumerable<Report> reports)
    {
        var tally = new FigureTally();
        foreach (var report in reports) tally.Add(report);
        return tally;
    }

    public static FigureTally Of(IEnumerable<FigureTally> tallies)
    {
        var sum = new FigureTally();
        foreach (var tally in tallies)
        {
            for (var i = 0; i < sum._states.Length; i++) sum._states[i] += tally._states[i];
            for (var i = 0; i < sum._origins.Length; i++) sum._origins[i] += tally._origins[i];
            for (var i = 0; i < sum._sums.Length; i++) sum._sums[i] += tally._sums[i];
        }
        return sum;
    }

    private void Add(Report report)
    {
        // A cell that is there is asked for.
        for (var i = 0; i < report.Figures.Count; i++)
        {
            var state = report.Figures.StateAt(i);
            if (state == FigureState.Absent) continue;
            _states[(int)state]++;
            if (state == FigureState.Reported) _origins[(int)report.Figures.OriginAt(i)]++;
        }
        // Of those that are not, a complete table asks for none.
        foreach (var table in report.Form.Tables.Where(table => report.Content.Tables[table.Id] != TableState.Complete))
        {
            var asked = new AskedTable(table, report.Figures);
            _states[(int)FigureState.Absent] += asked.Cells.Count(cell => asked.StateOf(cell) == FigureState.Absent);
        }
        var counts = report.Figures.Counts;
        _sums[(int)IdentityState.Holds] += counts.Holding;
        _sums[(int)IdentityState.Fails] += counts.Failing;
        _sums[(int)IdentityState.Unknown] += counts.Unknown;
    }
}
