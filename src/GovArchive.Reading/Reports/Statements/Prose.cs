using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;

namespace GovArchive.Reports.Statements;

/// <summary>Paragraphs, each on one line, that know which source line every part of them came from.</summary>
/// <param name="Text">The paragraphs, separated by line breaks.</param>
/// <param name="Parts">Where each source line's text begins in <paramref name="Text"/>, in order.</param>
internal sealed record Prose(string Text, ImmutableArray<Prose.Part> Parts)
{
    public readonly record struct Part(int Start, Place Place);

    /// <summary>Where the character at an offset is in the source; null in a text without parts.</summary>
    public Place? PlaceAt(int offset)
    {
        var (low, high) = (0, Parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Parts[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : Parts[low - 1].Place;
    }

    /// <summary>Collects lines.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<Part>.Builder _parts = ImmutableArray.CreateBuilder<Part>();

        public bool IsEmpty => _text.Length == 0;

        public void Add(string line, Place place)
        {
            _parts.Add(new Part(_text.Length, place));
            _text.Append(line);
        }

        public void Separate(char separator) => _text.Append(separator);

        public Prose Build() => new(_text.ToString(), _parts.ToImmutable());
    }
}
