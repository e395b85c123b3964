using GovArchive.Diagnostics;
using GovArchive.Reports.Sections;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Parsing;

/// <summary>Tells an original that shows its report in pictures: a scan, or a page with a title and nothing but images below it.</summary>
public static class PicturesOnly
{
    // A title, a line of dates and sources, a name below: no notice and no report is as short.
    private const int MostLetters = 300;

    /// <summary>Whether a file that no report was read from shows one in pictures, as far as can be known.</summary>
    /// <param name="document">What was read; null when nothing was.</param>
    /// <param name="findings">Why no report was read.</param>
    public static bool Is(SourceDocument? document, IReadOnlyCollection<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToArray();
        if (document is null) return errors.Length > 0 && Array.TrueForAll(errors, error => error.Code == FindingCodes.PdfWithoutText);
        if (!Array.TrueForAll(errors, error => error.Code == FindingCodes.NotAReport)) return false;
        var lines = SourceLine.Of(document);
        return lines.Sum(line => line.Text.Count(char.IsLetter)) <= MostLetters
            && SelfDescription.Read(TitleReader.Read(lines), lines, document.File.Path).Other is null;
    }
}
