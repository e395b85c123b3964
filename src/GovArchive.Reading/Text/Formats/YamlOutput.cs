using System.Buffers;
using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GovArchive.Text.Formats;

/// <summary>
/// Writes YAML, the same bytes for the same calls: LF, two spaces, no folding, prose as literal blocks, empty values left out.
/// </summary>
public sealed class YamlOutput
{
    private readonly Emitter _emitter;

    private YamlOutput(Emitter emitter) => _emitter = emitter;

    /// <summary>One document whose top level is a mapping.</summary>
    public static string Write(Action<YamlOutput> content)
    {
        var text = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(
            text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 256));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        new YamlOutput(emitter).Map(content);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>key: text. Nothing is written for null.</summary>
    public YamlOutput Text(string key, string? value)
    {
        if (value is null) return this;
        Key(key);
        Scalar(value, Style(value));
        return this;
    }

    /// <summary>key: number, unquoted.</summary>
    public YamlOutput Number(string key, decimal? value)
    {
        if (value is null) return this;
        Key(key);
        Scalar(Csv.Number(value), ScalarStyle.Plain);
        return this;
    }

    /// <summary>key: true. Nothing is written for false.</summary>
    public YamlOutput Flag(string key, bool value)
    {
        if (!value) return this;
        Key(key);
        Scalar("true", ScalarStyle.Plain);
        return this;
    }

    /// <summary>key: mapping.</summary>
    public YamlOutput Map(string key, Action<YamlOutput> content)
    {
        Key(key);
        Map(content);
        return this;
    }

    /// <summary>key: list of mappings. Nothing is written for an empty list.</summary>
    public YamlOutput Maps<T>(string key, IReadOnlyCollection<T> items, Action<YamlOutput, T> item)
    {
        if (items.Count == 0) return this;
        Key(key);
        _emitter.Emit(new SequenceStart(null, null, isImplicit: true, SequenceStyle.Block));
        foreach (var one in items) Map(output => item(output, one));
        _emitter.Emit(new SequenceEnd());
        return this;
    }

    /// <summary>key: [a, b]. Nothing is written for an empty list.</summary>
    public YamlOutput Texts(string key, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return this;
        Key(key);
        _emitter.Emit(new SequenceStart(null, null, isImplicit: true, SequenceStyle.Flow));
        foreach (var value in values) Scalar(value, Style(value) == ScalarStyle.Literal ? ScalarStyle.DoubleQuoted : Style(value));
        _emitter.Emit(new SequenceEnd());
        return this;
    }

    private void Map(Action<YamlOutput> content)
    {
        _emitter.Emit(new MappingStart(null, null, isImplicit: true, MappingStyle.Block));
        content(this);
        _emitter.Emit(new MappingEnd());
    }

    private void Key(string key) => Scalar(key, ScalarStyle.Plain);

    private void Scalar(string value, ScalarStyle style) =>
        _emitter.Emit(
            new Scalar(null, null, value, style, isPlainImplicit: style is ScalarStyle.Plain or ScalarStyle.Any, isQuotedImplicit: true));

    // Words other readers take for numbers, dates, truth values or null are quoted; prose with line breaks becomes a literal block.
    private static ScalarStyle Style(string value)
    {
        if (value.AsSpan().ContainsAny(Escaped)) return ScalarStyle.DoubleQuoted;
        if (value.Contains('\n', StringComparison.Ordinal))
            return value.StartsWith(' ') || value.StartsWith('\n') || value.EndsWith('\n') ? ScalarStyle.DoubleQuoted : ScalarStyle.Literal;
        var looksTyped = value.Length == 0 || char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.' or '~'
            || value is "true" or "false" or "yes" or "no" or "on" or "off" or "null" or "True" or "False" or "Yes" or "No" or "On" or "Off"
                or "Null" or "y" or "n";
        return looksTyped ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;
    }

    // YAML takes some of these for line breaks, or for marks that are no part of the text.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(c => char.IsControl(c) && c != '\n'), '\u2028', '\u2029',
            '\ufeff']);
}
