using System.Globalization;
using GovArchive.Archives;
using GovArchive.Incremental;

namespace GovArchive.Output;

/// <summary>What a part is a part of.</summary>
public enum PartKind
{
    /// <summary>It is joined with others to a site's folder.</summary>
    Site,

    /// <summary>It is joined with others to content/data.</summary>
    Data,
}

/// <summary>What a part's folder says of itself, so that only parts of one whole are joined.</summary>
/// <param name="Kind">Of what it is a part.</param>
/// <param name="Shard">Which part, and of how many.</param>
/// <param name="Inputs">Digest of what the whole is made of, from <see cref="SiteInputs"/>.</param>
/// <param name="Findings">What was found while it was made; a part with errors has no label.</param>
/// <param name="BasePath">Path the site will be under: "/" or "/archive/"; "/" for data.</param>
public sealed record PartLabel(PartKind Kind, Shard Shard, string Inputs, BuiltFindings Findings, string BasePath)
{
    /// <summary>What <see cref="Write"/> wrote; null when it is something else.</summary>
    internal static PartLabel? Read(string text) =>
        text.Split(' ') is [var kind, var shard, var inputs, var errors, var warnings, var notes, var path]
        && Enum.TryParse<PartKind>(kind, ignoreCase: true, out var known) && Shard.Parse(shard) is { } part && Count(errors) is { } e
        && Count(warnings) is { } w && Count(notes) is { } n
            ? new PartLabel(known, part, inputs, new BuiltFindings(e, w, n), path)
            : null;

    /// <summary>One line.</summary>
    internal string Write() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind.ToString().ToLowerInvariant()} {Shard} {Inputs} {Findings.Errors} {Findings.Warnings} {Findings.Notes} {BasePath}");

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
