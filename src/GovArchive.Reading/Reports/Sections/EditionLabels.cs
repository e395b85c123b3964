using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Sections;

/// <summary>
/// Labels that only one edition has: where several are in a source as cells or lines of their own, they say which form it is, filled in
/// or not.
/// </summary>
internal static class EditionLabels
{
    private const int ShortestLabel = 4;
    private const int LongestCell = 40;
    private const int FewestLabels = 3;

    // Where every place had tables of its own, some of their rows are called as on the later form.
    private const int FewestOfLaterForm = 6;

    private static readonly SearchValues<char> CellEnds = SearchValues.Create("\t|");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \u3000");
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789一二三四五六七八九十其中");

    private static readonly Lazy<FrozenDictionary<string, Form>> Owners = new(FindOwners);

    /// <summary>The edition whose own labels the source has; null when it has too few, or those of several.</summary>
    /// <param name="lines">All of the report.</param>
    /// <param name="inForce">The form of the report's year.</param>
    public static Form? Told(ImmutableArray<SourceLine> lines, Form inForce)
    {
        var (found, words) = (new HashSet<string>(StringComparer.Ordinal), inForce.Tables.IsEmpty
            ? new HashSet<string>(StringComparer.Ordinal) : null);
        foreach (var line in lines) Find(line.Printed, found, words);
        var counts = found.CountBy(label => Owners.Value[label]).OrderByDescending(count => count.Value).ToArray();
        if (counts.Length == 0
            || counts.Length > 1 && (counts[1].Value >= FewestLabels || counts[1].Value * FewestLabels > counts[0].Value)) return null;
        var (form, most) = counts[0];
        if (words is null) return most >= FewestLabels ? form : null;
        // The form's own head besides: its rows alone may be those of a local table.
        return most >= FewestOfLaterForm && Heads(form).All(head => words.Contains(Bare(head))) ? form : null;
    }

    // Each cell of a line and each word of a cell that is one of the labels.
    private static void Find(ReadOnlySpan<char> line, HashSet<string> found, HashSet<string>? words)
    {
        foreach (var part in line.SplitAny(CellEnds))
        {
            var cell = line[part];
            Add(cell, found, words);
            if (!cell.ContainsAny(WordEnds)) continue;
            foreach (var word in cell.SplitAny(WordEnds)) Add(cell[word], found, words);
        }
    }

    private static void Add(ReadOnlySpan<char> text, HashSet<string> found, HashSet<string>? words)
    {
        if (text.Length is 0 or > LongestCell) return;
        Span<char> kept = stackalloc char[LongestCell];
        var bare = WithoutNumber(kept[..LabelText.Normalise(text, kept)]);
        words?.Add(bare.ToString());
        if (Owners.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bare, out _)) found.Add(bare.ToString());
    }

    private static IEnumerable<string> Heads(Form form) =>
        form.Tables.SelectMany(table => table.Blocks.Take(1))
            .SelectMany(block => block.Columns.Select(column => column.Label).Append(block.Corner ?? ""));

    private static FrozenDictionary<string, Form> FindOwners() => FormCatalog.All
        .SelectMany(form =>
            Labels(form).Select(Bare).Where(label => label.Length >= ShortestLabel).Distinct().Select(label => (label, form)))
        .GroupBy(entry => entry.label, entry => entry.form, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    private static IEnumerable<string> Labels(Form form) => form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.Columns
        .SelectMany(column => column.Aliases.Append(column.Label)).Concat(block.Rows.SelectMany(row => row.Aliases.Append(row.Label))));

    // 1.当面申请数, （一）收到申请数 and 其中：… are printed with or without what is before the words.
    private static string Bare(string label) => WithoutNumber(LabelText.Normalise(label)).ToString();

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> label) =>
        label.IndexOfAnyExcept(Numbers) is >= 0 and var start ? label[start..] : [];
}
