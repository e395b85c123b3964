using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Files;

/// <summary>
/// The states of a report's tables as lines of its data file. There are a few dozen sets of them and a hundred thousand reports, which
/// share them.
/// </summary>
internal static class TableStates
{
    private static readonly (TableState State, byte[] Word)[] Words = [
        .. Enum.GetValues<TableState>().Select(state => (state, Encoding.UTF8.GetBytes($"{state.ToString().ToLowerInvariant()}\n")))];
    private static readonly Dictionary<string, (string Id, byte[] Key)[]> Tables = FormCatalog.All.ToDictionary(
        form => form.Edition,
        form => form.Tables.Select(table => table.Id).Order(StringComparer.Ordinal).Select(id => (id, Encoding.UTF8.GetBytes($"  {id}: ")))
            .ToArray(), StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Edition, int States), ImmutableSortedDictionary<string, TableState>> Known = new();

    /// <summary>Refuses what is not each of the form's tables once, in ordinal order.</summary>
    public static ImmutableSortedDictionary<string, TableState> Read(ref YamlLines yaml, Form form)
    {
        var (tables, states) = (Tables[form.Edition], 0);
        if (!(tables.Length == 0 ? yaml.Take("tables: {}\n"u8) : yaml.Take("tables:\n"u8))) yaml.Refuse();
        foreach (var (_, key) in tables)
        {
            var state = yaml.Take(key) ? 0 : Words.Length;
            while (state < Words.Length && !yaml.Take(Words[state].Word)) state++;
            if (state == Words.Length) yaml.Refuse();
            states = states * (Words.Length + 1) + state;
        }
        return Known.GetOrAdd((form.Edition, states), _ => Of(tables, states));
    }

    /// <summary>What a report says of its tables and its cells contradict.</summary>
    /// <param name="report">As its data files have it.</param>
    /// <param name="yml">where the states are written.</param>
    /// <param name="cells">The file of the cells, for messages.</param>
    public static IEnumerable<Finding> Contradictions(Report report, SourceFile yml, string cells)
    {
        var told = report.Content.Tables;
        foreach (var table in report.Form.Tables)
        {
            var state = new AskedTable(table, report.Figures).State;
            if (!told.TryGetValue(table.Id, out var other)) yield return Contradiction(table.Id, "(nothing)", state.ToString());
            else if (other != state) yield return Contradiction(table.Id, other.ToString(), state.ToString());
        }
        foreach (var (id, state) in told)
            if (report.Form.Table(id) is null) yield return Contradiction(id, state.ToString(), "no table of the form");

        Finding Contradiction(string table, string said, string state) =>
            FindingCodes.TableContradicted.At(
                ReportYaml.PlaceOfTable(yml, table), table, said.ToLowerInvariant(), cells, state.ToLowerInvariant());
    }

    private static ImmutableSortedDictionary<string, TableState> Of((string Id, byte[] Key)[] tables, int states)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, TableState>(StringComparer.Ordinal);
        foreach (var (id, _) in tables.Reverse())
        {
            // One that was refused has no state; what is made of it is thrown away.
            if (states % (Words.Length + 1) is var state && state < Words.Length) all[id] = Words[state].State;
            states /= Words.Length + 1;
        }
        return all.ToImmutable();
    }
}
