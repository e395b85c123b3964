using System.Globalization;
using System.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Text;

/// <summary>A text in YAML's quotes, on one line, by bytes.</summary>
internal static class QuotedText
{
    private const string Letters = "0abtnvfre\"\\N_LP";
    private const string Meanings = "\0\a\b\t\n\v\f\r\u001b\"\\\u0085\u00a0\u2028\u2029";

    /// <summary>How far the text reaches that <paramref name="bytes"/> begin with, both quotes counted; 0 when it has no end.</summary>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        var (quote, at) = (bytes[0], 1);
        while (at < bytes.Length)
        {
            var next = quote == '"' ? bytes[at..].IndexOfAny((byte)'"', (byte)'\\') : bytes[at..].IndexOf((byte)'\'');
            if (next < 0) return 0;
            at += next;
            // A backslash takes the next sign with it, and so does a single quote before another.
            if (bytes[at] == quote && (quote == '"' || at + 1 == bytes.Length || bytes[at + 1] != quote)) return at + 1;
            at += 2;
        }
        return 0;
    }

    /// <summary>What is between the quotes; null for an escape that <see cref="YamlOutput"/> does not write.</summary>
    public static string? Read(ReadOnlySpan<byte> quoted)
    {
        var text = Encoding.UTF8.GetString(quoted[1..^1]);
        if (quoted[0] == '\'') return text.Replace("''", "'", StringComparison.Ordinal);
        return text.Contains('\\', StringComparison.Ordinal) ? Unescaped(text) : text;
    }

    private static string? Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }
            var letter = text[++i];
            var digits = letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                if (i + digits >= text.Length
                    || !uint.TryParse(
                        text.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    || !Rune.TryCreate(code, out var rune)) return null;
                plain.Append(rune.ToString());
                i += digits;
            }
            else if (Letters.IndexOf(letter, StringComparison.Ordinal) is var known and >= 0) plain.Append(Meanings[known]);
            else return null;
        }
        return plain.ToString();
    }
}
