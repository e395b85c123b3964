using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Tests.Reports;

/// <summary>
/// Good sources, damaged by lot, the same lots every time. Whatever is done to a source: nothing is thrown, reading ends soon, and a value that is
/// read with its own label, without a finding, is the one that stood in that cell, as long as its own digits were left alone; nor is a cell blank
/// whose digits are still there.
/// </summary>
/// <remarks>GOVARCHIVE_FUZZ=5000 tries that many cases of each kind instead of the ordinary few.</remarks>
public class FuzzTests
{
    private const int OrdinaryCases = 40;
    // What they print of a row depends on which of their tables is read.
    private static readonly string[] HoldTwoReports = ["nested.html", "two-editions.txt", "two-versions.txt"];

    // Tables out of the form's order, printed twice or short on purpose, named by kind and container: once damage takes what settles them, nothing does.
    // The last two have rows without a label or a number, which are others' once damage takes what stands beside them.
    private static readonly string[] Unsettled = ["-tabs", "-cells", "-pipes", "-web", "-columns", "-bars", "lost-label", "footnote"];

    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(30);
    private static readonly int CasesOfKind = int.TryParse(Environment.GetEnvironmentVariable("GOVARCHIVE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : OrdinaryCases;
    private static readonly Lazy<FuzzedSource[]> Sources = new(() => [.. Printed(), .. Files()]);

    public static TheoryData<string> Kinds => [.. FuzzDamage.All.Select(damage => damage.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_makes_no_silent_error(string kind)
    {
        var damage = FuzzDamage.All.Single(known => known.Name == kind);
        var drawn = from source in Gen.Elements(Sources.Value) from seed in Gen.Choose(0, int.MaxValue - 1) select (source, seed);
        Try(drawn, lot => Fault(lot.source, lot.seed, [damage]));
    }

    [Fact]
    public void Much_damage_at_once_throws_nothing_and_ends_soon()
    {
        var drawn = from source in Gen.Elements(Sources.Value) from seed in Gen.Choose(0, int.MaxValue - 1) from kinds in Gen.Elements(FuzzDamage.All).ListOf(9) select (source, seed, kinds);
        Try(drawn, lot =>
        {
            Fault(lot.source, lot.seed, lot.kinds);
            return null;
        });
    }

    private static void Try<T>(Gen<T> drawn, Func<T, string?> fault) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(CasesOfKind).WithReplay(2021, 2019).WithQuietOnSuccess(true),
        Prop.ForAll(drawn.ToArbitrary(), lot =>
        {
            if (fault(lot) is { } found) Assert.Fail(found);
        }));

    private static string? Fault(FuzzedSource source, int seed, IReadOnlyList<FuzzDamage> damages)
    {
        var text = new FuzzedText(source.Text);
        var random = new Random(seed);
        foreach (var damage in damages)
            if (text.Length > 1) damage.Do(text, bound => random.Next(bound));
        var clock = Stopwatch.StartNew();
        var fault = source.FaultIn(text);
        if (clock.Elapsed > LongestReading) fault = $"reading took {clock.Elapsed}";
        return fault is null ? null : $"{source}: {fault}\n--- the damaged source ---\n{text}";
    }

    private static IEnumerable<FuzzedSource> Printed() =>
        from form in FormCatalog.All
        from shape in Enum.GetValues<Shape>()
        from seed in Enumerable.Range(0, 2)
        let drawn = Draw(form, new Random(seed), leavesTrace: shape is not (Shape.Cells or Shape.Rows or Shape.BarCells or Shape.FramedBarCells))
        select new FuzzedSource($"{form.Edition}-{shape}-{seed}.txt", Encoding.UTF8.GetBytes(PrintedReport.Write(form, shape, cell => drawn[cell], row => !row.Optional && row.StandsFor.IsEmpty)));

    // Figures that differ, so that a number in another's place shows; every other report has blanks.
    private static Dictionary<CellId, string> Draw(Form form, Random random, bool leavesTrace)
    {
        var hasBlanks = leavesTrace && random.Next(2) == 0;
        return form.Tables.SelectMany(table => table.AllCells).ToDictionary(cell => cell.Id, _ => hasBlanks && random.Next(5) == 0 ? "" : random.Next(10_000).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<FuzzedSource> Files() =>
        from folder in new[] { Cases.Folder("Reports"), Cases.Folder("Sources"), Path.Combine(Cases.Root, "content", "sources") }
        from path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !HoldTwoReports.Contains(Path.GetFileName(path)) && !Array.Exists(Unsettled, Path.GetFileNameWithoutExtension(path).EndsWith)
        where Path.GetExtension(path) is ".txt" or ".html" or ".htm" or ".md" && !path.Contains(".expected.", StringComparison.Ordinal)
        select new FuzzedSource(Path.GetRelativePath(Cases.Root, path).Replace('\\', '/'), File.ReadAllBytes(path));
}
