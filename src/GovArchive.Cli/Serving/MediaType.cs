namespace GovArchive.Cli.Serving;

/// <summary>What a file of a site is, by its ending.</summary>
internal static class MediaType
{
    private static readonly (string Ending, string Type)[] Types =
    [
        (".html", "text/html; charset=utf-8"), (".css", "text/css; charset=utf-8"), (".js", "text/javascript; charset=utf-8"),
        (".json", "application/json; charset=utf-8"), (".jsonld", "application/ld+json; charset=utf-8"),
        (".svg", "image/svg+xml; charset=utf-8"), (".xml", "application/xml; charset=utf-8"), (".csv", "text/csv; charset=utf-8"),
        (".txt", "text/plain; charset=utf-8"), (".png", "image/png"), (".jpg", "image/jpeg"), (".webp", "image/webp"),
        (".ico", "image/x-icon"), (".pdf", "application/pdf"), (".zip", "application/zip"), (".gz", "application/gzip"),
        (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (".parquet", "application/vnd.apache.parquet"),
    ];

    /// <summary>The type with its encoding; a stream of bytes for what is not known.</summary>
    public static string Of(string path) =>
        Array.Find(Types, entry => path.EndsWith(entry.Ending, StringComparison.OrdinalIgnoreCase)).Type ?? "application/octet-stream";
}
