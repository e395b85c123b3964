using System.Collections.Immutable;
using GovArchive.Pictures.Letters;
using GovArchive.Sources.Pdf.Limits;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Pdf.Pictures;

namespace GovArchive.Sources.Scans;

/// <summary>The pages of a PDF, those that are pictures read as such.</summary>
/// <param name="Pages">All of them, in order.</param>
/// <param name="LeftOut">Numbers of the pages that are pictures and were not read, with the reason.</param>
internal sealed record ScannedPdf(ImmutableArray<PdfPage> Pages, ImmutableArray<(int Number, string Reason)> LeftOut)
{
    /// <summary>Tables that are pictures among the text of the other pages, in order.</summary>
    public ImmutableArray<PdfInset> Insets { get; init; } = [];

    /// <summary>What to install where the second reader is not to be had.</summary>
    public const string NoReader = "Tesseract with its data chi_sim and eng is not installed";

    // Typographic points: a head and a row of a table; and how far a box may be off the same as another reading has it.
    private const double LowestInset = 40;
    private const double Slack = 4;

    public const string Failed = "Tesseract failed, or took too long";

    /// <summary>Whether any page was read from its picture.</summary>
    public bool IsRead => !Insets.IsEmpty || Pages.Any(page => page.IsScanned);

    /// <summary>The second reader; "" where no page was read by it.</summary>
    public string Reader => IsRead ? Tesseract.Installed!.Name : "";

    /// <summary>Why the first of those that were not read was not; "" where all were.</summary>
    public string Reason => LeftOut.IsEmpty ? "" : LeftOut[0].Reason;

    /// <summary>Page numbers and the like are printed upon scans too.</summary>
    public static bool HasText(PdfPage page) => page.Letters.Any(letter => letter.Text.Any(char.IsLetter));

    /// <param name="bytes">Of the file.</param>
    /// <param name="pages">As their text was read.</param>
    public static ScannedPdf Read(byte[] bytes, ImmutableArray<PdfPage> pages, PdfLimits limits)
    {
        var numbers = pages.Where(page => !HasText(page) && page.Pictures.Any(picture => IsLarge(page, picture.Box)))
            .Select(page => page.Number).ToArray();
        var insets = InsetsOf(bytes, pages, limits);
        if (numbers.Length == 0) return new ScannedPdf(pages, []) { Insets = insets };
        var (read, leftOut) = (new Dictionary<int, PdfPage>(), ImmutableArray.CreateBuilder<(int, string)>());
        foreach (var (number, picture, reason) in PdfPagePictures.Read(bytes, numbers, limits))
        {
            if (picture is null) leftOut.Add((number, reason));
            else if (Tesseract.Installed is not { } tesseract) leftOut.Add((number, NoReader));
            else if (ScannedPage.Read(picture, number, tesseract) is { } page) read[number] = page;
            else leftOut.Add((number, Failed));
        }
        return new ScannedPdf([.. pages.Select(page => read.GetValueOrDefault(page.Number, page))], leftOut.ToImmutable())
        { Insets = insets };
    }

    // Pictures with nothing printed on them, as large as a table of the form: backgrounds and pages with a layer of text have letters on
    // them.
    private static ImmutableArray<PdfInset> InsetsOf(byte[] bytes, ImmutableArray<PdfPage> pages, PdfLimits limits)
    {
        var among = pages.Where(HasText).ToDictionary(page => page.Number, page => page.Pictures.Where(
            picture => picture.Box.Height >= LowestInset && !page.Letters.Any(letter => Holds(picture.Box, letter))).ToArray());
        var numbers = among.Where(page => page.Value.Length > 0).Select(page => page.Key).Order().ToArray();
        if (numbers.Length == 0 || Tesseract.Installed is not { } tesseract) return [];
        var insets = ImmutableArray.CreateBuilder<PdfInset>();
        foreach (var (number, box, picture) in PdfPagePictures.ReadAmongText(bytes, numbers, limits))
            if (among[number].Any(known => IsSame(known.Box, box)) && PictureKind.IsTable(picture)
                && ScannedPage.Read(picture, 1, tesseract) is { } read)
                insets.Add(new PdfInset(number, 1 + insets.Count(inset => inset.Page == number), box.Top, read));
        return insets.ToImmutable();
    }

    private static bool Holds(PdfBox box, PdfLetter letter) => !letter.IsBlank && box.Holds(letter.Middle.X, letter.Middle.Y);

    private static bool IsSame(PdfBox one, PdfBox other) =>
        Math.Abs(one.Left - other.Left) + Math.Abs(one.Top - other.Top) + Math.Abs(one.Right - other.Right)
        + Math.Abs(one.Bottom - other.Bottom) < Slack;

    private static bool IsLarge(PdfPage page, PdfBox picture) =>
        picture.Width * picture.Height >= PdfPagePictures.SmallestShare * page.Width * page.Height;
}
