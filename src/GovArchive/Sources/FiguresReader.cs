using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Sources;

/// <summary>
/// Figures typed in by hand: a first line <c># name year; edition; where they are from</c>, then records of cell, value, note. The first line becomes
/// a text block, the records one grid.
/// </summary>
internal static class FiguresReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (file.Text(findings) is not { } text) return null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var first = text.Split('\n', 2)[0];
        if (first.StartsWith('#')) blocks.Add(new TextBlock(new Place(file.Path, 1, 1), first.TrimStart('#').Trim()));
        var rows = Csv.Read(System.Text.Encoding.UTF8.GetBytes(text))
            .Select(row => new GridRow([.. row.Fields.Select(field => new GridCell(new Place(file.Path, row.Line, 1), field))]));
        blocks.Add(new GridBlock(new Place(file.Path, 1, 1), [.. rows]));
        return new SourceDocument(file, blocks.ToImmutable());
    }
}
