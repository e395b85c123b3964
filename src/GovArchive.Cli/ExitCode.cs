using GovArchive.Diagnostics;

namespace GovArchive.Cli;

/// <summary>What a command ends with: the one place where it is decided.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Errors = 1;
    public const int WrongUsage = 2;

    /// <summary>1 on errors; strictly, on warnings too.</summary>
    public static int Of(IEnumerable<Finding> findings, bool strict = false) =>
        findings.Any(finding => finding.Severity == Severity.Error || strict && finding.Severity == Severity.Warning) ? Errors : Done;
}
