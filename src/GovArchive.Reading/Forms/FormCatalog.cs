using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Forms;

/// <summary>All editions of the form, oldest first. An edition is one YAML file beside this one and one entry here.</summary>
public static class FormCatalog
{
    private static readonly string[] Editions =
    [
        "local",
        "2014",
        "2019",
        "2021",
    ];

    private static readonly Lazy<ImmutableArray<Form>> Loaded = new(() => [.. Editions.Select(Load)]);

    public static ImmutableArray<Form> All => Loaded.Value;

    /// <summary>The form of an edition; null when there is none of that name.</summary>
    public static Form? Find(string edition)
    {
        foreach (var form in All)
            if (form.Edition == edition) return form;
        return null;
    }

    /// <summary>The form that was in force for reports on a year; the newest when the year is not known.</summary>
    public static Form ForYear(int? year) => All.LastOrDefault(form => year is null || form.FirstYear <= year) ?? All[0];

    private static Form Load(string edition)
    {
        var findings = new List<Finding>();
        var file = $"Forms/{edition}.yml";
        var form = Yaml.ReadMap(file, EmbeddedTable.Text(typeof(FormCatalog), file), findings) is { } map ? ReadForm(map) : null;
        return form is null || findings.Count > 0
            ? throw new InvalidDataException(string.Join('\n', findings))
            : form;
    }

    private static Form ReadForm(YamlMap map)
    {
        var form = new Form(
            map.Required("edition"), map.Required("decree"), map.WholeNumber("first_year") ?? 0,
            [.. map.Maps("sections").Select(ReadSection)],
            [.. map.Maps("tables").Select(ReadTable)])
        {
            Continues = map.Text("continues"),
            ComparesWith = map.Text("compares_with"),
            Comparisons = [.. map.Maps("comparisons").Select(FormComparison.Read)],
            English = ReadEnglish(map),
        };
        map.Close();
        return form;
    }

    private static ImmutableDictionary<string, string> ReadEnglish(YamlMap map)
    {
        if (map.Map("english") is not { } words) return ImmutableDictionary<string, string>.Empty;
        var english = words.Keys.ToArray().ToImmutableDictionary(word => word, words.Required, StringComparer.Ordinal);
        words.Close();
        return english;
    }

    private static FormSection ReadSection(YamlMap map)
    {
        var section = new FormSection(map.Required("id"), map.Text("number") ?? "", map.Required("title"), [.. map.Texts("aliases")]);
        map.Close();
        return section;
    }

    private static FormTable ReadTable(YamlMap map)
    {
        var id = map.Required("id");
        var unit = map.Required("unit");
        ImmutableArray<FormBlock> blocks = [.. map.Maps("blocks").Select(block => ReadBlock(block, unit))];
        var cells = new FormCells(id, blocks);
        var table = new FormTable(
            id, map.Required("title"), ReadArrangement(map), map.Text("unit_label"), blocks, cells,
            [.. map.Maps("identities").SelectMany(identity => ReadIdentity(identity, id, blocks[0], cells))])
        {
            ShortTitle = map.Text("short") ?? map.Required("title"),
        };
        map.Close();
        return table;
    }

    private static Arrangement ReadArrangement(YamlMap map)
    {
        switch (map.Required("arrangement"))
        {
            case "rows": return Arrangement.Rows;
            case "line": return Arrangement.Line;
            case "list": return Arrangement.List;
            default:
                map.Report("arrangement", "rows, line or list");
                return Arrangement.Rows;
        }
    }

    private static FormBlock ReadBlock(YamlMap map, string unit)
    {
        var block = new FormBlock(
            map.Text("label"), map.Text("corner"),
            [.. map.Maps("columns").Select(column => ReadColumn(column, unit))],
            [.. map.Maps("rows").Select(ReadRow)]);
        map.Close();
        return block;
    }

    private static FormColumn ReadColumn(YamlMap map, string unit)
    {
        var column = new FormColumn(
            map.Required("id"), map.Required("label"), [.. map.Texts("aliases")], [.. map.Texts("under")],
            map.Text("unit") ?? unit, map.Flag("signed"), map.Flag("total"));
        map.Close();
        return column;
    }

    private static FormRow ReadRow(YamlMap map)
    {
        var row = new FormRow(
            map.Required("id"), map.Required("label"), [.. map.Texts("aliases")], [.. map.Texts("under")],
            [.. map.Texts("stands_for")], map.Flag("optional"), map.Flag("total"))
        {
            Name = map.Text("name"),
            Remark = map.Text("remark"),
            Unit = map.Text("unit"),
            SameAs = [.. map.Texts("same_as")
                .Select(cell => CellId.TryParse(cell, out var id) ? id : throw new InvalidDataException($"{cell} is no cell"))],
        };
        map.Close();
        return row;
    }

    // "total = a + b" across columns is one equation a row; across rows, one a column.
    private static IEnumerable<Identity> ReadIdentity(YamlMap map, string table, FormBlock block, FormCells cells)
    {
        var (id, acrossColumns) = (map.Required("id"), map.Required("across") == "columns");
        var sides = map.Required("sum").Split('=');
        map.Close();
        var lines = acrossColumns ? block.Rows.Select(row => row.Id) : block.Columns.Select(column => column.Id);
        return lines.Select(line => new Identity($"{table}/{id}/{line}", Terms(sides[0], line), Terms(sides[1], line)));

        ImmutableArray<FormCell> Terms(string side, string line) =>
        [
            .. side.Split('+', StringSplitOptions.TrimEntries)
                .Select(term => acrossColumns ? new CellId(table, line, term) : new CellId(table, term, line))
                .Select(cell => cells.Find(cell) ?? throw new InvalidDataException($"identity {id} names {cell}, which the table lacks")),
        ];
    }
}
