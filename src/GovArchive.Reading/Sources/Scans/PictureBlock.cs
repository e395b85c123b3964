using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Scans;

/// <summary>A picture among text that shows a table, or a page, until it is read: then its lines and cells stand in its place.</summary>
/// <param name="File">PNG, JPEG, WebP, GIF or BMP.</param>
internal sealed record PictureBlock(Place Place, byte[] File) : Block(Place);
