using System.Collections.Immutable;
using AngleSharp.Dom;
using GovArchive.Files;
using GovArchive.Sources.Scans;

namespace GovArchive.Sources.Html;

/// <summary>The pictures of a page that show tables, and with them those that may show pages of the same report.</summary>
/// <param name="Files">The picture of each such element.</param>
internal sealed record HtmlPictures(ImmutableDictionary<IElement, byte[]> Files)
{
    // Pictures that are looked at, and bytes of all of them.
    private const int Most = 100;
    private const long MostBytes = 256L << 20;

    private const string Data = "data:image/";
    private const string Base64 = ";base64,";

    private readonly Dictionary<IElement, int> _counts = Files.Keys.SelectMany(picture => picture.GetAncestors().OfType<IElement>())
        .CountBy(element => element).ToDictionary();

    public static readonly HtmlPictures None = new(ImmutableDictionary<IElement, byte[]>.Empty);

    /// <param name="file">The page; pictures are in it or beside it.</param>
    public static HtmlPictures Of(IDocument document, SourceFile file)
    {
        var images = document.QuerySelectorAll("img[src]").Take(Most)
            .Select(image => (image, Address: image.GetAttribute("src")!)).ToArray();
        // One file under two addresses may be two that were given the same name.
        var doubtful = images.Select(image => image.Address).Where(address => !IsData(address)).Distinct(StringComparer.Ordinal)
            .GroupBy(address => FilesBeside.SafeName(address.Split('?', '#')[0].Split('/', '\\')[^1]), StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1).SelectMany(same => same).ToHashSet(StringComparer.Ordinal);
        var (files, isTable, left) = (ImmutableDictionary.CreateBuilder<IElement, byte[]>(), false, MostBytes);
        foreach (var (image, address) in images.Where(image => !doubtful.Contains(image.Address)))
        {
            if ((IsData(address) ? Inside(address) : file.Beside?.Invoke(address)) is not { } bytes || (left -= bytes.Length) < 0) continue;
            var shows = PictureKind.IsTable(bytes);
            if (shows || PictureKind.MayBePage(bytes)) files[image] = bytes;
            isTable |= shows;
        }
        return isTable ? new HtmlPictures(files.ToImmutable()) : None;
    }

    /// <summary>Those of which no part is left out.</summary>
    public HtmlPictures Seen(IReadOnlySet<IElement> leftOut) => new(
        Files.Where(picture => !picture.Key.GetAncestors().OfType<IElement>().Prepend(picture.Key).Any(leftOut.Contains))
            .ToImmutableDictionary());

    /// <summary>How many of them are in an element.</summary>
    public int In(IElement element) => _counts.GetValueOrDefault(element);

    private static bool IsData(string address) => address.StartsWith(Data, StringComparison.OrdinalIgnoreCase);

    private static byte[]? Inside(string address)
    {
        var at = address.IndexOf(Base64, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var text = address.AsSpan(at + Base64.Length);
        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) ? bytes[..length] : null;
    }
}
