using System.IO.Compression;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Pdf;
using GovArchive.Sources.Pdf.Limits;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Sources.Pdf;

/// <summary>
/// PDF files, or pages written down in short (<see cref="PdfDraft"/>), beside what is read of them. Files were printed from the HTML of the
/// same name with Chromium.
/// </summary>
public class PdfTests
{
    private static readonly string Folder = Path.Combine(Cases.Folder("Sources"), "containers");
    private static readonly byte[] Printed = File.ReadAllBytes(Path.Combine(Folder, "printed.pdf"));

    public static TheoryData<string> All =>
        [.. new[] { "*.pdf", "*.pages.txt" }.SelectMany(pattern => Directory.GetFiles(Folder, pattern)).Select(Path.GetFileName)
            .OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Say_what_is_expected(string name)
    {
        var path = Path.Combine(Folder, name);
        var (document, findings) = Read(
            name.EndsWith(".pdf", StringComparison.Ordinal) ? File.ReadAllBytes(path) : PdfDraft.Pages(File.ReadAllLines(path)));
        AcceptedFile.Assert(
            Path.Combine(Folder, name.Split('.')[0] + ".expected.txt"), SourceBlocks.Printed(document?.Blocks ?? [], findings));
    }

    [Fact]
    public void Half_a_file_is_cut_off() =>
        Refused(Printed[..(Printed.Length / 2)], "GA1040", "the end of this PDF is missing; fetch it again");

    [Fact]
    public void What_was_added_later_and_is_cut_off_is_told_too() =>
        Refused([.. Printed, .. "\n900 0 obj\n<< /Type"u8], "GA1040", "missing");

    [Fact]
    public void Bytes_behind_the_end_do_no_harm() => Assert.NotNull(Read([.. Printed, .. "<html></html>"u8]).Document);

    [Fact]
    public void A_fault_that_does_not_stop_reading_is_told()
    {
        var broken = Printed.ToArray();
        broken.AsSpan(broken.AsSpan().IndexOf("stream"u8) + 400, 300).Clear();
        var (document, findings) = Read(broken);
        Assert.NotNull(document);
        Assert.Contains(findings, finding => finding.Code.Id == "GA1035");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.7\n%%EOF\n")]
    public void What_is_no_pdf_cannot_be_read(string bytes) =>
        Refused(Encoding.ASCII.GetBytes(bytes), "GA1032", "this PDF cannot be read: ");

    [Fact]
    public void A_password_is_asked_for()
    {
        var key = new string('a', 32);
        Refused(PdfDraft.Objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>"],
            $"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ({key}) /U ({key}) /P -4 >>"),
                "GA1039",
                "password");
    }

    [Fact]
    public void Too_much_text_stops_it() => Stopped(Printed, new PdfLimits { Letters = 100 }, "more than 100 letters");

    [Fact]
    public void Too_much_time_stops_it() => Stopped(Printed, new PdfLimits { Time = TimeSpan.Zero }, "longer than");

    [Fact]
    public void Too_many_pages_stop_it() => Stopped(Printed, new PdfLimits { Pages = 2 }, "more than 2 pages");

    [Fact]
    public void What_unpacks_to_very_much_stops_it()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 200; i++) zip.Write(new byte[1 << 20]);
        var stream = Encoding.Latin1.GetString(packed.ToArray());
        Stopped(PdfDraft.File(
            [("0", "q Q /X1 Do")],
            $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode /Length {stream.Length} >>\nstream\n{stream}\nendstream"),
                new PdfLimits(),
                "unpacks to more than");
    }

    [Theory]
    [InlineData("0 0 m\n", 1_100_000, "more than 1000000 steps")]
    [InlineData("1 ", 5 << 20, "more than 8 MB")]
    public void A_page_of_very_many_steps_stops_it(string step, int count, string reason) =>
        Stopped(PdfDraft.File([("0", new StringBuilder().Insert(0, step, count).ToString())]), new PdfLimits(), reason);

    // Each form shows the next; each shows the next twice.
    [Theory]
    [InlineData(3000, "/X1 Do", "deeper than")]
    [InlineData(20, "/X1 Do /X1 Do", "steps")]
    public void Forms_in_forms_stop_it(int count, string content, string reason)
    {
        var forms = Enumerable.Range(0, count).Select(i =>
            $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 {11 + i} 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream");
        Stopped(PdfDraft.File(
            [("0", "/X1 Do")],
            [.. forms, "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 3 >>\nstream\nq Q\nendstream"]),
                new PdfLimits { Steps = 100_000 }, reason);
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("<< /A ", 200_000)]
    public void Arrays_in_arrays_do_no_harm(string open, int depth)
    {
        var nested = string.Concat(Enumerable.Repeat(open, depth));
        Assert.NotEmpty(Read(PdfDraft.File([("0", nested + " /F1 Tf")])).Findings);
        Assert.NotEmpty(Read(PdfDraft.Objects(["<< /Type /Catalog /Pages " + nested + " >>"], "")).Findings);
    }

    [Fact]
    public void A_chain_of_pages_in_pages_does_no_harm()
    {
        const int Depth = 20_000;
        var nodes = Enumerable.Range(0, Depth).Select(i => $"<< /Type /Pages /Count 1 /Kids [{i + 3} 0 R] >>");
        Assert.NotEmpty(Read(PdfDraft.Objects(["<< /Type /Catalog /Pages 2 0 R >>", .. nodes, "<< /Type /Page >>"], "")).Findings);
    }

    [Fact]
    public void The_same_bytes_say_the_same() =>
        Assert.Equal(SourceBlocks.Printed(Read(Printed).Document!.Blocks, []), SourceBlocks.Printed(Read(Printed).Document!.Blocks, []));

    private static void Stopped(byte[] bytes, PdfLimits limits, string reason) => Refused(bytes, "GA1034", reason, limits);

    private static void Refused(byte[] bytes, string code, string message, PdfLimits? limits = null)
    {
        var (document, findings) = Read(bytes, limits);
        Assert.Null(document);
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code.Id);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    private static (SourceDocument? Document, List<Finding> Findings) Read(byte[] bytes, PdfLimits? limits = null)
    {
        var findings = new List<Finding>();
        return (PdfReader.Read(new SourceFile("2023.pdf", bytes), findings, limits ?? new PdfLimits()), findings);
    }
}
