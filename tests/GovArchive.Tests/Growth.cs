namespace GovArchive.Tests;

/// <summary>Compares the work for a little with the work for much, both in one run.</summary>
internal static class Growth
{
    private const int Factor = 8;

    // Between 8, the work of what grows in proportion, and 64, that of what grows with the square.
    private const int MostTimes = 24;

    // Only where the first measure is not clear: a machine that does much else beside it disturbs several in a row.
    private const int Rounds = 12;

    /// <summary>
    /// That eight times the input takes about eight times the work, at every step from a five-hundredth of the size to the whole:
    /// beyond a bound on the size of a source nothing grows, so sizes below it are compared too.
    /// </summary>
    /// <returns>What was made of the whole.</returns>
    public static TResult IsInProportion<TInput, TResult>(int size, Func<int, TInput> input, Func<TInput, TResult> work)
    {
        var result = work(input(size / Factor / Factor / Factor));
        foreach (var part in new[] { size / Factor / Factor, size / Factor, size })
        {
            var (small, large) = (input(part / Factor), input(part));
            IsWithin(MostTimes, () => work(small), () => result = work(large));
        }
        return result;
    }

    /// <summary>That some work takes at most so many times what other work takes.</summary>
    public static void IsWithin(double times, Action other, Action work)
    {
        var (less, more) = (Effort.Of(other), Effort.Of(work));
        if (more.IsWithin(times / 2, less)) return;
        for (var round = 1; ; round++)
        {
            // Twice more after the work, for what runs first is not compiled well yet.
            less = Effort.Least(less, Effort.Least(Effort.Of(other), Effort.Of(other)));
            if (more.IsWithin(times, less)) return;
            // More measures: what disturbed one of them is not likely to disturb all.
            if (round == Rounds) Assert.Fail($"more than {times} times the work: {more}, against {less}");
            more = Effort.Least(more, Effort.Of(work));
        }
    }
}
