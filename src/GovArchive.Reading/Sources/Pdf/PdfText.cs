using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Pdf.Ruled;
using GovArchive.Sources.Pdf.Words;
using GovArchive.Sources.Scans;

namespace GovArchive.Sources.Pdf;

/// <summary>What pages show into lines of text and tables, in reading order.</summary>
internal static class PdfText
{
    /// <param name="insets">
    /// Tables that are pictures among the text of pages, in order; their places begin with <see cref="PartOf"/>.
    /// </param>
    public static ImmutableArray<Block> Blocks(
        string file, ImmutableArray<PdfPage> pages, ICollection<Finding> findings, ImmutableArray<PdfInset> insets = default)
    {
        var tables = new List<RuledTable>();
        var (words, outside) = (new List<PositionedWord>(), new List<PositionedWord>());
        foreach (var page in pages.Select(page => page.IsScanned ? page : AsSeen(page)))
        {
            var letters = page.IsScanned ? page.Letters : PdfRaised.Marked(PdfStrays.Without(page.Letters));
            var ruled = RuledTable.Find(page, letters);
            tables.AddRange(ruled);
            words.AddRange(PdfWords.Of(page.Number, letters));
            outside.AddRange(
                PdfWords.Of(page.Number, letters.Where(letter => !ruled.Any(table => table.Box.Holds(letter.Middle.X, letter.Middle.Y)))));
        }
        var byPlaces = PositionedText.Tables(file, PositionedText.Lines(words)).Select(entry => entry.Table);
        var scanned = pages.Where(page => page.IsScanned).Select(page => page.Number).ToHashSet();
        IEnumerable<(int Page, double Top, object What)> entries =
        [
            .. TwoReadings.Compare(tables, byPlaces).Select(table => (table.Page, table.Box.Top, (object)table)),
            .. insets.IsDefault ? [] : insets.Select(inset => (inset.Page, inset.Top, (object)inset)),
        ];
        var ordered = entries.OrderBy(entry => entry.Page).ThenBy(entry => entry.Top);
        return Merged(file, PositionedText.Lines(outside), ordered, scanned, findings);
    }

    /// <summary>Which picture it is: <c>page 3 picture 1</c>.</summary>
    public static string PartOf(PdfInset inset) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrintedLine.PlaceOf("", inset.Page).Part} picture {inset.Number}");

    private static IEnumerable<Block> Blocks(string file, PdfInset inset, ICollection<Finding> findings)
    {
        var place = new Place(file, Part: PartOf(inset));
        return Blocks(file, [inset.Read], findings).Select(block => block is GridBlock grid
            ? new GridBlock(place, [.. grid.Rows.Select(Moved)]) : block with { Place = place });

        GridRow Moved(GridRow row) => row with { Cells = [.. row.Cells.Select(cell => cell with { Place = place })] };
    }

    // Without what is printed twice, and with what is struck out marked.
    private static PdfPage AsSeen(PdfPage page) => PdfStrikes.Marked(page with { Letters = PdfShadows.Without(page.Letters) });

    // Tables by their rules among the lines that are between them.
    private static ImmutableArray<Block> Merged(
        string file, ImmutableArray<PrintedLine> lines, IEnumerable<(int Page, double Top, object What)> entries, HashSet<int> scanned,
        ICollection<Finding> findings)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        RuledChain? chain = null;
        var (next, number) = (0, 0);
        foreach (var (page, top, what) in entries)
        {
            var end = next;
            while (end < lines.Length && IsBefore(lines[end], page, top)) end++;
            if (end > next || what is not RuledTable goesOn || chain?.GoesOnWith(goesOn) == false) Close();
            AddLines(end);
            if (what is PdfInset inset) blocks.AddRange(Blocks(file, inset, findings));
            if (what is not RuledTable table) continue;
            chain ??= new RuledChain(file, ++number);
            chain.Add(table);
        }
        Close();
        AddLines(lines.Length);
        return blocks.ToImmutable();

        void AddLines(int end)
        {
            while (next < end)
            {
                var (first, isScanned) = (next, scanned.Contains(lines[next].Page));
                while (next < end && scanned.Contains(lines[next].Page) == isScanned) next++;
                var stretch = lines[first..next];
                // Only in the cells of a picture was each number read twice: what is beside them is text, whatever it looks like.
                blocks.AddRange(isScanned
                    ? stretch.Select(line => new TextBlock(line.Place(file), line.Text)) : PositionedText.OfLines(file, stretch));
            }
        }

        void Close()
        {
            if (chain is not null) blocks.Add(chain.Block(findings));
            chain = null;
        }
    }

    private static bool IsBefore(PrintedLine line, int page, double top) =>
        line.Page < page || line.Page == page && line.HeightOnPage < top;
}
