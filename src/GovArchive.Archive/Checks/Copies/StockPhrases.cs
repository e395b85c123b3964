using GovArchive.Forms;
using GovArchive.Text;

namespace GovArchive.Checks.Copies;

/// <summary>What all reports say alike, because the form or the law has it: no sign that one was copied from another.</summary>
internal static class StockPhrases
{
    /// <summary>The stretches of all phrases of <c>stock-phrases.tsv</c> and of the forms' own words.</summary>
    public static readonly HanShingles All = HanShingles.Of(Text(), null);

    // Phrases are parted by what is in no text, so that none goes over into the next.
    private static string Text() => string.Join(
        new string('\udfff', HanShingles.Length),
        TableLines.Of(typeof(StockPhrases), "Checks/Copies/stock-phrases.tsv").Select(line => line.ToString()).Concat(FormWords())
            .Select(HanShingles.HanOf));

    private static IEnumerable<string> FormWords() => FormCatalog.All.SelectMany(form => form.Sections.Select(section => section.Title)
        .Concat(form.Tables.SelectMany(table => table.Blocks).SelectMany(block =>
            block.Rows.Select(row => string.Concat([.. row.Under, row.Label, row.Remark ?? ""]))
                .Concat(block.Columns.Select(column => string.Concat([.. column.Under, column.Label]))))));
}
