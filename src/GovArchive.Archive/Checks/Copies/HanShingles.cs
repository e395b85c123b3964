using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using GovArchive.Text;

namespace GovArchive.Checks.Copies;

/// <summary>The different stretches of eight Han characters in a text, without <see cref="StockPhrases"/>: a set of hashes.</summary>
internal sealed class HanShingles
{
    /// <summary>Characters.</summary>
    public const int Length = 8;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong Leaving = Power(Length - 1);

    // Open addressing; 0 is an empty place.
    private readonly uint[] _slots;

    private HanShingles(int most) => _slots = new uint[Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)most * 2))];

    /// <summary>How many different ones there are.</summary>
    public int Count { get; private set; }

    /// <param name="han">As <see cref="HanOf"/> gives it.</param>
    /// <param name="stock">What does not count; null for nothing.</param>
    public static HanShingles Of(ReadOnlySpan<char> han, HanShingles? stock)
    {
        var set = new HanShingles(Math.Max(0, han.Length - Length + 1));
        for (var walk = new Walk(han); walk.Next();)
            if (stock?.Has(walk.Hash) != true) set.Add(walk.Hash);
        return set;
    }

    /// <summary>The Han characters of a text, folded to one form.</summary>
    public static string HanOf(string text)
    {
        var han = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
            if (IsHan(c)) han[length++] = HanText.Fold(c);
        var whole = new string(han, 0, length);
        ArrayPool<char>.Shared.Return(han);
        return whole;
    }

    /// <summary>Whether a character counts; halves of pairs beyond U+FFFF do.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\ud840' and <= '\udfff';

    public bool Has(uint hash)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; _slots[at] != 0; at = (at + 1) & mask)
            if (_slots[at] == hash) return true;
        return false;
    }

    /// <summary>The stretches that at least one of several texts has.</summary>
    public static HanShingles AnyOf(IReadOnlyCollection<HanShingles> texts)
    {
        var all = new HanShingles(texts.Sum(text => text.Count));
        foreach (var text in texts)
            foreach (var hash in text._slots)
                if (hash != 0) all.Add(hash);
        return all;
    }

    /// <summary>How many of these another text has too.</summary>
    public int SharedWith(HanShingles other)
    {
        var shared = 0;
        foreach (var hash in _slots)
            if (hash != 0 && other.Has(hash)) shared++;
        return shared;
    }

    /// <summary>The least hash of each of some equal parts of the range of hashes; the greatest hash for a part without any.</summary>
    public ImmutableArray<uint> Least(int parts)
    {
        var least = Enumerable.Repeat(uint.MaxValue, parts).ToArray();
        foreach (var hash in _slots)
        {
            if (hash == 0) continue;
            var part = (int)((ulong)hash * (uint)parts >> 32);
            least[part] = Math.Min(least[part], hash);
        }
        return ImmutableArray.Create(least);
    }

    private void Add(uint hash)
    {
        var mask = _slots.Length - 1;
        var at = (int)hash & mask;
        while (_slots[at] != 0 && _slots[at] != hash) at = (at + 1) & mask;
        if (_slots[at] == hash) return;
        _slots[at] = hash;
        Count++;
    }

    private static ulong Power(int exponent) => exponent == 0 ? 1 : Base * Power(exponent - 1);

    /// <summary>Goes over the stretches of a text from left to right, the hash of each worked out from the one before.</summary>
    internal ref struct Walk(ReadOnlySpan<char> han)
    {
        private readonly ReadOnlySpan<char> _han = han;
        private ulong _rolling;
        private int _end;

        /// <summary>Where the stretch begins.</summary>
        public readonly int Start => _end - Length;

        /// <summary>Never 0.</summary>
        public uint Hash { get; private set; }

        public bool Next()
        {
            do
            {
                if (_end == _han.Length) return false;
                if (_end >= Length) _rolling -= _han[_end - Length] * Leaving;
                _rolling = _rolling * Base + _han[_end++];
            }
            while (_end < Length);
            Hash = Math.Max(1, (uint)((_rolling ^ _rolling >> 29) * 0xBF58476D1CE4E5B9 >> 32));
            return true;
        }
    }
}
