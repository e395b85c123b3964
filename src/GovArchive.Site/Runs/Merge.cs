using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Runs;

/// <summary>How parts are joined.</summary>
/// <param name="Parts">Their folders, in any order.</param>
/// <param name="Folder">Of the site; parts of the data go into content/data.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="ChecksLinks">Whether every link of the site is walked.</param>
/// <param name="IsForSite">An option was given that has no meaning for parts of the data.</param>
public sealed record MergeSettings(
    IReadOnlyList<string> Parts, string Folder, string Name, bool ChecksLinks = false, bool IsForSite = false);

/// <summary>What a merge did.</summary>
public sealed record MergeRun
{
    /// <summary>How many parts were joined; 0 for none.</summary>
    public int Parts { get; init; }

    /// <summary>The options are for parts of a site, and these are parts of the data: nothing was done.</summary>
    public bool IsMisused { get; init; }

    /// <summary>Reports that the data have now, and how many of them changed; null for parts of a site.</summary>
    public (int Reports, int Changed)? Data { get; init; }

    /// <summary>Null for parts of the data, and where the site that is there was left as it is.</summary>
    public WriteResult? Written { get; init; }

    /// <summary>How many links were walked; null for none.</summary>
    public int? Links { get; init; }

    /// <summary>How many findings there are of the parts and of joining them.</summary>
    public BuiltFindings? Findings { get; init; }
}

/// <summary>Parts that several machines made to what one would have made.</summary>
public static class Merge
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="settings">How it is done.</param>
    /// <param name="findings">Takes what was found.</param>
    public static MergeRun Run(ArchiveLayout layout, MergeSettings settings, List<Finding> findings)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return new MergeRun();
        using var run = ArchiveRun.Begin(layout, findings);
        using var parts = run is null ? null : OutputParts.Open(settings.Parts, findings);
        if (parts is null) return new MergeRun();
        if (parts.Label.Kind == PartKind.Site) return Site(layout, config, settings, parts, findings);
        if (settings.IsForSite) return new MergeRun { IsMisused = true };
        return DataParts.Join(layout, parts, findings) is { } joined ? new MergeRun { Parts = parts.Count, Data = joined } : new MergeRun();
    }

    private static MergeRun Site(
        ArchiveLayout layout, SiteConfig config, MergeSettings settings, OutputParts parts, List<Finding> findings)
    {
        using var output = OutputFolder.Open(settings.Folder, settings.Name, findings);
        if (output is null) return new MergeRun();
        var kept = KeptBuild.Of(layout, null, settings.Folder);
        if (OutputWriter.Write(output, parts.Inputs, parts.Files(), clean: false, () => true, findings, kept.Stamps) is not { } written)
            return new MergeRun();
        written.Size.Check(settings.Name, findings);
        int? links = settings.ChecksLinks
            ? LinkCheck.Run(settings.Folder, parts.Label.BasePath, findings, SitePreparation.WrittenAt(layout, config)) : null;
        var (own, before) = (BuiltFindings.Of(findings), parts.Label.Findings);
        var all = before with { Errors = own.Errors, Warnings = before.Warnings + own.Warnings, Notes = before.Notes + own.Notes };
        if (parts.Inputs is { } inputs) all.Write(kept.Findings, inputs);
        return new MergeRun { Parts = parts.Count, Written = written, Links = links, Findings = all };
    }
}
