using System.Collections.Frozen;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>What each row of a table may be called where its whole label is printed.</summary>
internal sealed class LabelNames
{
    private const int ShortestBareLabel = 4;

    private readonly FormLabels _labels;
    private readonly FrozenDictionary<string, int> _rows;
    private readonly HashSet<string>?[] _printed;

    public LabelNames(FormLabels labels)
    {
        (_labels, _rows, _printed) = (labels, Rows(labels), new HashSet<string>?[labels.Rows.Length]);
        Longest = _rows.Count == 0 ? 0 : _rows.Keys.Max(name => name.Length);
    }

    /// <summary>How many characters the longest normalised name has; 0 where there are none, as in a table of one line.</summary>
    public int Longest { get; }

    /// <summary>The row that alone has a normalised name; -1 where none has.</summary>
    public int RowOf(string name) => _rows.GetValueOrDefault(name, -1);

    /// <summary>Whether a printed label is no more than the row's, with or without the groups it is in and its unit.</summary>
    public bool IsForms(int row, string printed) => !printed.AsSpan().ContainsAny('%', '％', '‰')
        && (_printed[row] ??= Printed(_labels.Rows[row].Cells[0].Row)).Contains(LabelText.Normalise(printed));

    // Each row's label, its other names, and its label without the number before it where no other label of the table is the same.
    private static FrozenDictionary<string, int> Rows(FormLabels labels)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        if (labels.IsLine) return names.ToFrozenDictionary();
        foreach (var (row, line) in labels.Rows.Index())
        {
            var form = line.Cells[0].Row;
            foreach (var label in Whole(form)) Add(LabelText.Normalise(label), row);
            if (form.Unit is { } unit && labels.IsList)
                foreach (var label in new[] { form.Label, form.Label + form.Remark }) Add(LabelText.Normalise(label + unit), row);
            if (Bare(form.Label) is { Length: >= ShortestBareLabel } bare && !labels.Headers.Contains(bare)) Add(bare, row);
        }
        return names.Where(name => name.Value >= 0).ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string name, int row) => names[name] = names.TryGetValue(name, out var other) && other != row ? -1 : row;
    }

    private static HashSet<string> Printed(FormRow row)
    {
        var groups = Enumerable.Range(0, row.Under.Length + 1).Select(first => string.Concat(row.Under[first..]));
        return groups.SelectMany(group => Whole(row).SelectMany(label => new[] { group + label, group + label + row.Unit }))
            .Select(LabelText.Normalise).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Whole(FormRow row) =>
        row.Aliases.Prepend(row.Label).Concat(row.Remark is { } remark ? [row.Label + remark] : []);

    // 1.重复申请 and （一）予以公开 without their numbers.
    private static string Bare(string label)
    {
        var end = label.IndexOfAny(['.', '）', '、']);
        return end is > 0 and <= 3 ? LabelText.Normalise(label[(end + 1)..]) : "";
    }
}
