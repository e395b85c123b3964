using System.Globalization;
using GovArchive.Forms.Cells;
using GovArchive.Releases;
using GovArchive.Reports;

namespace GovArchive.Sites;

/// <summary>Every address of the site, below its root and without a leading slash; pages are folders. All of them are promises.</summary>
public static class Urls
{
    public const string Home = "";
    public const string Agencies = "agencies/";
    public const string Regions = "regions/";
    public const string Sectors = "sectors/";
    public const string Years = "years/";
    public const string Compare = "compare/";
    public const string Quality = "quality/";
    public const string Missing = "quality/missing/";
    public const string Codes = "quality/codes/";
    public const string Data = "data/";
    public const string Indicators = "indicators/";
    public const string Glossary = "glossary/";
    public const string Search = "search/";
    public const string Releases = "releases/";

    /// <summary>The one file of the search index that keeps its name from build to build.</summary>
    public const string SearchHead = "search/head.json";

    /// <summary>The colours that site.yml sets.</summary>
    public const string LookStyles = "assets/look.css";

    public const string NotFound = "404.html";
    public const string Sitemap = "sitemap.xml";
    public const string Robots = "robots.txt";
    public const string Feed = "feed.xml";
    public const string CorrectionsFeed = "corrections.xml";
    public const string ReleasesFeed = "releases.xml";

    /// <summary>What changed in a release; what is beyond the first page is at 2/, 3/ and so on.</summary>
    public static string Release(ReleaseVersion version) => $"{Releases}{version}/";

    public static string Agency(string id) => $"agencies/{id}/";

    /// <summary>The agency whose page, or whose report's, an address is; null for others.</summary>
    public static string? AgencyOf(string page) =>
        page.StartsWith(Agencies, StringComparison.Ordinal) && page.IndexOf('/', Agencies.Length) is var end and > 0
        && !int.TryParse(page.AsSpan(Agencies.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? page[Agencies.Length..end] : null;

    public static string Region(string code) => $"regions/{code}/";

    public static string Sector(string id) => $"sectors/{id}/";

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"years/{year}/");

    /// <summary>A page of a list that is cut up, counted from 1; the first is at the list's own address.</summary>
    public static string ListPage(string list, int number) =>
        number == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}{number}/");

    public static string AgencyFile(string id, string extension) => $"agencies/{id}.{extension}";

    /// <summary>An agency's indicators, for comparing.</summary>
    public static string CompareAgency(string id) => $"agencies/{id}.indicators.json";

    /// <summary>The agencies of a place, for choosing among them.</summary>
    public static string ComparePlace(string code) => $"compare/{code}.json";

    public static string AgencyFeed(string id) => $"agencies/{id}/feed.xml";

    /// <summary>A chart as a file of its own: a drawing, or the numbers it is drawn from.</summary>
    public static string Chart(string id, string chart, string extension) => $"agencies/{id}/charts/{chart}.{extension}";

    public static string Report(ReportKey key) => string.Create(CultureInfo.InvariantCulture, $"agencies/{key.AgencyId}/{key.Year}/");

    /// <summary>A report's source as it was read; cells and marked statements have their anchors of the report's page.</summary>
    public static string Source(ReportKey key) => Report(key) + "source/";

    /// <summary>A report's text with its tables, as plain text.</summary>
    public static string ReportText(ReportKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"agencies/{key.AgencyId}/{key.Year}.txt");

    /// <summary>
    /// A report's source as it came. A page of somebody else must not run as if it were this site's, with its scripts and forms, so that
    /// browsers get it as plain text: original.html.txt.
    /// </summary>
    /// <param name="source">The source's path in the archive.</param>
    public static string Original(ReportKey key, string source)
    {
        var extension = source.EndsWith(".figures.csv", StringComparison.Ordinal)
            ? ".figures.csv" : source[source.LastIndexOf('.')..].ToLowerInvariant();
        return Report(key) + "original" + extension + (extension is ".html" or ".htm" ? ".txt" : "");
    }

    /// <summary>The rows of a report's scanned tables, as they are printed.</summary>
    public static string Strips(ReportKey key) => Report(key) + "rows.png";

    /// <summary>Whether an address is such a source.</summary>
    public static bool IsOriginal(string address) => address.Contains("/original.", StringComparison.Ordinal);

    /// <summary>An address as a link from the page above it: that of an agency's report from the agency's page.</summary>
    public static string Below(string page, string address) =>
        address.StartsWith(page, StringComparison.Ordinal)
            ? address[page.Length..] : throw new ArgumentException($"{address} is not below {page}", nameof(address));

    /// <summary>The anchor of a cell on its report's page.</summary>
    public static string Anchor(CellId cell) => $"{cell.Table}.{cell.Row}.{cell.Column}";

    public static string Cell(ReportKey key, CellId cell) => $"{Report(key)}#{Anchor(cell)}";

    /// <summary>An indicator; what its table has beyond the first page is at 2/, 3/ and so on.</summary>
    public static string Indicator(string id) => $"{Indicators}{id}/";

    /// <summary>One indicator of every report.</summary>
    public static string IndicatorFile(string id) => $"data/indicators/{id}.csv";

    /// <summary>A term of the glossary.</summary>
    public static string Term(string id) => $"{Glossary}#{id}";

    /// <summary>What the datasets are, for programs: as Frictionless Data, the W3C (CSVW, DCAT) and MLCommons have it.</summary>
    public const string DataPackage = "data/datapackage.json";
    public const string TableMetadata = "data/csv-metadata.json";
    public const string Catalogue = "data/catalog.jsonld";
    public const string Croissant = "data/croissant.json";

    /// <summary>The newest release as DataCite, which gives identifiers, is told of it.</summary>
    public const string DataCite = "data/datacite.json";

    /// <summary>The hash of each file below <see cref="Data"/> that can be downloaded.</summary>
    public const string Checksums = "data/SHA256SUMS";

    private const string Schemas = "data/schemas/";

    /// <summary>A dataset's columns as Frictionless Data has it.</summary>
    public static string TableSchema(string dataset) => $"{Schemas}{dataset}.json";

    /// <summary>The same as CSVW has it.</summary>
    public static string ColumnSchema(string dataset) => $"{Schemas}{dataset}-csvw.json";

    /// <summary>Whether a file only tells programs of others.</summary>
    public static bool IsDescription(string address) =>
        address is DataPackage or TableMetadata or Catalogue or Croissant or DataCite or DatasetteMetadata or Checksums
        || address.StartsWith(Schemas, StringComparison.Ordinal);

    /// <summary>What Datasette is told of the database.</summary>
    public const string DatasetteMetadata = "data/metadata.json";

    public static string Dataset(string file) => $"data/{file}";

    /// <summary>What is before the addresses of a language's pages: "" for the site's main language, "en/" for others.</summary>
    public static string HomeOf(string language, string main) => language == main ? "" : language + "/";

    /// <summary>Whether an address is a page, of which each language has its own, and not a file, which all share.</summary>
    public static bool IsPage(string address) =>
        address.AsSpan(0, address.AsSpan().IndexOfAny('?', '#') is var end and >= 0 ? end : address.Length) is [] or [.., '/'];

    /// <summary>A page made from Markdown: <c>about.md</c> is at <c>about/</c>, <c>guide/index.md</c> at <c>guide/</c>.</summary>
    public static string MarkdownPage(string path) =>
        path[..^3] is var name && (name == "index" || name.EndsWith("/index", StringComparison.Ordinal))
        ? name[..^5]
        : name + "/";

    /// <summary>A file of the search index. Its folder is named after the build, so that two builds are never mixed.</summary>
    /// <param name="build">What is in the head.</param>
    /// <param name="file">From one of the functions below.</param>
    public static string SearchFile(string build, string file) => $"search/{build}/{file}";

    /// <summary>File of the index, below its build: the terms of a shard.</summary>
    public static string SearchShard(int number) => string.Create(CultureInfo.InvariantCulture, $"s/{number >> 8:x2}/{number:x4}.bin");

    /// <summary>File of the index, below its build: what is shown of documents.</summary>
    public static string SearchDocuments(int number) => string.Create(CultureInfo.InvariantCulture, $"m/{number}.bin");

    /// <summary>File of the index, below its build: names by their beginnings.</summary>
    public static string SearchNames(int number) => string.Create(CultureInfo.InvariantCulture, $"p/{number}.bin");

    /// <summary>File of the index, below its build: what results can be narrowed by.</summary>
    public const string SearchFacets = "facets.bin";

    /// <summary>File of the index, below its build: which characters are searched as which.</summary>
    public const string SearchCharacters = "characters.bin";

    /// <summary>File of the index, below its build: the words that names are made of.</summary>
    public const string SearchWords = "words.bin";

    /// <summary>File of the index, below its build: how characters are read.</summary>
    public const string SearchSounds = "sounds.bin";

    /// <summary>The script of the pages that lead on from an agency's former address.</summary>
    public const string ForwardScript = "assets/govarchive-forward.js";

    public static string Asset(string path) => $"assets/{path}";

    /// <summary>The file that a page's address is served from.</summary>
    public static string FileOf(string address) => address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;

    /// <summary>
    /// What leads from a page to the site's root, relative, so that the site works below any path: "../../"; "./" from the home page.
    /// </summary>
    public static string RootFrom(string page) =>
        page.Contains('/', StringComparison.Ordinal) ? string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/'))) : "./";
}
