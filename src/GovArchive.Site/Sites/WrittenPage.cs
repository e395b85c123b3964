using System.Collections.Immutable;
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
    string PlainText, ImmutableArray<Link> Contents);
