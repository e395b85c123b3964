using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Pdf.Ruled;
using GovArchive.Sources.Pdf.Words;

namespace GovArchive.Sources.Pdf;

/// <summary>What pages show into lines of text and tables, in reading order.</summary>
internal static class PdfText
{
    public static ImmutableArray<Block> Blocks(string file, ImmutableArray<PdfPage> pages, ICollection<Finding> findings)
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
        return Merged(file, PositionedText.Lines(outside), TwoReadings.Compare(tables, byPlaces), scanned, findings);
    }

    // Without what is printed twice, and with what is struck out marked.
    private static PdfPage AsSeen(PdfPage page) => PdfStrikes.Marked(page with { Letters = PdfShadows.Without(page.Letters) });

    // Tables by their rules among the lines that are between them.
    private static ImmutableArray<Block> Merged(
        string file, ImmutableArray<PrintedLine> lines, IEnumerable<RuledTable> tables, HashSet<int> scanned, ICollection<Finding> findings)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        RuledChain? chain = null;
        var (next, number) = (0, 0);
        foreach (var table in tables)
        {
            var end = next;
            while (end < lines.Length && IsBefore(lines[end], table)) end++;
            if (end > next || chain?.GoesOnWith(table) == false) Close();
            AddLines(end);
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

    private static bool IsBefore(PrintedLine line, RuledTable table) =>
        line.Page < table.Page || line.Page == table.Page && line.HeightOnPage < table.Box.Top;
}
