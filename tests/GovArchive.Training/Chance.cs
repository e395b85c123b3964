namespace GovArchive.Training;

/// <summary>Random choices that a seed repeats.</summary>
internal sealed class Chance(int seed)
{
    private static readonly float[] Bell = MakeBell();
    private readonly Random _random = new(seed);

    /// <summary>From 0 up to, not including, a number.</summary>
    public int Below(int end) => _random.Next(end);

    public int Between(int from, int to) => _random.Next(from, to + 1);

    public float Between(float from, float to) => from + (to - from) * _random.NextSingle();

    /// <summary>Between two numbers above 0, so that doubling is as likely anywhere.</summary>
    public float BetweenLogs(float from, float to) => from * MathF.Pow(to / from, _random.NextSingle());

    /// <param name="share">Of 1.</param>
    public bool Is(double share) => _random.NextDouble() < share;

    public T Of<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>Normal, with mean 0 and spread 1.</summary>
    public float Normal() => Bell[_random.Next(Bell.Length)];

    private static float[] MakeBell()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 1 << 16).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
            * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
