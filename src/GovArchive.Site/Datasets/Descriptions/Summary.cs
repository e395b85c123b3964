using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>What is said of the archive and of its datasets where programs show a sentence or two, made of what the site holds.</summary>
internal static class Summary
{
    private const string Chinese = "zh-Hans";
    private const string English = "en";

    /// <summary>The archive's title; where it has one only, the same in both languages.</summary>
    public static Words Title(Site site) => new(site.Config.In(English).Title, site.Config.In(Chinese).Title);

    /// <summary>Who publishes it.</summary>
    public static Words Publisher(Site site) => new(site.Config.In(English).Publisher, site.Config.In(Chinese).Publisher);

    /// <summary>What it says of itself, and what it holds. Longer than the fifty characters that search engines ask for.</summary>
    public static Words OfArchive(Site site)
    {
        var (agencies, reports, years, day) =
            (site.Reporting.Length, site.Archive.Reports.Count(), Years(site, "–"), site.Config.AsOfText);
        return new(
            Behind(
                site.Config.In(English).Description, " ",
                "Annual reports of Chinese public bodies on government information disclosure, checked cell by cell. "
                    + Invariant($"Public bodies: {agencies}; reports: {reports}; years: {years}; as of {day}.")),
            Behind(
                site.Config.In(Chinese).Description, "",
                Invariant($"政府信息公开工作年度报告，逐格核对，空白不作零。机关 {agencies} 个，报告 {reports} 份，年度 {years}，数据截至 {day}。")));
    }

    /// <summary>What a dataset is, where it comes from, and its columns.</summary>
    public static Words OfDataset(Site site, Dataset dataset)
    {
        var (title, years, day) = (Title(site), Years(site, "–"), site.Config.AsOfText);
        var columns = dataset.ToldColumns;
        return new(
            $"{dataset.Title.English}. From: {title.English}; years: {years}; as of {day}."
                + (columns.Length == 0 ? "" : $" Columns: {string.Join(", ", columns.Select(column => column.Name))}."),
            $"{dataset.Title.Chinese}。出自：{title.Chinese}；年度 {years}；数据截至 {day}。"
                + (columns.Length == 0 ? "" : $"各列：{string.Join("、", columns.Select(column => column.ChineseName))}。"));
    }

    /// <summary>From the first year to the last: 2019/2025; one year alone; "" for none.</summary>
    public static string Years(Site site, string between) => (FirstYear(site), LastYear(site)) switch
    {
        (null, _) or (_, null) => "",
        var (first, last) when first == last => Invariant($"{first}"),
        var (first, last) => Invariant($"{first}{between}{last}"),
    };

    /// <summary>Null for an archive without reports.</summary>
    public static int? FirstYear(Site site) => site.Archive.Reports.Min(report => (int?)report.Key.Year);

    /// <summary>The same of the last.</summary>
    public static int? LastYear(Site site) => site.Archive.Reports.Max(report => (int?)report.Key.Year);

    /// <summary>The provinces that its agencies lie in, by their codes.</summary>
    public static IEnumerable<Region> Provinces(Site site) =>
        site.Reporting.SelectMany(history => Site.RegionsOf(history.Agency).Take(1))
            .DistinctBy(place => place.Code).OrderBy(place => place.Code, StringComparer.Ordinal);

    private static string Behind(string own, string space, string more) => own.Length == 0 ? more : own + space + more;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
