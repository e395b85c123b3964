using System.Globalization;
using System.Text;
using GovArchive.Files;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>
/// The records of a dataset's file, of an agency or some at a time: those made of the same as in the file that is there are left there, to
/// be taken from it, so that a change of one report does not write two hundred records anew for every other.
/// </summary>
/// <param name="madeOf">
/// Digest of all that is known of agencies, by their ids; null where nothing is remembered, and all are written.
/// </param>
/// <param name="file">The file that is there.</param>
public sealed class RecordBlocks(Func<IReadOnlyList<string>, string>? madeOf, string? file = null)
{
    // In place of a digest, of the bytes behind all records.
    private const string Closing = "-";

    private readonly Dictionary<string, Block> _known = new(StringComparer.Ordinal);
    private readonly StringBuilder _note = new();
    private readonly List<Splice> _taken = [];

    /// <summary>Knows none.</summary>
    public static RecordBlocks None { get; } = new(null);

    /// <summary>Whether all are to be written.</summary>
    public bool IsEmpty => _known.Count == 0;

    /// <summary>Of all agencies, in one word: the digest, how many records and how many bytes they have.</summary>
    public string Note => _note.ToString();

    /// <summary>What is to be taken from the file that is there, and where it goes among what was written.</summary>
    public IReadOnlyList<Splice> Taken => _taken;

    /// <summary>Tells of the file that is there.</summary>
    /// <param name="note">As it was when that file was made.</param>
    /// <param name="length">Of the file, in bytes; its records begin behind its header.</param>
    public void Know(string note, long length)
    {
        var blocks = Array.ConvertAll(note.Split(';', StringSplitOptions.RemoveEmptyEntries), block => block.Split(':'));
        var start = length - blocks.Sum(block => Number(block[2]));
        foreach (var block in blocks)
        {
            _known[block[0]] = new Block(start, Number(block[2]), (int)Number(block[1]));
            start += Number(block[2]);
        }
    }

    /// <summary>Adds the records of an agency to a CSV.</summary>
    /// <param name="agency">Its id.</param>
    /// <param name="csv">Takes them, or counts those that are left in the file.</param>
    /// <param name="write">Writes them there.</param>
    public void Write(string agency, CsvBuffer csv, Action write)
    {
        var (records, left) = Write([agency], () => csv.Bytes.Length, () =>
        {
            var before = csv.Records;
            write();
            return csv.Records - before;
        });
        if (left is not null) csv.Leave(records);
    }

    /// <summary>Adds the records of agencies, in whatever form.</summary>
    /// <param name="agencies">Their ids; where records are no agency's, they are written always.</param>
    /// <param name="length">How many bytes were written so far.</param>
    /// <param name="write">Writes them, and says how many records they are.</param>
    /// <returns>How many records, and where in the file that is there they are; null where they were written.</returns>
    public (int Records, (long Start, long Length)? Left) Write(IReadOnlyList<string> agencies, Func<int> length, Func<int> write)
    {
        if (madeOf is null || agencies.Count == 0) return (write(), null);
        var digest = madeOf(agencies);
        var isKnown = _known.TryGetValue(digest, out var block);
        if (isKnown) Take(length(), block);
        else
        {
            var start = length();
            var records = Own(agencies, write);
            block = new Block(0, length() - start, records);
        }
        Remember(digest, block);
        return (block.Records, isKnown ? (block.Start, block.Length) : null);
    }

    /// <summary>Tells that bytes stand behind all records.</summary>
    public void Close(int length)
    {
        if (madeOf is not null) Remember(Closing, new Block(0, length, 0));
    }

    /// <summary>The bytes that stand behind all records in the file that is there; null where it has none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[]? ReadClosing() =>
        file is not null && _known.TryGetValue(Closing, out var block) ? FileStretch.Read(file, block.Start, (int)block.Length) : null;

    private void Remember(string digest, Block block) =>
        _note.Append(CultureInfo.InvariantCulture, $"{digest}:{block.Records}:{block.Length};");

    // Records that were made of more than their agencies would stay as they are when that changes.
    private static int Own(IReadOnlyList<string> agencies, Func<int> write)
    {
        var (records, facts) = Reads.While(write);
        var own = agencies.ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts)
            if (!own.Contains(fact.Name.Split('/')[0]))
                throw new InvalidOperationException($"the records of {string.Join(", ", agencies)} are made of {fact} too");
        return records;
    }

    // What is there in a row is taken at once.
    private void Take(int at, Block block)
    {
        if (_taken is [.., var last] && last.At == at
            && last.Start + last.Length == block.Start) _taken[^1] = last with { Length = last.Length + block.Length };
        else _taken.Add(new Splice(at, block.Start, block.Length));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="Start">In the file that is there, in bytes, as the length.</param>
    private readonly record struct Block(long Start, long Length, int Records);
}
