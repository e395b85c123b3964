using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>How heads are read that are looked at.</summary>
internal enum HeadReading
{
    /// <summary>As columns of texts.</summary>
    Columns,

    /// <summary>As labels one behind another.</summary>
    Labels,

    /// <summary>As rows of a grid.</summary>
    Rows,

    /// <summary>As columns from left to right, whatever is below.</summary>
    Across,
}

/// <summary>
/// What heads of one block were read as before: nearly all reports of a form have the same ones, and what they say depends on nothing but
/// their texts and the year. Reading them anew was an eighth of reading a report.
/// </summary>
internal sealed class HeadMemory<T>
{
    /// <summary>Readings that are remembered: hostile texts fill no more than a few megabytes.</summary>
    public const int Most = 128;
    private const int LongestKey = 1024;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>The reading of the heads, by memory or by <paramref name="read"/>.</summary>
    /// <param name="year">The report's; null when it is not known.</param>
    /// <param name="texts">All that decides how they are read.</param>
    public T Of(HeadReading way, bool isLine, int? year, IEnumerable<ImmutableArray<string>> texts, Func<T> read)
    {
        Span<char> key = stackalloc char[LongestKey];
        key[0] = (char)way;
        key[1] = isLine ? 'l' : 'r';
        key[2] = (char)(year ?? 0);
        var length = 3;
        foreach (var stack in texts)
        {
            foreach (var text in stack)
            {
                if (length + text.Length + 2 > LongestKey) return read();
                text.CopyTo(key[length..]);
                length += text.Length;
                key[length++] = '\u001f';
            }
            if (length == LongestKey) return read();
            key[length++] = '\u001e';
        }
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(key[..length], out var before)) return before;
        var now = read();
        if (_known.Count < Most) _known.TryAdd(key[..length].ToString(), now);
        return now;
    }
}
