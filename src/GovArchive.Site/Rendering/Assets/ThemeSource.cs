using System.Collections.Immutable;

namespace GovArchive.Rendering.Assets;

/// <summary>The files of one theme folder as they are on disk.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="DisplayRoot">What is before a file's path in messages, without a slash at the end: <c>themes/default</c>.</param>
/// <param name="Files">Path inside the theme, with forward slashes (<c>layouts/home.sbn-html</c>), to content; ordinal order.</param>
public sealed record ThemeSource(string Name, string DisplayRoot, ImmutableSortedDictionary<string, byte[]> Files);

/// <summary>One file of a theme.</summary>
/// <param name="Path">The path for messages: <c>themes/default/layouts/home.sbn-html</c>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ThemeFile(string Path, byte[] Bytes);
