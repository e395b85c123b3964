using System.Text;
using GovArchive.Archives;
using GovArchive.Files;

namespace GovArchive.Runs;

/// <summary>What a build keeps for the next one of the same folder, beside the archive and not in what is published.</summary>
/// <param name="Stamps">The file for the stamps of what was written.</param>
/// <param name="Findings">The file for how many findings there were.</param>
/// <param name="Made">The file for what was made of what.</param>
/// <param name="Terms">The file for the terms of texts.</param>
internal sealed record KeptBuild(string Stamps, string Findings, string Made, string Terms)
{
    /// <param name="shard">The part of the site that is built; null for all.</param>
    /// <param name="folder">Of the site.</param>
    public static KeptBuild Of(ArchiveLayout layout, Shard? shard, string folder)
    {
        var (cache, name) = (layout.CacheOf(shard), ContentHash.Of(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))).ToString()[..16]);
        return new KeptBuild(
            Path.Combine(cache, "output-" + name), Path.Combine(cache, "findings-" + name), Path.Combine(cache, "made-" + name),
            Path.Combine(cache, "terms"));
    }
}
