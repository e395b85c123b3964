using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Output;

/// <summary>
/// How many findings the last build of a site told, kept beside the archive, so that a build of the same inputs need not check them again
/// to say so.
/// </summary>
public sealed record BuiltFindings(int Errors, int Warnings, int Notes)
{
    public static BuiltFindings Of(IEnumerable<Finding> findings)
    {
        var bySeverity = findings.ToLookup(finding => finding.Severity);
        return new BuiltFindings(
            bySeverity[Severity.Error].Count(), bySeverity[Severity.Warning].Count(), bySeverity[Severity.Note].Count());
    }

    /// <summary>Those of a build of the same inputs; null when none is known, or the file is damaged.</summary>
    public static BuiltFindings? Read(string path, string inputs)
    {
        if (!SourceFile.Exists(path) || SourceFile.Read(path, path, []) is not { } file) return null;
        var words = Encoding.UTF8.GetString(file.Bytes).Split(' ');
        if (words.Length != 4 || words[0] != inputs) return null;
        var counts = words[1..]
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1).ToArray();
        return counts.Contains(-1) ? null : new BuiltFindings(counts[0], counts[1], counts[2]);
    }

    /// <summary>Keeps them; where they cannot be kept the next build checks again.</summary>
    public void Write(string path, string inputs)
    {
        try
        {
            AtomicFile.Write(
                path, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{inputs} {Errors} {Warnings} {Notes}")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As if it had never been known.
        }
    }
}
