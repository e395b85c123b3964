using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html;
using GovArchive.Text;

namespace GovArchive.Sources.Docx;

/// <summary>Reads what is embedded in a document as a part of its text, where it is a web page; anything else is reported.</summary>
internal sealed class DocxChunks(string file, IReadOnlyDictionary<string, DocxChunk> chunks, ICollection<Finding> findings)
{
    // A part may be named again and again.
    private int _left = DocxChunk.MostBytes;

    /// <summary>The lines and grids of an embedded page; none, with a finding, when it is not one.</summary>
    /// <param name="part">Where it is embedded.</param>
    public ImmutableArray<Block> Read(AltChunk embedded, string part)
    {
        var place = new Place(file, Part: part);
        var chunk = embedded.Id?.Value is { } id ? chunks.GetValueOrDefault(id) : null;
        _left -= chunk?.Bytes.Length ?? 0;
        var kind = chunk is null ? "a part that is not in the file" : _left < 0 ? "more than can be read" : chunk.Kind;
        if (kind is null && MarkupEncoding.Decode(chunk!.Bytes) is { } decoded)
        {
            findings.Add(FindingCodes.EmbeddedRead.At(place));
            return [.. HtmlReader.ReadPiece(file, 0, decoded.Text, findings).Select(block => Placed(block, part))];
        }
        findings.Add(FindingCodes.EmbeddedUnread.At(place, kind ?? "text in an unknown encoding"));
        return [];
    }

    // Lines of the embedded page are not lines of the document.
    private Block Placed(Block block, string part) => block switch
    {
        TextBlock text => text with { Place = At(text.Place, part) },
        GridBlock grid =>
            new GridBlock(
                At(grid.Place, part),
                [.. grid.Rows.Select(row => new GridRow([.. row.Cells.Select(cell => cell with { Place = At(cell.Place, part) })]))]),
        _ => block,
    };

    private Place At(Place place, string part) =>
        new(file, Part: $"{part} embedded line {place.Line.ToString(CultureInfo.InvariantCulture)}");
}
