using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovArchive.Citing;

/// <summary>JSON as these files have it: indented, with line feeds, Chinese as it is.</summary>
internal static class CitingJson
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options)) content(json);
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    /// <summary>A list of objects with one text each.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string list, string property, string text)
    {
        json.WriteStartArray(list);
        json.WriteStartObject();
        json.WriteString(property, text);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
