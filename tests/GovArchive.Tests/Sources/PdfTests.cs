using GovArchive.Diagnostics;
using GovArchive.Sources;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Sources;

/// <summary>PDF files beside what is read of them. They were printed from the HTML of the same name with Chromium.</summary>
public class PdfTests
{
    private static readonly string Folder = Path.Combine(Cases.Folder("Sources"), "containers");

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder, "*.pdf").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Say_what_is_expected(string name)
    {
        NeedsPoppler();
        var (document, findings) = Read(File.ReadAllBytes(Path.Combine(Folder, name)), new PdfToText());
        AcceptedFile.Assert(Path.Combine(Folder, Path.ChangeExtension(name, ".expected.txt")), SourceBlocks.Printed(document?.Blocks ?? [], findings));
    }

    [Fact]
    public void Half_a_file_is_an_error_or_says_that_text_may_be_missing()
    {
        NeedsPoppler();
        var whole = File.ReadAllBytes(Path.Combine(Folder, "printed.pdf"));
        var (document, findings) = Read(whole[..(whole.Length / 2)], new PdfToText());
        Assert.Contains(Assert.Single(findings).Code.Id, document is null ? ["GA1032", "GA1033"] : new[] { "GA1035" });
    }

    [Fact]
    public void A_fault_that_does_not_stop_reading_is_told()
    {
        NeedsPoppler();
        var whole = File.ReadAllBytes(Path.Combine(Folder, "printed.pdf"));
        whole.AsSpan(whole.AsSpan().IndexOf("stream"u8) + 400, 300).Clear();
        var (document, findings) = Read(whole, new PdfToText());
        Assert.NotNull(document);
        Assert.Equal("GA1035", Assert.Single(findings).Code.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("%PDF-1.7\n%%EOF\n")]
    public void What_is_no_pdf_cannot_be_read(string bytes)
    {
        NeedsPoppler();
        var (document, findings) = Read(System.Text.Encoding.ASCII.GetBytes(bytes), new PdfToText());
        Assert.Null(document);
        Assert.Matches("^2023.pdf: error GA1032: this PDF cannot be read: .+", Assert.Single(findings).ToString());
    }

    [Fact]
    public void Without_poppler_the_finding_says_how_to_install_it()
    {
        var (document, findings) = Read([], new PdfToText { Program = "pdftotext-that-is-not-there" });
        Assert.Null(document);
        var finding = Assert.Single(findings);
        Assert.Equal("GA1031", finding.Code.Id);
        Assert.Contains("apt-get install poppler-utils", finding.Message, StringComparison.Ordinal);
        Assert.Contains("brew install poppler", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_text_stops_it() => Stopped(new PdfToText { OutputLimit = 1000 }, "more than");

    [Fact]
    public void Too_much_time_stops_it() => Stopped(new PdfToText { TimeLimit = TimeSpan.Zero }, "longer than");

    private static void Stopped(PdfToText program, string reason)
    {
        NeedsPoppler();
        var (document, findings) = Read(File.ReadAllBytes(Path.Combine(Folder, "printed.pdf")), program);
        Assert.Null(document);
        var finding = Assert.Single(findings);
        Assert.Equal("GA1034", finding.Code.Id);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    private static (SourceDocument? Document, List<Finding> Findings) Read(byte[] bytes, PdfToText program)
    {
        var findings = new List<Finding>();
        return (PdfReader.Read(new SourceFile("2023.pdf", bytes), findings, program), findings);
    }

    private static void NeedsPoppler() => Assert.SkipWhen(new PdfToText().Run([]).Outcome == PdfOutcome.Missing, "pdftotext is not installed");
}
