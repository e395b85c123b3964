using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Sites;

/// <summary>A link to an address of the site.</summary>
/// <param name="Address">Below the site's root, or an anchor; null for words that lead nowhere.</param>
public sealed record Link(string Text, string? Address);

/// <summary>A page written by hand, ready to be laid out.</summary>
/// <param name="Address">Below its language's home.</param>
/// <param name="Language">BCP 47 tag of what it is written in.</param>
/// <param name="Layout">Null for the usual one.</param>
/// <param name="PlainText">Its words, for searching.</param>
public sealed record WrittenPage(
    string Address, string Language, string Title, string Description, int Order, bool InNavigation, string? Layout, Html Body,
    string PlainText, ImmutableArray<Link> Contents)
{
    /// <summary>Its file in the archive.</summary>
    public string File { get; init; } = "";

    /// <summary>Its links to places of the site.</summary>
    public ImmutableArray<WrittenLink> Links { get; init; } = [];
}

/// <summary>A link of a page written by hand.</summary>
/// <param name="Url">As the page has it.</param>
/// <param name="Place">Where it is written.</param>
public sealed record WrittenLink(string Url, Place Place);

/// <summary>A file that is published as it is.</summary>
/// <param name="Path">Below the site's root.</param>
/// <param name="Source">Below the archive's root, for messages.</param>
/// <param name="File">Where it is on the disk.</param>
public sealed record CopiedFile(string Path, string Source, string File);
