namespace GovArchive.Bench;

/// <summary>What was measured at one size.</summary>
/// <param name="Taken">Runs of each measure, by the names of <see cref="ScaleMeasures"/>.</param>
internal sealed record ScaleRun(int Reports, IReadOnlyDictionary<string, List<ChildRun>> Taken, SiteSize Size, TruthCheck Truth)
{
    public double Wall(string measure) => Median(measure, run => run.Wall);

    public double Cpu(string measure) => Median(measure, run => run.Cpu);

    public double Peak(string measure) => Median(measure, run => run.Peak);

    private double Median(string measure, Func<ChildRun, double> of)
    {
        var ordered = Taken[measure].Select(of).Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
