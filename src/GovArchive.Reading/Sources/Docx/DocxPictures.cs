using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Scans;

namespace GovArchive.Sources.Docx;

/// <summary>The pictures of a document that show tables, or pages of which others do.</summary>
/// <param name="embedded">By the id of their relation.</param>
internal sealed class DocxPictures(IReadOnlyDictionary<string, DocxChunk> embedded)
{
    // Pictures that are looked at.
    private const int Most = 100;

    private readonly Dictionary<string, (bool IsTable, bool MayBePage)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Those that a run shows, in order.</summary>
    public IEnumerable<PictureBlock> In(OpenXmlElement run, Place place) =>
        Ids(run).Where(id => Kind(id) is { IsTable: true } or { MayBePage: true })
            .Select(id => new PictureBlock(place, embedded[id].Bytes));

    /// <summary>Whether one in an element shows a table.</summary>
    public bool HasTable(OpenXmlElement element) => embedded.Count > 0 && Ids(element).Any(id => Kind(id).IsTable);

    /// <summary>What was read, without pictures that may be pages where none shows a table.</summary>
    public ImmutableArray<Block> OfTables(ImmutableArray<Block> blocks) =>
        _kinds.Values.Any(kind => kind.IsTable) ? blocks : blocks.RemoveAll(block => block is PictureBlock);

    private (bool IsTable, bool MayBePage) Kind(string id)
    {
        if (_kinds.TryGetValue(id, out var known)) return known;
        if (_kinds.Count == Most || !embedded.TryGetValue(id, out var picture)) return default;
        return _kinds[id] = (PictureKind.IsTable(picture.Bytes), PictureKind.MayBePage(picture.Bytes));
    }

    // Pictures of drawings and of their older form; those in text boxes are read with the boxes.
    private static IEnumerable<string> Ids(OpenXmlElement element)
    {
        foreach (var child in element.Content().Where(child => child.LocalName != "txbxContent"))
        {
            if (child.LocalName is "drawing" or "pict" or "object" && !DocxThing.IsShown(child)) continue;
            if (Id(child) is { } id) yield return id;
            foreach (var inner in Ids(child)) yield return inner;
        }
    }

    private static string? Id(OpenXmlElement picture) =>
        picture.LocalName is not ("blip" or "imagedata") ? null : picture.GetAttributes()
            .FirstOrDefault(attribute => (picture.LocalName, attribute.LocalName) is ("blip", "embed") or ("imagedata", "id")).Value;
}
