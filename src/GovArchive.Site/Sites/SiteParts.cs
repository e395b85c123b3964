using System.Globalization;
using GovArchive.Reports;

namespace GovArchive.Sites;

/// <summary>The parts of a site that site.yml can leave out, told by their addresses.</summary>
public static class SiteParts
{
    public const string Charts = "charts";

    /// <summary>What <c>downloads</c> can list.</summary>
    public static readonly string[] Downloads = ["csv", "gz", "parquet", "json", "xlsx", "excel", "zip", "txt", "dta", "sqlite", Charts];

    /// <summary>
    /// Those of which the files of the whole archive are made anew with every change: by default only of archives that are not large.
    /// </summary>
    public static readonly string[] Heavy = ["xlsx", "dta", "sqlite"];

    /// <summary>Which of <see cref="Downloads"/> an address is; null for pages and for files that pages need.</summary>
    /// <param name="address">Below the site's root or a language's home.</param>
    public static string? DownloadOf(string address)
    {
        var name = address.AsSpan(address.LastIndexOf('/') + 1);
        if (address.Contains("/charts/", StringComparison.Ordinal) && address.Contains("agencies/", StringComparison.Ordinal))
            return name.IsEmpty ? null : Charts;
        if (Urls.IsOriginal(address)) return null;
        if (name.EndsWith("-excel.csv")) return "excel";
        if (name.EndsWith(".jsonl.gz")) return "txt";
        // What the comparison of agencies reads is no download, nor what tells of others.
        if (name.EndsWith(".indicators.json") || Urls.IsDescription(address)) return null;
        var isFigures = address.StartsWith(Urls.Data, StringComparison.Ordinal)
            || address.StartsWith(Urls.Agencies, StringComparison.Ordinal);
        var ending = name.LastIndexOf('.') is var dot and >= 0 ? name[(dot + 1)..] : "";
        return isFigures && ending is "csv" or "gz" or "parquet" or "json" or "xlsx" or "zip" or "txt" or "dta" or "sqlite"
            ? ending.ToString() : null;
    }

    /// <summary>The setting that would leave a file out, as people write it; null when none does.</summary>
    public static string? SettingOf(string path) =>
        Urls.IsOriginal(path) ? "originals: false"
        : DownloadOf(path) is { } download ? $"downloads without {download}"
        : path.StartsWith(Urls.Search, StringComparison.Ordinal) ? "search: false"
        : path.IndexOf('/', StringComparison.Ordinal) is 2 ? $"languages without {path[..2]}"
        : ReportOf(path) is not null ? "history (report pages)"
        : null;

    /// <summary>The report whose page or source page an address is, or a place of it; null when it is another page.</summary>
    /// <param name="address">Below the site's root.</param>
    public static ReportKey? ReportOf(string address)
    {
        var parts = address.Split('#', 2)[0].Split('/');
        if (parts is [.. var page, "source", "" or "index.html"]) parts = [.. page, ""];
        return parts is ["agencies", var agency, { Length: 4 } name, "" or "index.html"]
            && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new ReportKey(agency, year)
            : null;
    }
}
