using System.Collections.Immutable;
using System.Globalization;
using Figures = System.Collections.Immutable.ImmutableDictionary<GovArchive.Forms.Cells.CellId, decimal>;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>A section as it is printed.</summary>
/// <param name="Heading">With its number.</param>
/// <param name="Text">What it says, before the table.</param>
/// <param name="Table">The table's lines, each with its cells; none in a section without one.</param>
internal sealed record InventedSection(string Id, string Heading, string Text, ImmutableArray<ImmutableArray<string>> Table);

/// <summary>A report as a body might publish it: in Markdown, or as text with tabs.</summary>
/// <param name="Figures">What the text says, and the tables where <see cref="Printed"/> is the same.</param>
internal sealed record InventedReport(InventedBody Body, int Year, Figures Figures)
{
    /// <summary>What the tables say.</summary>
    public Figures Printed { get; init; } = Figures;

    public required string Title { get; init; }

    public required string Preamble { get; init; }

    public required ImmutableArray<InventedSection> Sections { get; init; }

    /// <summary>Day of publication.</summary>
    public required string Published { get; init; }

    /// <summary>
    /// What persons say that it prints wrong of itself, as a line: without it the report is another year's, and not imported. "" for
    /// nothing.
    /// </summary>
    public string Misprint { get; init; } = "";

    /// <summary>Another text in the same file; "" for none.</summary>
    public string Behind { get; init; } = "";

    /// <summary>Lines of a file of figures typed in beside it; "" for none.</summary>
    public string Typed { get; init; } = "";

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Body.Id}/{Year}");

    private bool HasPipes => new Draw(Body.Id, "format").Between(0, 1) == 0;

    /// <summary>Below the folder of sources.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        yield return ($"{Key}{(HasPipes ? ".md" : ".txt")}", Text + Behind);
        yield return ($"{Key}.source.yml", $"published_at: {Published}\n{Misprint}");
        if (Typed.Length > 0) yield return ($"{Key}.figures.csv", $"# {Body.Name} {Year}; edition 2021; typed in\ncell,value\n{Typed}");
    }

    /// <summary>All that is printed.</summary>
    public string Text => $"{Head("# ")}{Title}\n\n{Preamble}\n" + string.Concat(Sections.Select(Lines));

    private string Head(string mark) => HasPipes ? mark : "";

    private string Lines(InventedSection section) =>
        $"\n{Head("## ")}{section.Heading}\n\n{(section.Text.Length > 0 ? section.Text + "\n\n" : "")}{Lines(section.Table)}";

    private string Lines(ImmutableArray<ImmutableArray<string>> table)
    {
        if (!HasPipes) return string.Concat(table.Select(row => string.Join('\t', row) + '\n'));
        var width = table.IsEmpty ? 0 : table.Max(row => row.Length);
        var lines = table.Select(row => $"| {string.Join(" | ", row.Concat(Enumerable.Repeat("", width - row.Length)))} |\n").ToList();
        if (lines.Count > 0) lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", width))}\n");
        return string.Concat(lines);
    }
}
