using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources;
using GovArchive.Sources.Documents;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Sources;

/// <summary>
/// Each source under <c>cases/</c> is beside the document it is read as: findings, lines of text, and grids with a row a line, cells as
/// <see cref="SourceBlocks.Cell"/> prints them.
/// </summary>
public class DocumentCases
{
    private static readonly string Folder = Cases.Folder("Sources");

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder).Select(Path.GetFileName).OfType<string>()
            .Where(name => !name.EndsWith(".expected.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Is_read_as_expected(string name)
    {
        var findings = new List<Finding>();
        var document = Readers.Read(new SourceFile(name, File.ReadAllBytes(Path.Combine(Folder, name))), findings);
        AcceptedFile.Assert(Path.Combine(Folder, name + ".expected.txt"), Describe(document, findings));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_whole_grids_and_no_blank_lines(string name)
    {
        if (Readers.Read(new SourceFile(name, File.ReadAllBytes(Path.Combine(Folder, name))), []) is not { } document) return;
        Assert.All(document.Blocks.OfType<TextBlock>(), line =>
            Assert.False(string.IsNullOrWhiteSpace(line.Text) || line.Text.Contains('\n', StringComparison.Ordinal)));
        Assert.All(document.Blocks.OfType<GridBlock>(), grid =>
        {
            Assert.Single(grid.Rows.Select(row => row.Cells.Length).Distinct());
            Assert.All(grid.Rows, row => Assert.Contains(row.Cells, cell => !cell.Spanned));
            Assert.All(grid.Rows.SelectMany(row => row.Cells), cell => Assert.True(cell is { Spanned: false } or { IsBlank: true }));
            Assert.All(grid.Rows.SelectMany(row => row.Cells), cell => Assert.Equal(name, cell.Place.File));
        });
    }

    private static string Describe(SourceDocument? document, List<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings) text.Append(CultureInfo.InvariantCulture, $"{finding}\n");
        if (document is null) return text.Append("no document\n").ToString();
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock line) text.Append(CultureInfo.InvariantCulture, $"{At(line.Place)} {line.Text}\n");
            if (block is not GridBlock grid) continue;
            text.Append(CultureInfo.InvariantCulture, $"{At(grid.Place)} grid\n");
            foreach (var row in grid.Rows)
                text.Append(CultureInfo.InvariantCulture,
                    $"    {At(row.Cells[0].Place)} | {string.Join(" | ", row.Cells.Select(SourceBlocks.Cell))} |\n");
        }
        return text.ToString();
    }

    private static string At(Place place) => place.Part ?? string.Create(CultureInfo.InvariantCulture, $"{place.Line},{place.Column}");
}
