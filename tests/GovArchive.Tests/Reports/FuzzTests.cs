using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Tests.Reports;

/// <summary>
/// Good sources, damaged by lot, the same lots every time. Whatever is done to a source: nothing is thrown, reading takes no more than some
/// times the work of good sources, and a value that is read with its own label, without a finding, is the one that was in that cell, as
/// long as its own digits were left alone; nor is a cell blank whose digits are still there.
/// </summary>
/// <remarks>GOVARCHIVE_FUZZ=5000 tries that many cases of each kind instead of the ordinary few.</remarks>
public class FuzzTests
{
    private const int OrdinaryCases = 40;
    // What they print of a row depends on which of their tables is read.
    private static readonly string[] HoldTwoReports = ["nested.html", "two-editions.txt", "two-versions.txt"];

    // Tables out of the form's order, printed twice or short on purpose, named by kind and container: once damage takes what settles them,
    // nothing does. The last two have rows without a label or a number, which are others' once damage takes what is beside them.
    private static readonly string[] Unsettled = ["-tabs", "-cells", "-pipes", "-web", "-columns", "-bars", "lost-label", "footnote"];

    // The work of reading one, in times of what good sources take on the average.
    private const int MostTimes = 24;
    private const int Rounds = 4;

    private static readonly int CasesOfKind = int.TryParse(
        Environment.GetEnvironmentVariable("GOVARCHIVE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
        ? cases : OrdinaryCases;
    private static readonly Lazy<FuzzedSource[]> Sources = new(() => [.. Printed(), .. Files()]);
    private static readonly Lazy<Effort> ReadingAll = new(() => Effort.Sum([.. Sources.Value.Select(source => source.Effort)]));
    private static readonly Lazy<int> LengthOfAll = new(() => Sources.Value.Sum(source => source.Text.Length));

    public static TheoryData<string> Kinds => [.. FuzzDamage.All.Select(damage => damage.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_makes_no_silent_error(string kind)
    {
        var damage = FuzzDamage.All.Single(known => known.Name == kind);
        var drawn = from source in Gen.Elements(Sources.Value) from seed in Gen.Choose(0, int.MaxValue - 1) select (source, seed);
        Try(drawn, lot => Fault(lot.source, lot.seed, [damage], mayErr: false));
    }

    [Fact]
    public void Much_damage_at_once_throws_nothing_and_takes_no_more_work()
    {
        var drawn = from source in Gen.Elements(Sources.Value)
                    from seed in Gen.Choose(0, int.MaxValue - 1)
                    from kinds in Gen.Elements(FuzzDamage.All).ListOf(9)
                    select (source, seed, kinds);
        Try(drawn, lot => Fault(lot.source, lot.seed, lot.kinds, mayErr: true));
    }

    private static void Try<T>(Gen<T> drawn, Func<T, string?> fault) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(CasesOfKind).WithReplay(2021, 2019).WithQuietOnSuccess(true),
        Prop.ForAll(drawn.ToArbitrary(), lot =>
        {
            if (fault(lot) is { } found) Assert.Fail(found);
        }));

    // mayErr: where damage upon damage was done, a value may be another's without a word.
    private static string? Fault(FuzzedSource source, int seed, IReadOnlyList<FuzzDamage> damages, bool mayErr)
    {
        var text = new FuzzedText(source.Text);
        var random = new Random(seed);
        foreach (var damage in damages)
            if (text.Length > 1) damage.Do(text, bound => random.Next(bound));
        var error = source.FaultIn(text, out var effort);
        var fault = (mayErr ? null : error) ?? ExcessOf(source, text, effort);
        return fault is null ? null : $"{source}: {fault}\n--- the damaged source ---\n{text}";
    }

    // What it may take: so many times the average by length, and so many times the average of a source for what does not depend on length.
    private static string? ExcessOf(FuzzedSource source, FuzzedText text, Effort effort)
    {
        var share = (double)text.Length / LengthOfAll.Value + 1.0 / Sources.Value.Length;
        for (var round = 1; !effort.IsWithin(MostTimes * share, ReadingAll.Value); round++)
        {
            if (round == Rounds) return $"reading took {effort}, all good sources {ReadingAll.Value}";
            source.FaultIn(text, out var again);
            effort = Effort.Least(effort, again);
        }
        return null;
    }

    private static IEnumerable<FuzzedSource> Printed() =>
        from form in FormCatalog.All
        from shape in Enum.GetValues<Shape>()
        from seed in Enumerable.Range(0, 2)
        let drawn = Draw(
            form, new Random(seed), leavesTrace: shape is not (Shape.Cells or Shape.Rows or Shape.BarCells or Shape.FramedBarCells))
        select new FuzzedSource(
            $"{form.Edition}-{shape}-{seed}.txt",
            Encoding.UTF8.GetBytes(PrintedReport.Write(form, shape, cell => drawn[cell], row => !row.Optional && row.StandsFor.IsEmpty)));

    // Figures that differ, so that a number in another's place shows; every other report has blanks.
    private static Dictionary<CellId, string> Draw(Form form, Random random, bool leavesTrace)
    {
        var hasBlanks = leavesTrace && random.Next(2) == 0;
        return form.Tables.SelectMany(table => table.AllCells)
            .ToDictionary(
                cell => cell.Id, _ => hasBlanks && random.Next(5) == 0 ? "" : random.Next(10_000).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<FuzzedSource> Files() =>
        from folder in new[] { Cases.Folder("Reports"), Cases.Folder("Sources"), Path.Combine(Cases.Sample, "content", "sources") }
        from path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !HoldTwoReports.Contains(Path.GetFileName(path)) && !Array.Exists(Unsettled, Path.GetFileNameWithoutExtension(path).EndsWith)
        where Path.GetExtension(path) is ".txt" or ".html" or ".htm" or ".md" && !path.Contains(".expected.", StringComparison.Ordinal)
        select new FuzzedSource(Path.GetRelativePath(Cases.Root, path).Replace('\\', '/'), File.ReadAllBytes(path));
}
