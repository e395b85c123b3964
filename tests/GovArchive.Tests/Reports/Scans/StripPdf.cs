using System.Text;
using BitMiracle.LibTiff.Classic;
using SkiaSharp;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>Writes a PDF as office scanners do: of each page several pictures with one bit a point, one below the other.</summary>
internal static class StripPdf
{
    private const int Strips = 3;

    /// <param name="isFax">Packed as CCITT group 4; else as it is.</param>
    public static byte[] Write(IEnumerable<(byte[] File, SKSize Size)> pages, bool isFax)
    {
        var (objects, kids) = (new List<byte[]> { Bytes("<< /Type /Catalog /Pages 2 0 R >>"), Array.Empty<byte>() }, new List<string>());
        foreach (var (file, size) in pages)
        {
            using var data = SKData.CreateCopy(file);
            using var picture = SKBitmap.Decode(data);
            var (content, names) = (new StringBuilder(), new StringBuilder());
            for (var i = 0; i < Strips; i++)
            {
                var (top, bottom) = (picture.Height * i / Strips, picture.Height * (i + 1) / Strips);
                var bits = Bits(picture, top, bottom);
                var packed = isFax ? Fax(bits, picture.Width, bottom - top) : bits;
                var filter = isFax
                    ? $"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {picture.Width} /Rows {bottom - top} >>" : "";
                var head = $"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {bottom - top} /BitsPerComponent 1 "
                    + $"/ColorSpace /DeviceGray {filter} /Length {packed.Length} >>\nstream\n";
                objects.Add([.. Bytes(head), .. packed, .. Bytes("\nendstream")]);
                names.Append($"/I{i} {objects.Count} 0 R ");
                var (y, height) = (size.Height * (picture.Height - bottom) / picture.Height, size.Height * (bottom - top) / picture.Height);
                content.Append(FormattableString.Invariant($"q {size.Width} 0 0 {height} 0 {y} cm /I{i} Do Q\n"));
            }
            objects.Add(Bytes($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"));
            objects.Add(Bytes(FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size.Width} {size.Height}] ")
                + $"/Contents {objects.Count} 0 R /Resources << /XObject << {names}>> >> >>"));
            kids.Add($"{objects.Count} 0 R");
        }
        objects[1] = Bytes($"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids)}] >>");
        return File(objects);
    }

    private static byte[] File(List<byte[]> objects)
    {
        var (file, places) = (new List<byte>(Bytes("%PDF-1.4\n")), new List<int>());
        foreach (var (i, content) in objects.Index())
        {
            places.Add(file.Count);
            file.AddRange([.. Bytes($"{i + 1} 0 obj\n"), .. content, .. Bytes("\nendobj\n")]);
        }
        var table = string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"));
        return
        [
            .. file, .. Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}"),
            .. Bytes($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{file.Count}\n%%EOF\n"),
        ];
    }

    // Eight points a byte, each row from a byte of its own; 1 is white.
    private static byte[] Bits(SKBitmap picture, int top, int bottom)
    {
        var stride = (picture.Width + 7) / 8;
        var bits = new byte[stride * (bottom - top)];
        for (var y = top; y < bottom; y++)
            for (var x = 0; x < picture.Width; x++)
                if (picture.GetPixel(x, y).Green > 190) bits[(y - top) * stride + x / 8] |= (byte)(128 >> x % 8);
        return bits;
    }

    private static byte[] Fax(byte[] bits, int width, int height)
    {
        using var stream = new MemoryStream();
        var tiff = Tiff.ClientOpen("fax", "w", stream, new TiffStream());
        tiff.SetField(TiffTag.IMAGEWIDTH, width);
        tiff.SetField(TiffTag.IMAGELENGTH, height);
        tiff.SetField(TiffTag.BITSPERSAMPLE, 1);
        tiff.SetField(TiffTag.ROWSPERSTRIP, height);
        tiff.SetField(TiffTag.COMPRESSION, Compression.CCITTFAX4);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISWHITE);
        byte[] inverted = [.. bits.Select(b => (byte)~b)];
        tiff.WriteEncodedStrip(0, inverted, inverted.Length);
        tiff.WriteDirectory();
        tiff.Flush();
        using var written = Tiff.ClientOpen("fax", "r", new MemoryStream(stream.ToArray()), new TiffStream());
        var packed = new byte[written.RawStripSize(0)];
        written.ReadRawStrip(0, packed, 0, packed.Length);
        return packed;
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
