using System.Globalization;
using GovArchive.Checks.Rules;

namespace GovArchive.Checks;

/// <summary>How many comparisons cannot be made, by reason; only reasons that there are take memory.</summary>
public readonly struct WhyNotCounts : IEquatable<WhyNotCounts>
{
    private static readonly int Reasons = Enum.GetValues<WhyNot>().Length;

    // In the order of reasons; null for none.
    private readonly (WhyNot Why, int Count)[]? _counts;

    private WhyNotCounts(ReadOnlySpan<int> counts)
    {
        var given = new List<(WhyNot, int)>();
        foreach (var (i, count) in counts.ToArray().Index())
            if (count > 0) given.Add(((WhyNot)i, count));
        _counts = given.Count == 0 ? null : [.. given];
    }

    /// <summary>Those there are, in the order of reasons.</summary>
    public IReadOnlyList<(WhyNot Why, int Count)> All => _counts ?? [];

    /// <summary>All together.</summary>
    public int Total => All.Sum(entry => entry.Count);

    /// <summary>How often each reason was given.</summary>
    public static WhyNotCounts Of(IReadOnlyCollection<WhyNot> reasons)
    {
        if (reasons.Count == 0) return default;
        Span<int> counts = stackalloc int[Reasons];
        foreach (var why in reasons) counts[(int)why]++;
        return new WhyNotCounts(counts);
    }

    public static WhyNotCounts operator +(WhyNotCounts a, WhyNotCounts b)
    {
        if (a._counts is null || b._counts is null) return a._counts is null ? b : a;
        Span<int> counts = stackalloc int[Reasons];
        foreach (var (why, count) in a._counts) counts[(int)why] += count;
        foreach (var (why, count) in b._counts) counts[(int)why] += count;
        return new WhyNotCounts(counts);
    }

    public static bool operator ==(WhyNotCounts a, WhyNotCounts b) => a.Equals(b);

    public static bool operator !=(WhyNotCounts a, WhyNotCounts b) => !a.Equals(b);

    public bool Equals(WhyNotCounts other) => All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => obj is WhyNotCounts other && Equals(other);

    public override int GetHashCode() => Total;

    /// <summary>"no_value:3 no_year_before:1"; "" for none.</summary>
    public override string ToString() =>
        string.Join(' ', All.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Why.Id()}:{entry.Count}")));
}
