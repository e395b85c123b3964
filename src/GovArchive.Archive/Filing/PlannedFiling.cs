using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Files;
using GovArchive.Importing;
using GovArchive.Reports;

namespace GovArchive.Filing;

/// <summary>What a person says of the files to be filed; each null where the files themselves tell.</summary>
/// <param name="Agency">Whose they are, whatever they print.</param>
/// <param name="Year">The year they are on.</param>
/// <param name="Url">Where they were published, http or https.</param>
/// <param name="Published">When the agency published them.</param>
/// <param name="Replace">Files put in place of others for the same report.</param>
public sealed record FilingOptions(
    NamedAgency? Agency = null, int? Year = null, string? Url = null, DateOnly? Published = null, bool Replace = false);

/// <summary>What is done with a file.</summary>
public enum FilingKind
{
    /// <summary>It is copied to a place where nothing is.</summary>
    New,

    /// <summary>The archive has it already, byte for byte; nothing is copied.</summary>
    Same,

    /// <summary>It is copied, and the files in <see cref="PlannedFiling.Replaced"/> go.</summary>
    Replacement,
}

/// <summary>One file and where it belongs. A plan: nothing is written yet.</summary>
/// <param name="Source">The bytes as they were read; its path is the name the file was given by.</param>
/// <param name="Destination">Path in the archive: content/sources/&lt;agency&gt;/&lt;year&gt;.&lt;ext&gt;.</param>
/// <param name="Replaced">Paths in the archive of what it takes the place of; the destination itself may be one of them.</param>
/// <param name="NewAgency">The agency to be added to the register, at the first of its files; null for one that is there.</param>
/// <param name="Provenance">What becomes of <c>&lt;year&gt;.source.yml</c>; null when that stays as it is.</param>
public sealed record PlannedFiling(
    ReportKey Key, SourceFile Source, string Destination, FilingKind Kind, ImmutableArray<string> Replaced, Agency? NewAgency,
    NewProvenance? Provenance)
{
    /// <summary>Files that are kept beside the source, by their paths in the archive.</summary>
    public ImmutableArray<SourceFile> Kept { get; init; } = [];
}

/// <summary>What came of filing.</summary>
/// <param name="Filed">Files copied.</param>
/// <param name="Same">Files that were there already.</param>
/// <param name="Failed">Files not filed, each with a finding.</param>
/// <param name="Agencies">Agencies added to the register.</param>
public sealed record FilingResult(int Filed, int Same, int Failed, int Agencies);
