using System.Globalization;

namespace GovArchive.Tests.Datasets.Recomputing;

/// <summary>What cells.csv and crosswalk.csv say of the forms.</summary>
internal sealed class PublishedForms
{
    private readonly Dictionary<string, PublishedForm> _forms;

    public PublishedForms(Downloads downloads)
    {
        var crosswalk = downloads.Table("crosswalk").ToLookup(row => row["edition"]);
        _forms = downloads.Table("cells").GroupBy(row => row["edition"])
            .ToDictionary(rows => rows.Key, rows => new PublishedForm([.. rows], crosswalk[rows.Key]));
    }

    /// <summary>A form without cells for the editions that have none.</summary>
    public PublishedForm Of(string edition) => _forms.GetValueOrDefault(edition) ?? new PublishedForm([], []);
}

/// <summary>One edition.</summary>
internal sealed class PublishedForm
{
    private readonly Dictionary<string, PublishedCell> _cells;
    private readonly (string Cell, string[] Counted)[] _crosswalk;

    public PublishedForm(Dictionary<string, string>[] cells, IEnumerable<Dictionary<string, string>> crosswalk)
    {
        cells = [.. cells.OrderBy(row => int.Parse(row["position"], CultureInfo.InvariantCulture))];
        Cells = [.. cells.Select(row => row["cell"])];
        var rows = cells.ToLookup(RowOf, row => row["cell"]);
        var standIns = cells.SelectMany(row => Words(row["stands_for"]).Select(cell => (cell, Row: RowOf(row))))
            .ToLookup(entry => entry.cell, entry => entry.Row);
        _cells = cells.ToDictionary(row => row["cell"], row => new PublishedCell(
            row["asked"], Words(row["stands_for"]), [.. rows[RowOf(row)]], [.. standIns[row["cell"]].SelectMany(other => rows[other])]));
        Equations = [.. cells.SelectMany(row => row["equations"].Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct()
            .Select(equation => equation.Split(" = ")).Select(sides => (sides[0].Split(" + "), sides[1].Split(" + ")))];
        _crosswalk = [.. crosswalk.Where(row => row["relation"] is "same" or "sum_of")
            .Select(row => ($"{RowOf(row)}/{row["column"]}", Words(row["cells"])))];
    }

    /// <summary>In the form's order.</summary>
    public string[] Cells { get; }

    /// <summary>Both sides of each.</summary>
    public (string[] Left, string[] Right)[] Equations { get; }

    public PublishedCell this[string cell] => _cells[cell];

    /// <summary>The cells that count what the named ones count together; named ones of which it has no equal stay.</summary>
    public IEnumerable<string> Own(string[] named)
    {
        var rest = named.ToList();
        foreach (var (cell, counted) in _crosswalk)
        {
            if (!counted.All(one => rest.Contains(one) && !_cells.ContainsKey(one))) continue;
            rest.RemoveAll(counted.Contains);
            yield return cell;
        }
        foreach (var cell in rest) yield return cell;
    }

    private static string RowOf(Dictionary<string, string> row) => $"{row["table"]}/{row["row"]}";

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What cells.csv says of a cell.</summary>
/// <param name="StandsFor">The cells that it is printed in place of.</param>
/// <param name="Row">All cells of its row.</param>
/// <param name="StandIns">All cells of the row that may stand for it.</param>
internal sealed record PublishedCell(string Asked, string[] StandsFor, string[] Row, string[] StandIns);
