using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Limits;

/// <summary>
/// Leaves out the files of those fonts that say beside their file how wide their characters are and what they mean, as nearly all Chinese
/// fonts do: PdfPig unpacks and reads all of a file, with the outlines of all its characters, for what is not asked for.
/// </summary>
internal static class PdfFontFiles
{
    private const int MostParents = 64;

    /// <summary>Of the fonts that a page names, or what it is a part of.</summary>
    public static void LeaveOut(DictionaryToken page, IPdfTokenScanner scanner)
    {
        var part = page;
        for (var i = 0; i < MostParents; i++)
        {
            if (part.TryGet<DictionaryToken>(NameToken.Resources, scanner, out var resources)
                && resources.TryGet<DictionaryToken>(NameToken.Font, scanner, out var fonts))
                foreach (var font in fonts.Data.Values) LeaveOutOf(font, scanner);
            if (!part.TryGet<DictionaryToken>(NameToken.Parent, scanner, out var parent)) return;
            part = parent;
        }
    }

    private static void LeaveOutOf(IToken token, IPdfTokenScanner scanner)
    {
        // Where columns of letters run down, letters are placed by their file's widths.
        if (Resolved(token, scanner) is not DictionaryToken font || !font.TryGet(NameToken.DescendantFonts, out var descendants)) return;
        if (!font.TryGet(NameToken.Encoding, out var encoding) || Resolved(encoding, scanner) is not NameToken name
            || name.Data.EndsWith('V')) return;
        if (Resolved(descendants, scanner) is not ArrayToken { Data: [IndirectReferenceToken reference, ..] }) return;
        if (Resolved(reference, scanner) is not DictionaryToken inner || !inner.TryGet(NameToken.FontDescriptor, out var described)) return;
        if (Resolved(described, scanner) is not DictionaryToken descriptor || !HasFile(descriptor)) return;
        var rest = descriptor.Without(NameToken.FontFile).Without(NameToken.FontFile2).Without(NameToken.FontFile3);
        scanner.ReplaceToken(reference.Data, inner.With(NameToken.FontDescriptor, rest));
    }

    private static bool HasFile(DictionaryToken descriptor) =>
        descriptor.ContainsKey(NameToken.FontFile) || descriptor.ContainsKey(NameToken.FontFile2)
        || descriptor.ContainsKey(NameToken.FontFile3);

    private static IToken? Resolved(IToken token, IPdfTokenScanner scanner) =>
        token is IndirectReferenceToken reference ? scanner.Get(reference.Data)?.Data : token;
}
