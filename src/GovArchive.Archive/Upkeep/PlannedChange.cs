using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Upkeep;

/// <summary>One file of an archive and what becomes of it.</summary>
/// <param name="From">Where it is, below the archive's root.</param>
/// <param name="To">Where it will be; null where it goes.</param>
/// <param name="Bytes">What it will hold; null where it goes.</param>
public sealed record PlannedChange(string From, string? To, byte[]? Bytes);

/// <summary>All that one command changes, worked out before anything is touched: in the order in which it is shown.</summary>
/// <param name="Changes">Empty where the findings say why it cannot be done.</param>
/// <param name="Register">The register's new bytes; null where that stays as it is.</param>
public sealed record ChangePlan(ImmutableArray<PlannedChange> Changes, byte[]? Register)
{
    /// <summary>Nothing is to be done.</summary>
    public static readonly ChangePlan None = new([], null);

    /// <summary>What is done in the register, one thing a line.</summary>
    public ImmutableArray<string> RegisterEdits { get; init; } = [];

    /// <summary>The plan, or none where something was found that keeps it from being done.</summary>
    internal ChangePlan Unless(IEnumerable<Finding> findings) =>
        findings.Any(finding => finding.Severity == Severity.Error) ? None : this;
}
