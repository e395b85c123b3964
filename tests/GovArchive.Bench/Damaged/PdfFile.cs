using System.Globalization;
using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>The objects of a small PDF.</summary>
internal static class PdfFile
{
    private const string Font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>";
    private const string Descendant =
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
        + "/DW 1000 /W [1 95 500 814 907 500] /FontDescriptor 5 0 R >>";
    private const string Descriptor =
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
        + "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";

    // What the font has beside letters, digits and Chinese characters.
    private const string Marks = "，。？、（）－①②【】※〔〕\n";

    // Heights at which the watermark begins.
    private static readonly int[] Turned = [150, 400, 650];

    /// <param name="pages">What each page draws; its font is F1.</param>
    /// <param name="watermark">Turned and large over every page; null for none.</param>
    public static byte[] Of(IReadOnlyList<StringBuilder> pages, int width, int height, string? watermark)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + 2 * i} 0 R"))}] >>",
            Font, Descendant, Descriptor,
        };
        foreach (var page in pages)
        {
            if (watermark is not null)
                foreach (var y in Turned)
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"q 0.8 g BT /F1 40 Tf 0.707 0.707 -0.707 0.707 {width / 4} {y} Tm <{Hex(watermark)}> Tj ET Q\n");
            var (size, contents) = ($"[0 0 {width} {height}]", objects.Count + 2);
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox {size} "
                + $"/Resources << /Font << /F1 3 0 R >> >> /Contents {contents} 0 R >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}endstream");
        }
        var (text, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (i, content) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Whether the font has all its characters.</summary>
    public static bool HasAll(string text) => text.All(c =>
        c is (>= ' ' and <= '~') or (>= '\u4e00' and <= '\u9fff') or (>= '０' and <= '９') || Marks.Contains(c));

    public static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
}
