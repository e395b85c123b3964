using System.Text.Json;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>Texts in two languages and addresses, as JSON-LD has them.</summary>
internal static class JsonTexts
{
    /// <summary>A value for each language; one where both are the same words, which are then the site's main language.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string property, Words words, Site site)
    {
        json.WriteStartObject(property);
        if (words.English == words.Chinese) json.WriteString(site.Config.Language, words.Chinese);
        else
        {
            json.WriteString("zh-Hans", words.Chinese);
            json.WriteString("en", words.English);
        }
        json.WriteEndObject();
    }

    /// <summary>The same as a list of texts, each with its language.</summary>
    public static void WriteTagged(this Utf8JsonWriter json, string property, Words words)
    {
        json.WriteStartArray(property);
        WriteTagged(json, words.Chinese, "zh-Hans");
        WriteTagged(json, words.English, "en");
        json.WriteEndArray();
    }

    /// <summary>One text with its language.</summary>
    public static void WriteTagged(this Utf8JsonWriter json, string property, string text, string language)
    {
        json.WritePropertyName(property);
        WriteTagged(json, text, language);
    }

    /// <summary>A thing that is told of elsewhere.</summary>
    public static void WriteLink(this Utf8JsonWriter json, string property, string address)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    /// <summary>Begins a thing.</summary>
    public static void WriteStart(this Utf8JsonWriter json, string? property, string type, string? id = null)
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        json.WriteString("@type", type);
        if (id is not null) json.WriteString("@id", id);
    }

    /// <summary>
    /// Where a file below <see cref="Urls.Data"/> is: absolute where the site knows its own address, else from that folder.
    /// </summary>
    public static string Address(Site site, string file) =>
        site.Config.BaseUrl is { } root ? root.AbsoluteUri + Urls.Data + file : file;

    private static void WriteTagged(Utf8JsonWriter json, string text, string language)
    {
        json.WriteStartObject();
        json.WriteString("@value", text);
        json.WriteString("@language", language);
        json.WriteEndObject();
    }
}
