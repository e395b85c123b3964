using System.Runtime.InteropServices;

namespace GovArchive.Search.Bytes;

/// <summary>
/// For every term the documents that have it, in few bytes: gaps between document numbers, less one, as varints, in pieces of one large
/// store. Documents are added in ascending order.
/// </summary>
/// <typeparam name="TTerm">A term.</typeparam>
internal sealed class PostingLists<TTerm>(IEqualityComparer<TTerm>? comparer = null)
    where TTerm : notnull
{
    private const int BlockBits = 20;
    private const int FirstPiece = 8;
    private const int LargestPiece = 4096;
    private const int Link = sizeof(int);

    private readonly Dictionary<TTerm, int> _slots = new(comparer);
    private readonly List<List> _lists = [];
    private readonly List<byte[]> _blocks = [];
    private int _used = 1 << BlockBits;

    private struct List
    {
        public int First, At, End, Piece, Document, Length;
    }

    /// <summary>The terms, in no order.</summary>
    public IReadOnlyCollection<TTerm> Terms => _slots.Keys;

    /// <summary>Adds a document, which is above every one that was added before.</summary>
    public void Add(TTerm term, int document)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, term, out var isKnown);
        if (!isKnown)
        {
            slot = _lists.Count;
            var at = Take(FirstPiece);
            _lists.Add(new List { First = at, At = at + Link, End = at + FirstPiece, Piece = FirstPiece, Document = -1 });
        }
        ref var list = ref CollectionsMarshal.AsSpan(_lists)[slot];
        if (list.Document == document) return;
        for (var gap = (uint)(document - list.Document - 1); ; gap >>= 7)
        {
            var isLast = gap < 0x80;
            if (list.At == list.End) Grow(ref list);
            _blocks[list.At >> BlockBits][list.At & ((1 << BlockBits) - 1)] = (byte)(isLast ? gap : gap | 0x80);
            list.At++;
            list.Length++;
            if (isLast) break;
        }
        list.Document = document;
    }

    /// <summary>How many bytes the list of a term has; 0 for an unknown term.</summary>
    public int LengthOf(TTerm term) => _slots.TryGetValue(term, out var slot) ? _lists[slot].Length : 0;

    /// <summary>Writes the list of a term; nothing for an unknown one.</summary>
    public void CopyTo(TTerm term, Stream target)
    {
        if (!_slots.TryGetValue(term, out var slot)) return;
        var list = _lists[slot];
        var (at, piece, left) = (list.First, FirstPiece, list.Length);
        while (left > 0)
        {
            var bytes = _blocks[at >> BlockBits].AsSpan(at & ((1 << BlockBits) - 1), piece);
            var length = Math.Min(left, piece - Link);
            target.Write(bytes.Slice(Link, length));
            left -= length;
            at = MemoryMarshal.Read<int>(bytes);
            piece = Math.Min(piece * 2, LargestPiece);
        }
    }

    // Pieces double, so that short lists waste little and long ones have few links.
    private void Grow(ref List list)
    {
        var piece = Math.Min(list.Piece * 2, LargestPiece);
        var next = Take(piece);
        var last = list.End - list.Piece;
        MemoryMarshal.Write(_blocks[last >> BlockBits].AsSpan(last & ((1 << BlockBits) - 1)), in next);
        (list.At, list.End, list.Piece) = (next + Link, next + piece, piece);
    }

    // A piece lies within one block.
    private int Take(int size)
    {
        if (_used + size > 1 << BlockBits)
        {
            _blocks.Add(new byte[1 << BlockBits]);
            _used = 0;
        }
        var at = ((_blocks.Count - 1) << BlockBits) + _used;
        _used += size;
        return at;
    }
}
