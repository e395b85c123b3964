using GovArchive.Bench.Damaged;
using GovArchive.Bench.Scans;
using SkiaSharp;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>A report whose text is text and whose tables are cut out of its pages as pictures.</summary>
internal sealed record PicturedTables(ScanPictures Scan, IReadOnlyList<(string Text, byte[]? Picture)> Parts)
{
    private const float Margin = 4;

    public static PicturedTables Of(ScanPictures scan)
    {
        var form = scan.Report.Form;
        var pictures = scan.Report.Pages.SelectMany((page, i) => Cut(page, scan.Pages[i].File, scan.Dpi)).ToLookup(
            part => part.Table, part => part.Picture);
        var parts = new List<(string, byte[]?)>
        {
            ($"{scan.Report.Body}{scan.Report.Year}年政府信息公开工作年度报告", null),
            ($"本报告所列数据的统计期限自{scan.Report.Year}年1月1日起，至{scan.Report.Year}年12月31日止。", null),
        };
        foreach (var section in form.Sections)
        {
            parts.Add((section.Number.Length > 0 ? $"{section.Number}、{section.Title}" : section.Title, null));
            if (pictures.Contains(section.Id)) parts.AddRange(pictures[section.Id].Select(picture => ("", (byte[]?)picture)));
            else parts.AddRange(ScanProse.Of(section.Id, new Lot(7, 1)).Select(text => (text, (byte[]?)null)));
        }
        return new PicturedTables(scan, parts);
    }

    /// <summary>Text and pictures one below the other on pages as long as a sheet, and a page for what is longer.</summary>
    public byte[] Pdf()
    {
        const float Width = 595, Height = 842, Left = 45, Line = 22;
        using var stream = new MemoryStream();
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { RasterDpi = Scan.Dpi, EncodingQuality = 101 });
        using var font = ScanFont.Installed(ScanFont.Han)[0].At(10);
        using var ink = Paint(SKColors.Black);
        var (canvas, y) = (document.BeginPage(Width, Height), Line);
        foreach (var (text, picture) in Parts)
        {
            using var image = picture is null ? null : SKImage.FromEncodedData(picture);
            var height = image is null ? Line : image.Height * (Width - 2 * Left) / image.Width + Line;
            if (y + height > Height - Line)
            {
                document.EndPage();
                (canvas, y) = (document.BeginPage(Width, Height), Line);
            }
            if (image is null) canvas.DrawText(text, Left, y + 14, SKTextAlign.Left, font, ink);
            else canvas.DrawImage(image, new SKRect(Left, y, Width - Left, y + height - Line), SKSamplingOptions.Default);
            y += height;
        }
        document.EndPage();
        document.Close();
        return stream.ToArray();
    }

    /// <summary>What is on a page besides tables: a crest, a photo, a code of squares and a coloured bar.</summary>
    public static IEnumerable<byte[]> Others() =>
    [
        Drawn(120, 120, canvas => canvas.DrawCircle(60, 60, 50, Paint(SKColors.Red))),
        Drawn(1200, 900, canvas =>
        {
            for (var i = 0; i < 900; i += 3) canvas.DrawRect(0, i, 1200, 3, Paint(new SKColor(20, (byte)(i / 8), 90)));
        }),
        Drawn(420, 420, canvas =>
        {
            for (var i = 0; i < 400; i++)
                if (i * 7919 % 13 < 6) canvas.DrawRect(10 + i % 20 * 20, 10 + i / 20 * 20, 20, 20, Paint(SKColors.Black));
        }),
        Drawn(1000, 60, canvas => canvas.Clear(SKColors.DarkBlue)),
    ];

    // Each table of a page, as far as its rules go.
    private static IEnumerable<(string Table, byte[] Picture)> Cut(ScannedPage page, byte[] file, int dpi)
    {
        using var data = SKData.CreateCopy(file);
        using var whole = SKBitmap.Decode(data);
        var levels = page.Rules.Where(rule => rule.From.Y == rule.To.Y).Select(rule => rule.From.Y).Order().ToArray();
        var tables = page.Cells.GroupBy(cell => cell.Cell.Table).OrderBy(table => table.Min(cell => cell.Box.Top)).ToArray();
        for (var (i, top) = (0, 0f); i < tables.Length; i++)
        {
            var bottom = i + 1 == tables.Length ? page.Height
                : Gap(levels, tables[i].Max(cell => cell.Box.Bottom), tables[i + 1].Min(cell => cell.Box.Top));
            var rules = page.Rules.Where(rule => rule.From.Y >= top && rule.To.Y <= bottom).ToArray();
            var box = new SKRect(
                rules.Min(rule => rule.From.X) - Margin, rules.Min(rule => rule.From.Y) - Margin,
                rules.Max(rule => rule.To.X) + Margin, rules.Max(rule => rule.To.Y) + Margin);
            var scale = dpi / PageDrawing.PointsOfInch;
            using var part = new SKBitmap();
            whole.ExtractSubset(part, new SKRectI(
                (int)(box.Left * scale), (int)(box.Top * scale), (int)(box.Right * scale), (int)(box.Bottom * scale)));
            yield return (tables[i].Key, Encoded(part));
            top = bottom;
        }
    }

    // The middle of the widest gap between rules.
    private static float Gap(float[] levels, float from, float to)
    {
        float[] between = [from, .. levels.Where(level => level > from && level < to), to];
        return between.Zip(between.Skip(1)).Select(pair => (Width: pair.Second - pair.First, Middle: (pair.First + pair.Second) / 2))
            .MaxBy(gap => gap.Width).Middle;
    }

    private static byte[] Drawn(int width, int height, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        draw(canvas);
        return Encoded(bitmap);
    }

    private static byte[] Encoded(SKBitmap bitmap)
    {
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static SKPaint Paint(SKColor color) => new() { Color = color };
}
