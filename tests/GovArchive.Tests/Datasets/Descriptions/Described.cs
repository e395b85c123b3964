using System.Text.Json.Nodes;
using GovArchive.Datasets;
using GovArchive.Datasets.Descriptions;
using GovArchive.Sites;

namespace GovArchive.Tests.Datasets.Descriptions;

/// <summary>The descriptions of a site's datasets, by their addresses.</summary>
internal sealed class Described(Site site, IReadOnlyList<ListedDataset> files)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files =
        DatasetDescriptions.Of(site, files).ToDictionary(file => file.Path, file => file.Bytes);

    /// <summary>Those of the small archive.</summary>
    public static Described Of(Site site, long largest = long.MaxValue) => new(site, SmallArchive.Listed(site, largest));

    public IReadOnlyList<ListedDataset> Files { get; } = files;

    public IEnumerable<string> Addresses => _files.Keys;

    public ReadOnlyMemory<byte> this[string address] => _files[address];

    public JsonNode Json(string address) => JsonNode.Parse(_files[address].Span)!;
}
