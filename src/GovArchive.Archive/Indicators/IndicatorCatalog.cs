using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Indicators;

/// <summary>All indicators, in the order of pages and files: indicators.yml beside this file.</summary>
public static class IndicatorCatalog
{
    private const string File = "Indicators/indicators.yml";

    private static readonly Dictionary<string, IndicatorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["count"] = IndicatorKind.Count,
        ["amount"] = IndicatorKind.Amount,
        ["change"] = IndicatorKind.Change,
        ["residual"] = IndicatorKind.Residual,
        ["share"] = IndicatorKind.Share,
        ["rate"] = IndicatorKind.Rate,
        ["yes_no"] = IndicatorKind.YesNo,
    };

    private static readonly Lazy<ImmutableArray<Indicator>> Loaded = new(
        () => Load(File, EmbeddedTable.Text(typeof(IndicatorCatalog), File)));

    private static readonly Lazy<Dictionary<string, Indicator>> ById = new(
        () => All.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal));

    public static ImmutableArray<Indicator> All => Loaded.Value;

    /// <summary>The groups in their order.</summary>
    public static IEnumerable<IndicatorGroup> Groups => All.Select(indicator => indicator.Group).Distinct();

    /// <summary>The indicator of an id; null when there is none.</summary>
    public static Indicator? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The word of a kind in data files.</summary>
    public static string Word(this IndicatorKind kind) => Kinds.First(entry => entry.Value == kind).Key;

    /// <summary>Reads a registry.</summary>
    /// <exception cref="InvalidDataException">It is not one: a fault of the program, told with file and line.</exception>
    internal static ImmutableArray<Indicator> Load(string file, string text)
    {
        var findings = new List<Finding>();
        var indicators = ImmutableArray<Indicator>.Empty;
        if (Yaml.ReadMap(file, text, findings) is { } map)
        {
            var groups = map.Maps("groups").Select(ReadGroup).ToArray();
            indicators = [.. map.Maps("indicators").Select(entry => Read(entry, groups))];
            map.Close();
        }
        return findings.Count == 0 ? indicators : throw new InvalidDataException(string.Join('\n', findings));
    }

    private static IndicatorGroup ReadGroup(YamlMap map)
    {
        var group = new IndicatorGroup(map.Required("id"), new Words(map.Required("en"), map.Required("zh")));
        map.Close();
        return group;
    }

    private static Indicator Read(YamlMap map, IndicatorGroup[] groups)
    {
        var (id, group) = (map.Required("id"), Array.Find(groups, group => group.Id == map.Required("group")));
        var isKind = Kinds.TryGetValue(map.Required("kind"), out var kind);
        var (numerator, denominator) = (ReadFormula(map, "numerator", map.Required("numerator")),
            ReadFormula(map, "denominator", map.Text("denominator")));
        if (group is null) map.Report("group", "the id of a group");
        if (!isKind) map.Report("kind", string.Join(", ", Kinds.Keys));
        var indicator = new Indicator(
            id, group!, kind, numerator!, denominator, Editions(map.Texts("editions"), [numerator, denominator], FormCatalog.All))
        {
            Unit = ReadWords(map, "unit") ?? new Words("", ""),
            Label = Required(map, "label"),
            Name = Required(map, "name"),
            Formula = Required(map, "formula"),
            Base = ReadWords(map, "base"),
            About = Required(map, "about"),
            Caveats = [.. map.Maps("caveats").Select(ReadCaveat)],
            IsDetail = map.Flag("detail"),
            NeedsBase = denominator is not null && !map.Flag("any_base"),
        };
        map.Close();
        return indicator;
    }

    /// <summary>Those listed, and those that continue one of them and have every cell.</summary>
    internal static ImmutableArray<string> Editions(IEnumerable<string> listed, IndicatorFormula?[] formulas, IEnumerable<Form> forms)
    {
        var editions = listed.ToList();
        foreach (var form in forms)
            if (form.Continues is { } earlier && editions.Contains(earlier) && !editions.Contains(form.Edition)
                && formulas.All(formula => formula is null || formula.Cells(form.Edition).All(cell => form.IndexOf(cell) >= 0)))
                editions.Add(form.Edition);
        return [.. editions];
    }

    private static IndicatorFormula? ReadFormula(YamlMap map, string key, string? text)
    {
        if (text is null) return null;
        var formula = IndicatorFormula.Parse(text);
        if (formula is null) map.Report(key, "terms with + or - between them, each a cell, rows of one beginning or a measure");
        return formula;
    }

    private static IndicatorCaveat ReadCaveat(YamlMap map)
    {
        var caveat = new IndicatorCaveat(map.Text("edition"), new Words(map.Required("en"), map.Required("zh")));
        map.Close();
        return caveat;
    }

    private static Words Required(YamlMap map, string key)
    {
        if (ReadWords(map, key) is { } words) return words;
        map.Report(key, "words: { zh: …, en: … }");
        return new Words("", "");
    }

    private static Words? ReadWords(YamlMap map, string key)
    {
        if (map.Map(key) is not { } both) return null;
        var words = new Words(both.Required("en"), both.Required("zh"));
        both.Close();
        return words;
    }
}
