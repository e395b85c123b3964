using System.Globalization;
using System.Text;
using GovArchive.Bench.Damaged;
using GovArchive.Files;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>
/// Invented reports of every kind of damage in every format, of which each cell is known: none is wrong without a word, and what is read of
/// each is what it was. Stands in for collected reports, which are not everybody's.
/// </summary>
public class DamagedReportTests
{
    private const int Seed = 20;

    // Each kind has numbers of its own, so that one more changes no other's reports.
    private const int NumbersOfKind = 1000;

    [Fact]
    public void Are_read_as_they_were_and_no_cell_is_wrong_without_a_word()
    {
        var (text, silent) = (new StringBuilder(), new List<string>());
        foreach (var kind in DamageKinds.All)
            foreach (var (i, container) in kind.Containers.Index())
            {
                if (DamagedReport.Make(kind, container, Seed, kind.Name.Sum(letter => letter) * NumbersOfKind + i) is not { } report) continue;
                text.Append(CultureInfo.InvariantCulture, $"{kind.Name} {container.Name}: {Account(report)}\n");
                silent.AddRange(
                    report.Cells().Where(cell => cell.Verdict == Verdict.Silent).Select(cell => $"{kind.Name} {container.Name} {cell}"));
            }
        Assert.Empty(silent);
        AcceptedFile.Assert(Path.Combine(Cases.Root, "tests/GovArchive.Tests/Reports/Tables/damaged.txt"), text.ToString());
    }

    // How many cells became what, what was found, and a digest of all that was read of them.
    private static string Account(DamagedReport report)
    {
        var cells = report.Cells().OrderBy(cell => cell.Cell).ToArray();
        var counts = cells.CountBy(cell => cell.Verdict).OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}");
        var codes = report.Findings.CountBy(finding => finding.Code.Id).OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => $"{code.Value} {code.Key}");
        var read = string.Join('\n', cells.Select(cell => $"{cell.Cell} {cell.Figure}").Concat(report.Findings.Select(found => $"{found}")));
        var digest = ContentHash.Of(Encoding.UTF8.GetBytes(read)).ToString()[..12];
        return $"{report.Content?.Edition ?? "no report"}; {string.Join(", ", counts)}; {string.Join(", ", codes)}; {digest}";
    }
}
