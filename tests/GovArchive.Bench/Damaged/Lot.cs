namespace GovArchive.Bench.Damaged;

/// <summary>What is drawn for one report, one after another: the same on every machine.</summary>
internal sealed class Lot(int seed, int number)
{
    private readonly Seeded _seeded = new(seed);
    private uint _drawn;

    /// <summary>0 to one less than <paramref name="bound"/>.</summary>
    public int Below(int bound) => _seeded.Below(Math.Max(1, bound), number, ++_drawn);

    public bool OneIn(int many) => Below(many) == 0;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    public List<T> Shuffled<T>(IEnumerable<T> all)
    {
        var list = all.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }
        return list;
    }

    /// <summary>Another order than the given one, where there is more than one thing.</summary>
    public List<T> Reordered<T>(IReadOnlyList<T> all)
    {
        for (var i = 0; i < 20; i++)
        {
            var list = Shuffled(all);
            if (!list.SequenceEqual(all)) return list;
        }
        return [.. all];
    }
}
