using System.Globalization;
using System.Text;

namespace GovArchive.Tests.Sources.Pdf;

/// <summary>
/// Pages written down in short, as PDF bytes. Lengths in points, from the upper left corner of a page of 400 × 300: <c>page 90</c> (turned
/// so much by the file), <c>text 50 60 10 字</c> (left, baseline, size), <c>grid 50 80 20 100,60,60</c> (left, top, height of a row, widths
/// of columns), <c>row a | b || c</c> (a cell less for each doubled bar: its neighbour reaches over), <c>pdf ...</c> (operators as they
/// are).
/// </summary>
internal static class PdfDraft
{
    private const double Width = 400;
    private const double Height = 300;
    private const double Size = 10;
    private const double Leading = 11;

    // Chinese fonts that are not in the file, ASCII half as wide; a font whose codes stand for nothing; a form; a picture.
    private static readonly string[] Resources =
    [
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 6 0 R >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Nothing /Encoding /Identity-H /DescendantFonts [8 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nothing /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>",
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
    ];

    private const int FirstResource = 4;

    public static byte[] Pages(IEnumerable<string> lines, params string[] more)
    {
        var pages = new List<(string Turn, StringBuilder Content)>();
        var (grid, top) = (Array.Empty<double>(), 0.0);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (word, rest) = (line.Split(' ')[0], line.Contains(' ', StringComparison.Ordinal)
                ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "");
            if (word == "page" || pages.Count == 0) pages.Add((word == "page" && rest.Length > 0 ? rest : "0", new StringBuilder()));
            var content = pages[^1].Content;
            var parts = rest.Split(' ');
            if (word == "text") content.Append(Text(Number(parts[0]), Number(parts[1]), Number(parts[2]), string.Join(' ', parts[3..])));
            if (word == "pdf") content.Append(Shown(rest)).Append('\n');
            if (word == "grid")
                (grid, top) = ([Number(parts[0]), Number(parts[2]), .. parts[3].Split(',').Select(Number)], Number(parts[1]));
            if (word == "row") top = Row(content, grid, top, rest);
        }
        return File([.. pages.Select(page => (page.Turn, page.Content.ToString()))], more);
    }

    private static double Row(StringBuilder content, double[] grid, double top, string row)
    {
        var (left, height, column) = (grid[0], grid[1], 2);
        foreach (var cell in row.Split(" | "))
        {
            var text = cell.Replace("||", "", StringComparison.Ordinal).Trim();
            var width = grid[column++];
            for (var over = cell.Split("||").Length - 1; over > 0; over--) width += grid[column++];
            content.Append(Invariant($"{left} {Height - top - height} {width} {height} re S\n"));
            var lines = text.Split('/');
            var baseline = top + (height - lines.Length * Leading) / 2 + 0.85 * Size;
            foreach (var (n, part) in lines.Index()) content.Append(Text(left + 3, baseline + n * Leading, Size, part));
            left += width;
        }
        return top + height;
    }

    private static string Text(double left, double baseline, double size, string text) =>
        text.Length == 0 ? "" : Invariant($"BT /F1 {size} Tf 1 0 0 1 {left} {Height - baseline} Tm ") + Shown($"({text})") + " Tj ET\n";

    // (字) as the codes of the font.
    private static string Shown(string operators)
    {
        var shown = new StringBuilder();
        foreach (var part in operators.Split('('))
        {
            var close = part.IndexOf(')', StringComparison.Ordinal);
            if (close < 0) shown.Append(part);
            else shown.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(part[..close]))).Append('>')
                .Append(part[(close + 1)..]);
        }
        return shown.ToString();
    }

    /// <summary>A file of these pages; objects from 10 on are the caller's own, form 10 is called X1.</summary>
    public static byte[] File((string Turn, string Content)[] pages, params string[] more)
    {
        var firstPage = FirstResource + Resources.Length + more.Length;
        var resources = "<< /Font << /F1 4 0 R /F2 7 0 R >> /XObject << /P 9 0 R" + (more.Length > 0 ? " /X1 10 0 R" : "") + " >> >>";
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{firstPage + 2 * i} 0 R"))}] /MediaBox [0 0 {Width} {Height}] /Resources 3 0 R >>",
            resources, .. Resources, .. more,
            .. pages.SelectMany((page, i) => new[]
            {
                $"<< /Type /Page /Parent 2 0 R /Rotate {page.Turn} /Contents {firstPage + 2 * i + 1} 0 R >>",
                $"<< /Length {page.Content.Length} >>\nstream\n{page.Content}\nendstream",
            }),
        ];
        return Objects(objects, "");
    }

    public static byte[] Objects(IReadOnlyList<string> objects, string trailer)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (i, each) in objects.Index())
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{each}\nendobj\n");
        }
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
