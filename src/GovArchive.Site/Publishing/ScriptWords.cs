using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>What the theme's scripts say: a module for each language, so that it is not in every page again.</summary>
internal static class ScriptWords
{
    private const string Prefix = "script.";

    private static readonly PlainJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The words below "script" in the language file, by the rest of their keys.</summary>
    public static OutputFile Of(SiteWords words)
    {
        var own = words.Texts.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal);
        var json = JsonSerializer.Serialize(
            own.ToDictionary(entry => entry.Key[Prefix.Length..], entry => entry.Value), Json.DictionaryStringString);
        return new OutputFile(Urls.Asset($"words.{words.Language}.js"), Encoding.UTF8.GetBytes($"export default {json};\n"));
    }
}
