using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Rendering.Assets;

/// <summary>
/// The style sheets of every page, which are published as one: a page asks for each of its files apart, and waits for each on a slow line.
/// </summary>
/// <param name="Names">Below <c>assets/</c>, in the order in which they are read; none for a theme whose pages name their own.</param>
/// <param name="Place">Where theme.yml lists them.</param>
internal sealed record JoinedStyles(ImmutableArray<string> Names, Place Place)
{
    /// <summary>Below <c>assets/</c>.</summary>
    private const string Name = "styles.css";

    /// <summary>The assets with the one file in place of its parts.</summary>
    public static ImmutableSortedDictionary<string, ThemeFile> In(
        ImmutableSortedDictionary<string, ThemeFile> assets, JoinedStyles styles, ICollection<Finding> findings)
    {
        if (styles.Names.IsEmpty) return assets;
        var parts = styles.Names.Where(assets.ContainsKey).Select(name => assets[name]).ToArray();
        if (parts.Length < styles.Names.Length)
            findings.Add(FindingCodes.YamlWrongKind.At(styles.Place, "styles", "names of style sheets in the theme's folder assets"));
        return assets.RemoveRange(styles.Names).SetItem(
            Name, new ThemeFile(styles.Place.File, [.. parts.SelectMany(part => part.Bytes.Append((byte)'\n'))]));
    }
}
