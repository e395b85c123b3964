using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Diagnostics;

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

    /// <summary>What a finding says: its message, cells, sentence, both sides and the other year, those that it has.</summary>
    public static void Said(Utf8JsonWriter json, Finding finding, string language)
    {
        json.WriteString("message", finding.MessageIn(language));
        json.WriteStartArray("cells");
        foreach (var cell in finding.Cells) json.WriteStringValue(cell.ToString());
        json.WriteEndArray();
        if (finding.Sentence is { } sentence) json.WriteString("sentence", sentence);
        if (finding.Sides is { } sides)
        {
            json.WriteNumber("left", sides.Left);
            json.WriteNumber("right", sides.Right);
            json.WriteNumber("difference", sides.Difference);
        }
        if (finding.YearBefore is { } before) json.WriteNumber("year_before", before);
    }
}
