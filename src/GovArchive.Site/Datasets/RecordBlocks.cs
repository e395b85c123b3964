using System.Globalization;
using System.Text;
using GovArchive.Files;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>
/// The records of a dataset's file, agency by agency: those made of the same as in the file that is there are left there, to be taken from
/// it, so that a change of one report does not write two hundred records anew for every other.
/// </summary>
/// <param name="madeOf">Digest of all that is known of an agency, by its id; null where nothing is remembered, and all are written.</param>
public sealed class RecordBlocks(Func<string, string>? madeOf)
{
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

    /// <summary>Adds the records of an agency.</summary>
    /// <param name="agency">Its id.</param>
    /// <param name="csv">Takes them, or counts those that are left in the file.</param>
    /// <param name="write">Writes them there.</param>
    public void Write(string agency, CsvBuffer csv, Action write)
    {
        if (madeOf is null)
        {
            write();
            return;
        }
        var digest = madeOf(agency);
        if (_known.TryGetValue(digest, out var block))
        {
            csv.Leave(block.Records);
            Take(csv.Bytes.Length, block);
        }
        else
        {
            var (start, records) = (csv.Bytes.Length, csv.Records);
            Own(agency, write);
            block = new Block(0, csv.Bytes.Length - start, csv.Records - records);
        }
        _note.Append(CultureInfo.InvariantCulture, $"{digest}:{block.Records}:{block.Length};");
    }

    // Records that were made of more than their agency would stay as they are when that changes.
    private static void Own(string agency, Action write)
    {
        var (_, facts) = Reads.While(() =>
        {
            write();
            return true;
        });
        foreach (var fact in facts)
            if (fact.Name != agency && !fact.Name.StartsWith(agency + "/", StringComparison.Ordinal))
                throw new InvalidOperationException($"the records of {agency} are made of {fact} too");
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
