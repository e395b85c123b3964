using System.Collections.Immutable;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>A straight rule, upright or level, as it is seen.</summary>
/// <param name="IsLevel">Runs from left to right; upright otherwise.</param>
/// <param name="At">Distance from the top for a level rule, from the left for an upright one.</param>
/// <param name="From">Where it begins, from the left or the top.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PdfRule(bool IsLevel, double At, double From, double To);

/// <summary>Something that is shown and no text.</summary>
/// <param name="Said">What it may say; "" where nobody read it.</param>
internal readonly record struct PdfPicture(PdfBox Box, string Said);

/// <summary>What a page shows, as a person holds it.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Letters">In the order of painting, blanks too; what nobody sees is left out.</param>
/// <param name="Rules">Parts of one line may be several.</param>
/// <param name="Pictures">Pictures, and drawings that are no rules.</param>
/// <param name="Unknown">How many of the letters have no meaning that the file tells.</param>
internal sealed record PdfPage(
    int Number, double Width, double Height, ImmutableArray<PdfLetter> Letters, ImmutableArray<PdfRule> Rules,
    ImmutableArray<PdfPicture> Pictures, int Unknown)
{
    /// <summary>It is a picture whose letters were read: how they are set tells nothing.</summary>
    public bool IsScanned { get; init; }

    /// <summary>That picture; null where no table is in it.</summary>
    public PageScan? Scan { get; init; }
}
