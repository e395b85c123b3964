using System.Globalization;

namespace GovArchive.Bench.Damaged;

/// <summary>What became of the cells of some reports.</summary>
internal sealed class DamageTally
{
    private readonly long[] _verdicts = new long[Enum.GetValues<Verdict>().Length];

    public const string Header = "reports  refused     cells     right  missed (lost)  flagged  SILENT";

    public int Reports { get; private set; }

    public int Refused { get; private set; }

    public long Silent => this[Verdict.Silent];

    private long Cells => _verdicts.Sum();

    private long Missed => this[Verdict.Withheld] + this[Verdict.Lost];

    private string Lost => $"({this[Verdict.Lost]})";

    private long this[Verdict verdict] => _verdicts[(int)verdict];

    public void Add(DamagedReport report)
    {
        Reports++;
        if (report.Content is null) Refused++;
        foreach (var (_, _, _, _, verdict) in report.Cells()) _verdicts[(int)verdict]++;
    }

    public void Add(DamageTally other)
    {
        (Reports, Refused) = (Reports + other.Reports, Refused + other.Refused);
        for (var i = 0; i < _verdicts.Length; i++) _verdicts[i] += other._verdicts[i];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Reports,7}  {Refused,7}  {Cells,8}  {this[Verdict.Right],8}  {Missed,6} {Lost,6}  {this[Verdict.Flagged],7}  {Silent,6}");
}
