using System.Collections.Immutable;
using GovArchive.Rendering.Assets;
using GovArchive.Text;

namespace GovArchive.Rendering;

/// <summary>The themes that are compiled into the program.</summary>
public static class BuiltInTheme
{
    /// <summary>What <c>extends</c> and site.yml call the theme that every archive can build on.</summary>
    public const string Name = "default";

    private static readonly Lazy<ThemeSource> Default = new(() => Of(Name, $"themes/{Name} (built in)", "theme/"));

    /// <summary>The files of that theme. A folder of the same name in an archive takes its place.</summary>
    public static ThemeSource Source => Default.Value;

    /// <summary>The files below a folder of what is compiled in.</summary>
    /// <param name="name">The theme's.</param>
    /// <param name="display">What messages call it.</param>
    /// <param name="folder">With a slash at its end.</param>
    internal static ThemeSource Of(string name, string display, string folder) => new(
        name, display, EmbeddedTable.Names(typeof(BuiltInTheme), folder)
            .ToImmutableSortedDictionary(
                file => file[folder.Length..], file => EmbeddedTable.Bytes(typeof(BuiltInTheme), file), StringComparer.Ordinal));
}
