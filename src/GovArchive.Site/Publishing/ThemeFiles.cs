using GovArchive.Rendering;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>What pages of every kind use: the theme's assets, the words that scripts say, the colours of site.yml, what leads on.</summary>
internal static class ThemeFiles
{
    public static IEnumerable<OutputFile> Of(Site site, Theme theme) =>
    [
        .. theme.Assets.Select(asset => new OutputFile(Urls.Asset(asset.Key), asset.Value.Bytes)),
        .. site.Languages.Select(ScriptWords.Of), .. LookStyles.Of(site.Config.Look), .. Forwards.Script(site),
    ];
}
