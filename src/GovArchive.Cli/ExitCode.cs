using GovArchive.Archives;
using GovArchive.Diagnostics;

namespace GovArchive.Cli;

/// <summary>What a command ends with: the one place where it is decided.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Errors = 1;
    public const int WrongUsage = 2;

    /// <summary>1 on errors.</summary>
    public static int Of(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error) ? Errors : Done;

    /// <summary>
    /// 1 on errors, whether they are new or not: what they keep from being read is not checked. Strictly, on what is new, open and of that
    /// severity or a graver one too.
    /// </summary>
    public static int Of(IEnumerable<ListedFinding> findings, Severity strict) => findings.Any(listed =>
        listed.Finding.Severity == Severity.Error
        || listed.Finding.Severity <= strict && listed is { IsNew: true, Told.State: FindingState.Open }) ? Errors : Done;
}
