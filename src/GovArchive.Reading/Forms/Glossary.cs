using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Forms;

/// <summary>A term of the forms, explained.</summary>
/// <param name="Id">Its anchor on the glossary page; never changes.</param>
/// <param name="Article">
/// Article of the Regulations on Open Government Information, with its item: 第三十六条第（四）、（五）项; null where the form itself is the source.
/// </param>
/// <param name="Rows">Rows of the forms that bear it: requests/granted.</param>
public sealed record GlossaryTerm(string Id, Words Term, Words Meaning, Words? Article, ImmutableArray<string> Rows);

/// <summary>Terms that belong together.</summary>
public sealed record GlossarySection(string Id, Words Title, ImmutableArray<GlossaryTerm> Terms);

/// <summary>The terms of glossary.yml, in its order.</summary>
public static class Glossary
{
    private const string File = "Forms/glossary.yml";

    private static readonly Lazy<ImmutableArray<GlossarySection>> Loaded = new(Load);

    private static readonly Lazy<Dictionary<string, GlossaryTerm>> ByRow = new(() => All
        .SelectMany(section => section.Terms)
        .SelectMany(term => term.Rows.Select(row => (row, term)))
        .ToDictionary(entry => entry.row, entry => entry.term, StringComparer.Ordinal));

    public static ImmutableArray<GlossarySection> All => Loaded.Value;

    /// <summary>The term that a row of a form bears; null for none.</summary>
    public static GlossaryTerm? OfRow(CellId cell) => ByRow.Value.GetValueOrDefault($"{cell.Table}/{cell.Row}");

    private static ImmutableArray<GlossarySection> Load()
    {
        var findings = new List<Finding>();
        var sections = ImmutableArray<GlossarySection>.Empty;
        if (Yaml.ReadMap(File, EmbeddedTable.Text(typeof(GlossaryTerm), File), findings) is { } map)
        {
            sections = [.. map.Maps("sections").Select(ReadSection)];
            map.Close();
        }
        return findings.Count == 0 ? sections : throw new InvalidDataException(string.Join('\n', findings));
    }

    private static GlossarySection ReadSection(YamlMap map)
    {
        var section = new GlossarySection(map.Required("id"), ReadWords(map, "title"), [.. map.Maps("terms").Select(ReadTerm)]);
        map.Close();
        return section;
    }

    private static GlossaryTerm ReadTerm(YamlMap map)
    {
        var term = new GlossaryTerm(
            map.Required("id"), ReadWords(map, "term"), ReadWords(map, "meaning"),
            map.Map("article") is null ? null : ReadWords(map, "article"), [.. map.Texts("rows")]);
        map.Close();
        return term;
    }

    private static Words ReadWords(YamlMap map, string key)
    {
        if (map.Map(key) is not { } both)
        {
            map.Report(key, "words: { zh: …, en: … }");
            return new Words("", "");
        }
        var words = new Words(both.Required("en"), both.Required("zh"));
        both.Close();
        return words;
    }
}
