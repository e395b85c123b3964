using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sites;
using GovArchive.Sources;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Pages;

/// <summary>Small archives for pages of groups, made of a register, a table of totals and corrections.</summary>
internal static class GroupArchive
{
    private static readonly string[] Cells =
    [
        "requests/received/total", "requests/handled_total/total", "requests/carried_out/total", "disputes/review/total",
        "disputes/suit_direct/total", "disputes/suit_after_review/total",
    ];

    // What the edition of 2014 has of them.
    private static readonly string?[] OlderCells = ["statistics/received/value", null, null, "statistics/review/value", null, null];

    /// <summary>The archive in <c>cases/groups/</c>.</summary>
    public static Archive Load()
    {
        var (folder, findings) = (Path.Combine(Tests.Cases.Folder("Pages"), "groups"), new List<Finding>());
        var register = AgencyRegister.Read("agencies.yml", File.ReadAllText(Path.Combine(folder, "agencies.yml")), findings);
        var corrections = Directory.GetFiles(Path.Combine(folder, "corrections")).ToImmutableSortedDictionary(
            file => new ReportKey(
                Path.GetFileNameWithoutExtension(file)[..^5],
                int.Parse(Path.GetFileNameWithoutExtension(file)[^4..], CultureInfo.InvariantCulture)),
            file => Corrections.Read(file, File.ReadAllText(file), findings));
        var reports = Csv.Read(File.ReadAllBytes(Path.Combine(folder, "reports.csv"))).Skip(1).Select(Report)
            .Select(report => corrections.TryGetValue(report.Key, out var own) ? Corrections.LayOver(report, own, findings) : report)
            .ToLookup(report => report.Key.AgencyId);
        Assert.Empty(findings);
        return new Archive(
            [.. register.All.Select(agency => new AgencyHistory(agency, [.. reports[agency.Id].OrderBy(report => report.Key.Year)]))],
            corrections);
    }

    /// <summary>A report with some totals; blank for a blank cell, x for one that is not there.</summary>
    public static Report Report(string agency, int year, string edition, string published, params IReadOnlyList<string> totals)
    {
        var text = new StringBuilder($"# 云溪县示例局 {year}; edition {edition}; worked case\ncell,value\n");
        foreach (var (i, value) in totals.Index())
            if (value != "x" && (edition == "2014" ? OlderCells[i] : Cells[i]) is { } cell)
                text.Append(CultureInfo.InvariantCulture, $"{cell},{value}\n");
        var findings = new List<Finding>();
        var file = new SourceFile($"content/sources/{agency}/{year}.figures.csv", Encoding.UTF8.GetBytes(text.ToString()));
        var content = ReportParser.Parse(Readers.Read(file, findings)!, findings);
        Assert.Empty(findings);
        return new Report(
            new ReportKey(agency, year),
            new Provenance(file.Path, "")
            {
                PublishedAt = published.Length == 0 ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            }, content!);
    }

    /// <summary>The archive as a site in the words of the theme.</summary>
    public static Site Site(Archive archive, string asOf = "2024-02-15", string language = "zh-Hans", bool isChecked = true)
    {
        var layout = new ArchiveLayout(Tests.Cases.Sample);
        var sample = SitePreparation.LoadConfig(layout, [])!;
        var theme = SitePreparation.LoadTheme(layout, sample, [])!;
        var config = sample
            with
        { Title = "示例档案", AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture), BaseUrl = null };
        var words = new SiteWords(language, theme.Words[language].ToImmutableDictionary());
        if (!isChecked) return new Site(config, archive, [], words, []);
        var checks = ArchiveCheck.Run(archive);
        return new Site(config, archive, checks.Findings, words, []) { Tallies = checks.Tallies };
    }

    private static Report Report(Csv.Row row) =>
        Report(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3], row.Fields[4..]);
}
