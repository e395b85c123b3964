using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Reports.Files;

/// <summary>Everything of a report but its figures, read from its YAML by lines, or where these are unusual by the library.</summary>
internal static class ReportDocument
{
    /// <summary>
    /// The report without prose and figures, and its prose; null, with findings, when the file is not what <see cref="ReportYaml.Write"/>
    /// writes.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="hasTexts">Whether long texts are wanted: else what is in their place says no more than that there are some.</param>
    public static (Report Report, ReportProse Prose)? Read(SourceFile file, ICollection<Finding> findings, bool hasTexts) =>
        ReportLines.Read(file, hasTexts) is { } read ? read : ReportYaml.Read(file, findings);

    /// <summary>The prose alone; null when the file cannot be read.</summary>
    public static ReportProse? ReadProse(SourceFile file) => Read(file, [], hasTexts: true)?.Prose;
}
