using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>Labels that only one edition has: where several stand in a source as cells or lines of their own, they say which form it is, filled in or not.</summary>
internal static class EditionLabels
{
    private const int ShortestLabel = 4;
    private const int LongestCell = 40;
    private const int FewestLabels = 3;

    // Where every place had tables of its own, some of their rows are called as on the later form.
    private const int FewestOfLaterForm = 6;

    private static readonly Lazy<Dictionary<string, Form>> Owners = new(FindOwners);

    /// <summary>The edition whose own labels the source has; null when it has too few, or those of several.</summary>
    /// <param name="lines">All of the report.</param>
    /// <param name="inForce">The form of the report's year.</param>
    public static Form? Told(ImmutableArray<SourceLine> lines, Form inForce)
    {
        var (found, words) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var cell in lines.SelectMany(line => line.Printed.Split(['\t', '|'])))
            foreach (var label in cell.Split([' ', '\u3000']).Append(cell).Where(text => text.Length is > 0 and <= LongestCell).Select(Bare))
            {
                words.Add(label);
                if (Owners.Value.ContainsKey(label)) found.Add(label);
            }
        var counts = found.CountBy(label => Owners.Value[label]).OrderByDescending(count => count.Value).ToArray();
        if (counts.Length == 0 || counts.Length > 1 && (counts[1].Value >= FewestLabels || counts[1].Value * FewestLabels > counts[0].Value)) return null;
        var (form, most) = counts[0];
        if (!inForce.Tables.IsEmpty) return most >= FewestLabels ? form : null;
        // The form's own head besides: its rows alone may be those of a local table.
        return most >= FewestOfLaterForm && Heads(form).All(head => words.Contains(Bare(head))) ? form : null;
    }

    private static IEnumerable<string> Heads(Form form) => form.Tables.SelectMany(table => table.Blocks.Take(1)).SelectMany(block => block.Columns.Select(column => column.Label).Append(block.Corner ?? ""));

    private static Dictionary<string, Form> FindOwners() => FormCatalog.All
        .SelectMany(form => Labels(form).Select(Bare).Where(label => label.Length >= ShortestLabel).Distinct().Select(label => (label, form)))
        .GroupBy(entry => entry.label, entry => entry.form, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    private static IEnumerable<string> Labels(Form form) => form.Tables.SelectMany(table => table.Blocks).SelectMany(block => block.Columns
        .SelectMany(column => column.Aliases.Append(column.Label)).Concat(block.Rows.SelectMany(row => row.Aliases.Append(row.Label))));

    // 1.当面申请数, （一）收到申请数 and 其中：… are printed with or without what stands before the words.
    private static string Bare(string label) => LabelText.Normalise(label).TrimStart([.. "0123456789一二三四五六七八九十其中"]);
}
