using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Heads;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables;

/// <summary>A table of a form, with all that reading it takes and that depends on the form alone.</summary>
internal sealed class KnownTable(FormTable table)
{
    private readonly Lazy<ImmutableArray<HeadWords>> _heads = new(() => [.. table.Blocks.Select(block => new HeadWords(block))]);

    public FormTable Table { get; } = table;

    public TableLabels Labels { get; } = new(table);

    /// <summary>One for each block, in the form's order.</summary>
    public ImmutableArray<HeadWords> Heads => _heads.Value;
}
