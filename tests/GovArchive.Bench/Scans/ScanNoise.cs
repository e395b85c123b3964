using GovArchive.Bench.Damaged;

namespace GovArchive.Bench.Scans;

/// <summary>A fast row of random numbers for the points of a picture, the same for the same lot.</summary>
internal sealed class ScanNoise(Lot lot)
{
    // Four bytes' sum is spread by about this much.
    private const float SpreadOfSum = 147.8f;
    private const float MiddleOfSum = 510;

    private ulong _state = 1 + (ulong)(uint)lot.Below(int.MaxValue) * 0x9E3779B97F4A7C15;

    /// <summary>0 to below 1.</summary>
    public float Even() => (Next() >> 8) / 16777216f;

    /// <summary>About 0, spread by 1, never beyond 3.5.</summary>
    public float Bell()
    {
        var bits = Next();
        return ((bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24) - MiddleOfSum) / SpreadOfSum;
    }

    private uint Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (uint)(_state * 0x2545F4914F6CDD1D >> 32);
    }
}
