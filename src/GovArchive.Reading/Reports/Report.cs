using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>One year's report of one agency.</summary>
public sealed record Report(ReportKey Key, Provenance Source, ReportContent Content)
{
    public FigureSheet Figures => Content.Figures;

    /// <summary>The edition of the form that it follows.</summary>
    public Form Form => Figures.Form;

    /// <summary>What is kept of its text to compare it; null where nobody looked at it when it was loaded.</summary>
    public TextPrint? Print { get; init; }
}

/// <summary>Where a report came from.</summary>
/// <param name="File">Path in the archive.</param>
/// <param name="Sha256">Of that file's bytes, lower-case hexadecimal.</param>
/// <param name="Figures">Path of the figures file that was read beside it; null when there was none.</param>
/// <param name="FiguresSha256">Of that file's bytes.</param>
/// <param name="Url">Where it was published; null when not known.</param>
/// <param name="FetchedAt">When it was fetched; null when not known.</param>
/// <param name="PublishedAt">When the agency published it; null when not known.</param>
/// <param name="Note">Anything worth knowing about the source.</param>
public sealed record Provenance(
    string File, string Sha256, string? Figures = null, string? FiguresSha256 = null,
    string? Url = null, DateOnly? FetchedAt = null, DateOnly? PublishedAt = null, string? Note = null)
{
    /// <summary>Of the hashes of the pictures that are kept beside a page and may be read with it; null when none are.</summary>
    public string? PicturesSha256 { get; init; }

    /// <summary>Who typed its figures in; null when nobody did or nobody says so.</summary>
    public string? TranscribedBy { get; init; }

    /// <summary>When.</summary>
    public DateOnly? TranscribedAt { get; init; }
}

/// <summary>What a source says, whoever it was filed under.</summary>
public sealed record ReportContent
{
    /// <summary>The body's name as printed; null when the source names none.</summary>
    public required string? AgencyName { get; init; }

    /// <summary>The year reported on, as printed; null when the source names none.</summary>
    public required int? Year { get; init; }

    /// <summary>As printed; "" when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Edition of the form: "local", "2014", "2019", "2021".</summary>
    public required string Edition { get; init; }

    /// <summary>
    /// What it says in words; of a report of an archive it is read from the disk when it is asked for, so it is asked for once.
    /// </summary>
    public required StoredProse Prose { get; init; }

    /// <summary>The source line by line; of a report of an archive it is read from the disk when it is asked for.</summary>
    public SourceLines Lines { get; init; } = SourceLines.None;

    /// <summary>
    /// SHA-256 of the file of <see cref="Lines"/> as import wrote it, lower-case hexadecimal; null for a report that was not read from a
    /// data file.
    /// </summary>
    public string? LinesSha256 { get; init; }

    /// <summary>
    /// The file of its scanned rows, see <c>StripSheet</c>; empty where it has none, and once read from a data file.
    /// </summary>
    public ReadOnlyMemory<byte> Strips { get; init; }

    /// <summary>SHA-256 of that file as import wrote it, lower-case hexadecimal; null where there is none.</summary>
    public string? StripsSha256 { get; init; }

    /// <summary>
    /// By what evidence each row got its numbers; empty once read from a data file, which keeps their places and origins only.
    /// </summary>
    public ImmutableArray<Placing> Evidence { get; init; } = [];

    /// <summary>State of each of the edition's tables.</summary>
    public required ImmutableSortedDictionary<string, TableState> Tables { get; init; }

    /// <summary>Every cell of the edition, absent ones too.</summary>
    public required FigureSheet Figures { get; init; }

    /// <summary>What was found while reading; sorted.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}
