namespace GovArchive.Datasets.Descriptions;

/// <summary>What a file is to programs.</summary>
/// <param name="Name">The usual ending of its content: csv.</param>
/// <param name="MediaType">Of its content.</param>
public sealed record FileFormat(string Name, string MediaType)
{
    private const string Gzip = "gz";
    private const string Zip = "zip";

    private static readonly FileFormat[] All =
    [
        new("csv", "text/csv"), new("jsonl", "application/jsonl"), new("parquet", "application/vnd.apache.parquet"),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), new("dta", "application/x-stata-dta"),
        new("sqlite", "application/vnd.sqlite3"), new("json", "application/json"), new("txt", "text/plain"),
    ];

    /// <summary>What the content is packed in, gz or zip; null where it is plain.</summary>
    public string? Packing { get; private init; }

    /// <summary>Media type of the packing; null where there is none.</summary>
    public string? PackedType => Packing switch { Gzip => "application/gzip", Zip => "application/zip", _ => null };

    /// <summary>Media type of the file as it is sent.</summary>
    public string OuterType => PackedType ?? MediaType;

    /// <summary>Whether each record is a line of fields.</summary>
    public bool IsCsv => Name == All[0].Name;

    /// <summary>Whether the content is text.</summary>
    public bool IsText => Name is "csv" or "jsonl" or "json" or "txt";

    /// <summary>Of a file by its name; one in a zip, whose name does not say it, is a CSV.</summary>
    /// <param name="name">Or its address.</param>
    public static FileFormat Of(string name)
    {
        var packing = new[] { Gzip, Zip }.FirstOrDefault(packing => name.EndsWith("." + packing, StringComparison.Ordinal));
        var inner = packing is null ? name : name[..^(packing.Length + 1)];
        return (All.FirstOrDefault(format => inner.EndsWith("." + format.Name, StringComparison.Ordinal)) ?? All[0]) with
        {
            Packing = packing,
        };
    }
}
