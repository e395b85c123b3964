using GovArchive.Checks;
using GovArchive.Reports;

namespace GovArchive.Proofs;

/// <summary>Why a report is not compared with the one on the year before.</summary>
public enum NoYearBefore
{
    /// <summary>Nobody named a file, and there is no archive to look into.</summary>
    NotGiven,

    /// <summary>The report names no year.</summary>
    YearUnknown,

    /// <summary>The report does not name its body so that it could be found in the archive.</summary>
    BodyNotNamed,

    /// <summary>The archive's register does not have the body.</summary>
    BodyNotRegistered,

    /// <summary>The archive has no data of the body's report on the year before, or they cannot be read.</summary>
    NotInArchive,

    /// <summary>The file that was named has no report on the year before.</summary>
    NotInFile,
}

/// <summary>A report that was proven, and what it was compared with.</summary>
/// <param name="AgencyId">The archive's id of the body, or the one its name gives; null where it names none.</param>
/// <param name="Before">The report on the year before; null where there is none.</param>
/// <param name="WhyNot">Why there is none; null where there is one.</param>
public sealed record ProofSubject(ReportProof Proof, string? AgencyId, Report? Before, NoYearBefore? WhyNot);
