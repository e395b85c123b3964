using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Filing;
using GovArchive.Filing.Incoming;
using GovArchive.Publishing;
using GovArchive.Reports;

namespace GovArchive.Cli;

/// <summary>As typed; null where an option was not given.</summary>
internal sealed record AddOptions(string? Agency, string? Year, string? Url, string? Published, bool Replace, bool DryRun);

internal static class AddCommand
{
    public static int Run(ArchiveLayout layout, IReadOnlyList<FileInfo> files, AddOptions options, Terminal terminal)
    {
        var findings = new List<Finding>();
        if (Mistake(options, terminal) is { } mistake) return Terminal.Misused(mistake);
        if (SitePreparation.LoadConfig(layout, findings) is null || LoadRegister(layout, findings) is not { } register)
            return terminal.End(findings);
        using var run = options.DryRun ? null : ArchiveRun.Begin(layout, findings);
        if (run is null && !options.DryRun) return terminal.End(findings);
        Candidate[] candidates = [.. Intake.Of(files.Select(file => (file.FullName, file.ToString())), findings)];
        if (candidates.Length > 1 && (options.Year ?? options.Url ?? options.Published) is not null)
            return Terminal.Misused(terminal.Words(
                $"--year, --url and --published are for one file, and {candidates.Length} were named; add that one by itself",
                $"--year、--url、--published 只用于一份文件，现有 {candidates.Length} 份；请单独添加"));
        var agency = options.Agency is { } whose ? Agency(register, whose, options) : null;
        if (agency is { Problem: { } problem })
        {
            terminal.Report([problem.At(new Place("--agency"), agency.Values)]);
            return ExitCode.WrongUsage;
        }
        File(layout, terminal, register, candidates,
            new FilingOptions(agency, Year(options.Year), options.Url, Typed.Day(options.Published), options.Replace), options.DryRun,
            findings);
        return terminal.End(findings);
    }

    private static void File(
        ArchiveLayout layout, Terminal terminal, AgencyRegister register, Candidate[] candidates, FilingOptions options, bool isDryRun,
        List<Finding> findings)
    {
        var plan = FilingPlanner.Plan(layout, register, candidates, options, findings);
        foreach (var filing in plan) Terminal.Say(Line(filing, terminal));
        var result = Filer.Run(layout, plan, isDryRun, findings);
        // Pages of a web archive that are no reports were not to be filed.
        var others = findings.Count(finding => finding.Code == FindingCodes.EntryNoReport);
        var failed = result.Failed + candidates.Length - plan.Length - others;
        terminal.Say(
            $"{(isDryRun ? "Dry run, nothing written. Would be: filed" : "Filed")} {result.Filed}, already there {result.Same}, not filed {failed}; agencies added to {ArchiveLayout.RegisterName}: {result.Agencies}",
            $"{(isDryRun ? "试运行，未写入。将会：" : "")}归档 {result.Filed} 份，已有 {result.Same} 份，未归档 {failed} 份；{ArchiveLayout.RegisterName} 新增机关 {result.Agencies} 个");
    }

    private static string Line(PlannedFiling filing, Terminal terminal)
    {
        var remarks = new List<string>();
        if (filing.Kind == FilingKind.Same) remarks.Add(terminal.Words("already there", "已有，内容相同"));
        if (filing.NewAgency is { } agency)
        {
            var place = Regions.Find(agency.RegionCode) is { } region
                ? $"{region.Code} {region.Name}" : terminal.Words("no known place", "地名未知");
            remarks.Add(terminal.Words(
                $"new agency {agency.Name}: {agency.Level?.Id() ?? "level unknown"}, {place}, {agency.Sector}",
                $"新机关 {agency.Name}：{agency.Level?.Chinese() ?? "层级未知"}，{place}，{Sectors.Find(agency.Sector)!.Chinese}"));
        }
        foreach (var old in filing.Replaced)
            remarks.Add(terminal.Words(
                $"replaces {old}; if that was committed, 'git show HEAD:./{old}' prints it again",
                $"替换 {old}；如已提交，可用“git show HEAD:./{old}”取回"));
        foreach (var kept in filing.Kept) remarks.Add(terminal.Words($"beside it {kept.Path}", $"并保存 {kept.Path}"));
        var origin = $"{filing.Key.Year}{ArchiveLayout.ProvenanceExtension}";
        if (filing.Provenance is { DropsFetchedAt: var drops })
            remarks.Add(drops
                ? terminal.Words($"{origin} without the old file's fetched_at", $"{origin} 去掉旧文件的 fetched_at")
                : terminal.Words($"origin in {origin}", $"来历写入 {origin}"));
        return $"{filing.Source.Path} → {filing.Destination}{(remarks.Count == 0 ? "" : $"  ({string.Join("; ", remarks)})")}";
    }

    // A register with a fault is not appended to: what is wrong in it could hide that an agency is there. None at all is made anew.
    private static AgencyRegister? LoadRegister(ArchiveLayout layout, List<Finding> findings)
    {
        if (!SourceFile.Exists(layout.Register)) return AgencyRegister.Empty;
        var register = ArchiveLoader.LoadRegister(layout, findings);
        return ExitCode.Of(findings) == ExitCode.Done ? register : null;
    }

    // What is written in ASCII letters is an id: no agency is made of it.
    private static NamedAgency Agency(AgencyRegister register, string whose, AddOptions options)
    {
        if (register.Find(whose) is { } agency) return new NamedAgency(agency.Name, agency, IsNew: false, null, []);
        if (whose.All(char.IsAscii)) return new NamedAgency(whose, null, IsNew: false, FindingCodes.AgencyNotKnown, [whose]);
        return AgencyMatcher.Match(register, whose, Year(options.Year)) is var named && named.Problem == FindingCodes.BodyVague
            ? named with { Problem = FindingCodes.AgencyNotKnown, Values = [whose] } : named;
    }

    private static string? Mistake(AddOptions options, Terminal terminal)
    {
        if (options.Year is { } year && Year(year) is null)
            return terminal.Words($"--year: '{year}' is not a year written 2024", $"--year：“{year}”不是 2024 这样的年份");
        return Typed.NoDay("--published", options.Published, terminal) ?? Typed.NoAddress("--url", options.Url, terminal);
    }

    private static int? Year(string? text) =>
        text is not null && ReportKey.YearOf(text) is >= 1900 and <= 2999 and var year ? year : null;
}
