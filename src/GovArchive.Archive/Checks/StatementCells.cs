using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Checks;

/// <summary>Which cells of the tables count what a topic of the prose counts, from <c>statements.yml</c>.</summary>
/// <param name="Cells">Of the form of 2021; empty where <paramref name="Groups"/> says it.</param>
/// <param name="Groups">Groups of <see cref="Outcomes"/>.</param>
internal sealed record StatementCells(string Topic, ImmutableArray<CellId> Cells, ImmutableArray<string> Groups)
{
    private const string File = "Checks/statements.yml";

    private static readonly Lazy<ImmutableDictionary<string, StatementCells>> Loaded = new(Load);

    /// <summary>By topic.</summary>
    public static ImmutableDictionary<string, StatementCells> All => Loaded.Value;

    /// <summary>The cells as a report's edition has them.</summary>
    public IEnumerable<CellId> Of(Report report) => Groups.IsEmpty
        ? report.Form.Own(Cells)
        : Groups.SelectMany(group => report.Form.Own(Outcomes.Cells(report, group)));

    private static ImmutableDictionary<string, StatementCells> Load()
    {
        var findings = new List<Finding>();
        var map = Yaml.ReadMap(File, EmbeddedTable.Text(typeof(StatementCells), File), findings);
        var all = map?.Maps("statements").Select(Read).ToImmutableDictionary(entry => entry.Topic);
        map?.Close();
        return all is null || findings.Count > 0 ? throw new InvalidDataException(string.Join('\n', findings)) : all;
    }

    private static StatementCells Read(YamlMap map)
    {
        var cells = ImmutableArray.CreateBuilder<CellId>();
        foreach (var name in map.Texts("cells"))
            if (CellId.TryParse(name, out var cell)) cells.Add(cell);
            else map.Report("cells", "cell ids: table/row/column");
        var entry = new StatementCells(map.Required("topic"), cells.ToImmutable(), [.. map.Texts("outcomes")]);
        map.Close();
        return entry;
    }
}
