using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Proofs;
using GovArchive.Reports;
using GovArchive.Text;

namespace GovArchive.Cli;

/// <summary>Where a report's predecessor is looked for: in a file that somebody named, else in an archive.</summary>
/// <param name="file">The file that was named; null for none.</param>
/// <param name="given">What it says; empty where it cannot be read.</param>
/// <param name="archive">Null where there is none.</param>
/// <param name="register">Of the archive; empty without one.</param>
internal sealed class LastYear(string? file, ReportContent[] given, ArchiveLayout? archive, AgencyRegister register)
{
    private static readonly Agency Unknown = new() { Id = "", Name = "" };

    public static LastYear Of(ProofOptions options, List<Finding> findings)
    {
        if (options.LastYear is not { } file)
            return new LastYear(
                null, [], options.Archive,
                options.Archive is { } layout ? ArchiveLoader.LoadRegister(layout, findings) : AgencyRegister.Empty);
        var sources = ParseCommand.Read(file);
        findings.AddRange(sources.SelectMany(source => source.Findings));
        return new LastYear(
            file.Replace('\\', '/'), [.. sources.Select(source => source.Content).OfType<ReportContent>()], null, AgencyRegister.Empty);
    }

    /// <summary>A report against all rules, with its predecessor where there is one.</summary>
    public ProofSubject Subject(ParsedSource source, List<Finding> findings)
    {
        var content = source.Content!;
        var named = content.AgencyName is { } name ? PrintedBody.Match(register, name, content.Year) : null;
        var agency = named?.Agency ?? Unknown;
        var id = named is { IsNew: false, Agency: not null } ? agency.Id : source.AgencyId;
        var report = new Report(new ReportKey(id ?? "", content.Year ?? 0), new Provenance(source.File.Replace('\\', '/'), ""), content);
        var (before, why) = Before(report, named, findings);
        return new ProofSubject(ArchiveCheck.Proof(agency, report, before), id, before, why);
    }

    /// <summary>The year of the file that was named and the one it should be of; null where it fits a report or cannot be judged.</summary>
    public (string Has, string Due)? IsOfAnotherYear(IEnumerable<ProofSubject> subjects)
    {
        int[] years = [.. given.Select(content => content.Year).OfType<int>().Distinct().Order()];
        int[] due = [.. subjects.Select(subject => subject.Proof.Report.Content.Year).OfType<int>().Select(year => year - 1).Distinct()];
        return years.Length == 0 || due.Length == 0 || years.Intersect(due).Any() ? null : (Text(years), Text(due));

        static string Text(int[] years) => string.Join(", ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
    }

    private (Report?, NoYearBefore?) Before(Report report, NamedAgency? named, List<Finding> findings)
    {
        if (report.Content.Year is not { } year) return (null, NoYearBefore.YearUnknown);
        if (file is not null)
            return InFile(report, year - 1) is { } content
                ? (new Report(report.Key with { Year = year - 1 }, new Provenance(file, ""), content), null)
                : (null, NoYearBefore.NotInFile);
        if (archive is null) return (null, NoYearBefore.NotGiven);
        if (named?.Agency is not { } agency) return (null, NoYearBefore.BodyNotNamed);
        if (named.IsNew) return (null, NoYearBefore.BodyNotRegistered);
        var before = ArchiveLoader.LoadReport(archive, register, new ReportKey(agency.Id, year - 1), findings);
        return before is null ? (null, NoYearBefore.NotInArchive) : (before, null);
    }

    // Of several on that year the one of the same body; that may have had another name then, if there is one alone.
    private ReportContent? InFile(Report report, int year)
    {
        ReportContent[] found = [.. given.Where(content => content.Year == year)];
        return found.Length == 1 ? found[0]
            : Array.Find(found, content => Squeezed(content) is { } name && name == Squeezed(report.Content));
    }

    private static string? Squeezed(ReportContent content) => content.AgencyName is { } name ? HanText.Squeeze(name) : null;
}
