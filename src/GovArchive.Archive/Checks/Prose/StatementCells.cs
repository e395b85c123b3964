using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Prose;

/// <summary>Which cells of the tables count what a topic of the prose counts, from <c>statements.yml</c>.</summary>
/// <param name="Cells">Of the form of 2021; empty where <paramref name="Groups"/> says it.</param>
/// <param name="Or">Cells that the same words mean as well; empty for most.</param>
/// <param name="Groups">Groups of <see cref="Outcomes"/>.</param>
/// <param name="AtEnd">What there is at the year's end is counted, and not what came in the year.</param>
internal sealed record StatementCells(
    string Topic, ImmutableArray<CellId> Cells, ImmutableArray<CellId> Or, ImmutableArray<string> Groups, bool AtEnd)
{
    private const string File = "Checks/Prose/statements.yml";

    private static readonly Lazy<(ImmutableDictionary<string, StatementCells> All, ScopeWords Scopes)> Loaded = new(
        () => Load(EmbeddedTable.Text(typeof(StatementCells), File)));

    /// <summary>By topic.</summary>
    public static ImmutableDictionary<string, StatementCells> All => Loaded.Value.All;

    /// <summary>Words by which a sentence may count something else.</summary>
    public static ScopeWords Scopes => Loaded.Value.Scopes;

    /// <summary>The cells as a report's edition has them.</summary>
    public IEnumerable<CellId> Of(Report report) => Groups.IsEmpty
        ? report.Form.Own(Cells)
        : Groups.SelectMany(group => report.Form.Own(Outcomes.Cells(report, group)));

    /// <summary>The entries of a table by topic, and its words.</summary>
    /// <exception cref="InvalidDataException">It has a fault; all of them are in the message, a line each.</exception>
    internal static (ImmutableDictionary<string, StatementCells> All, ScopeWords Scopes) Load(string text)
    {
        var findings = new List<Finding>();
        var map = Yaml.ReadMap(File, text, findings);
        StatementCells[] all = [.. map?.Maps("statements").Select(Read) ?? []];
        var scopes = map?.Map("scopes") is { } words ? ScopeWords.Read(words) : new ScopeWords([], [], [], []);
        map?.Close();
        return findings.Count > 0
            ? throw new InvalidDataException(string.Join('\n', findings))
            : (all.ToImmutableDictionary(entry => entry.Topic), scopes);
    }

    private static StatementCells Read(YamlMap map)
    {
        var entry = new StatementCells(
            map.Required("topic"), CellsOf(map, "cells"), CellsOf(map, "or"), [.. map.Texts("outcomes")], map.Flag("at_end"));
        map.Close();
        return entry;
    }

    private static ImmutableArray<CellId> CellsOf(YamlMap map, string key)
    {
        var cells = ImmutableArray.CreateBuilder<CellId>();
        foreach (var name in map.Texts(key))
            if (CellId.TryParse(name, out var cell)) cells.Add(cell);
            else map.Report(key, "cell ids: table/row/column");
        return cells.ToImmutable();
    }
}
