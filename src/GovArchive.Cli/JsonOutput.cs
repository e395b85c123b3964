using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovArchive.Cli;

/// <summary>JSON as every command prints it: indented, with line feeds, Chinese as it is.</summary>
internal static class JsonOutput
{
    public static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes one value and a line feed to standard output.</summary>
    public static void Write(Action<Utf8JsonWriter> value)
    {
        using var output = StandardOutput.Open();
        using (var json = new Utf8JsonWriter(output, Options)) value(json);
        output.WriteByte((byte)'\n');
    }
}
