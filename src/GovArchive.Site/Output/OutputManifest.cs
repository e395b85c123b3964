using System.Buffers;
using System.Text;
using GovArchive.Files;

namespace GovArchive.Output;

/// <summary>The list, kept in a site's folder, of the files that are the program's own, and of what they were made.</summary>
/// <param name="Inputs">Digest of what the site was made of; null when it was not made whole and without a finding.</param>
/// <param name="Files">Hash of each file by its path; null for one of which only the path is known.</param>
internal sealed record OutputManifest(string? Inputs, Dictionary<string, ContentHash?> Files)
{
    private const string InputsMark = "# made of ";
    private const string PartMark = "# part ";

    // About what a file's line takes.
    private const int LineLength = 128;

    /// <summary>Of which whole the files are a part; null for a site, and for a part that was made with errors.</summary>
    public PartLabel? Part { get; init; }

    public static OutputManifest Empty { get; } = new(null, new(StringComparer.Ordinal));

    /// <summary>
    /// The same text as the one that is held already, where it is one of the files': of a hundred thousand reports a path takes more than a
    /// hash.
    /// </summary>
    public string PathOf(ReadOnlySpan<char> path) =>
        Files.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var held, out _) ? held : path.ToString();

    /// <summary>
    /// What <see cref="Write"/> wrote. A line that cannot be read counts as the path of a file: it is compared when it is made again.
    /// </summary>
    public static OutputManifest Read(ReadOnlySpan<byte> text)
    {
        var (inputs, part) = ((string?)null, (PartLabel?)null);
        var files = new Dictionary<string, ContentHash?>(text.Length / 100, StringComparer.Ordinal);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n') is var found and >= 0 ? found : text.Length;
            var line = text[..end];
            text = text[Math.Min(end + 1, text.Length)..];
            if (line.IsEmpty) continue;
            if (line.StartsWith(Encoding.UTF8.GetBytes(InputsMark))) inputs = Encoding.UTF8.GetString(line[InputsMark.Length..]);
            else if (line.StartsWith(
                Encoding.UTF8.GetBytes(PartMark))) part = PartLabel.Read(Encoding.UTF8.GetString(line[PartMark.Length..]));
            else if (line.Length > ContentHash.TextLength + 2 && line[ContentHash.TextLength] == ' '
                && ContentHash.Read(
                    line[..ContentHash.TextLength]) is { } hash) files[Encoding.UTF8.GetString(line[(ContentHash.TextLength + 2)..])] =
                        hash;
            else files[Encoding.UTF8.GetString(line)] = null;
        }
        return new OutputManifest(inputs, files) { Part = part };
    }

    /// <summary>A line a file, in ordinal order, as sha256sum --check reads it.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        // Bytes from the beginning: of a hundred thousand reports it is 43 MB, as text it was five times that.
        var text = new ArrayBufferWriter<byte>(LineLength * (Files.Count + 2));
        if (Inputs is not null) Line(InputsMark, Inputs);
        if (Part is not null) Line(PartMark, Part.Write());
        foreach (var (path, digest) in Files.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (digest is { } hash)
            {
                hash.WriteText(text.GetSpan(ContentHash.TextLength));
                text.Advance(ContentHash.TextLength);
                text.Write("  "u8);
            }
            Line(path);
        }
        return text.WrittenMemory;

        void Line(params ReadOnlySpan<string> words)
        {
            foreach (var word in words) Encoding.UTF8.GetBytes(word, text);
            text.Write("\n"u8);
        }
    }
}
