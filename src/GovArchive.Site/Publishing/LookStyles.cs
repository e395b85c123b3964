using System.Text;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>The colours of site.yml as a style sheet, which is read after those of the theme.</summary>
internal static class LookStyles
{
    /// <summary>None where the colours are the theme's.</summary>
    public static IEnumerable<OutputFile> Of(SiteLook look)
    {
        if (!look.HasColours) yield break;
        var css = new StringBuilder();
        if (look.Colours.Any(colour => !colour.IsDark)) css.Append(Rule(look, isDark: false));
        if (look.Colours.Any(colour => colour.IsDark))
            css.Append("@media (prefers-color-scheme: dark) {\n").Append(Rule(look, isDark: true)).Append("}\n");
        yield return new OutputFile(Urls.LookStyles, Encoding.UTF8.GetBytes(css.ToString()));
    }

    private static string Rule(SiteLook look, bool isDark) =>
        $":root {{\n{string.Concat(look.Colours.Where(colour => colour.IsDark == isDark).Select(Line))}}}\n";

    private static string Line(LookColour colour) => $"  --{colour.Name}: {colour.Value};\n";
}
