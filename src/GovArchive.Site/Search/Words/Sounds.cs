using System.Text;
using System.Text.Json;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>How the characters that people type are read, for telling which name is meant by one that sounds the same.</summary>
internal static class Sounds
{
    private const int FirstRow = 0xB0;
    private const int LastRow = 0xF7;
    private const int FirstCell = 0xA1;
    private const int LastCell = 0xFE;

    // The 6763 characters of GB/T 2312, as the encoding that holds them has them: rarer ones nobody types by mistake.
    private const int Gbk = 936;

    private static readonly Lazy<byte[]> Written = new(Write);

    /// <summary>A JSON object: syllable, to all characters that are read so.</summary>
    public static byte[] Bytes => Written.Value;

    private static byte[] Write()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Gbk)!;
        var groups = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        for (var row = FirstRow; row <= LastRow; row++)
            for (var cell = FirstCell; cell <= LastCell; cell++)
            {
                var character = encoding.GetString([(byte)row, (byte)cell]);
                if (character.Length != 1 || HanText.Pinyin(character) is not { Length: > 0 } syllable) continue;
                if (!groups.TryGetValue(syllable, out var group)) groups.Add(syllable, group = new StringBuilder());
                group.Append(character);
            }
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            text, new JsonWriterOptions
            {
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
            }))
        {
            json.WriteStartObject();
            foreach (var (syllable, characters) in groups) json.WriteString(syllable, characters.ToString());
            json.WriteEndObject();
        }
        return text.ToArray();
    }
}
