using System.Collections.Concurrent;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>A font file of Debian's, and which of the fonts in it.</summary>
/// <param name="Name">What it looks like to a reader of Chinese reports.</param>
/// <param name="Index">From 0, in a collection.</param>
internal sealed record ScanFont(string Name, string Path, int Index)
{
    /// <summary>With Chinese characters: what text is set in.</summary>
    public static readonly ScanFont[] Han =
    [
        new("Noto Serif CJK SC", "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
        new("AR PL UMing CN", "/usr/share/fonts/truetype/arphic/uming.ttc", 0),
        new("AR PL UKai CN", "/usr/share/fonts/truetype/arphic/ukai.ttc", 0),
        new("Noto Sans CJK SC", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
        new("WenQuanYi Zen Hei", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", 0),
        new("WenQuanYi Micro Hei", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 0),
    ];

    /// <summary>Without: what digits may be set in beside Chinese characters of another font.</summary>
    public static readonly ScanFont[] Latin =
    [
        new("Liberation Serif", "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf", 0),
        new("Tinos", "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf", 0),
        new("Liberation Sans", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 0),
        new("FreeSerif", "/usr/share/fonts/truetype/freefont/FreeSerif.ttf", 0),
    ];

    private static readonly ConcurrentDictionary<ScanFont, Lazy<SKTypeface>> Opened = new();

    public bool IsInstalled => File.Exists(Path);

    /// <summary>Those of a list that are here.</summary>
    public static ScanFont[] Installed(IEnumerable<ScanFont> fonts) => [.. fonts.Where(font => font.IsInstalled)];

    /// <summary>Names of those that are not here, of both lists.</summary>
    public static string[] Missing() => [.. Han.Concat(Latin).Where(font => !font.IsInstalled).Select(font => font.Name)];

    /// <summary>For a size in points of the page; drawn the same at every place, so that a picture depends on nothing else.</summary>
    public SKFont At(float size) => new(Opened.GetOrAdd(this, font => new(() => SKTypeface.FromFile(font.Path, font.Index))).Value, size)
    {
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
    };
}
