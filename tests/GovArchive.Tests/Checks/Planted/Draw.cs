namespace GovArchive.Tests.Checks.Planted;

/// <summary>Numbers that look like any, and are the same on every machine: drawn one after the other from words.</summary>
internal sealed class Draw
{
    private ulong _state = 0xCBF29CE484222325;

    public Draw(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            foreach (var c in word + '/')
                _state = (_state ^ c) * 0x100000001B3;
    }

    /// <summary>A whole number from the least to the most, both may come.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A place in a list, each as often as its weight says.</summary>
    public int Among(ReadOnlySpan<int> weights)
    {
        var all = 0;
        foreach (var weight in weights) all += weight;
        var (left, place) = (Between(0, all - 1), 0);
        while (left >= weights[place]) left -= weights[place++];
        return place;
    }

    // SplitMix64.
    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}
