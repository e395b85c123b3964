using System.Text.Json;
using GovArchive.Serving;

namespace GovArchive.Cli.Serving;

/// <summary>What is served at a moment.</summary>
/// <param name="Files">Null while the site cannot be made.</param>
/// <param name="BasePath">What is before the site's addresses, escaped as an address is.</param>
/// <param name="Version">Another one after every change.</param>
/// <param name="Errors">As lines: what is wrong, where, and what to do.</param>
internal sealed record ServedState(SiteOnDemand? Files, string BasePath, int Version, IReadOnlyList<string> Errors)
{
    /// <summary>What pages are told of it.</summary>
    public string Json => JsonSerializer.Serialize(new { version = $"{Version}", errors = Errors });
}
