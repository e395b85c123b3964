namespace GovArchive.Bench;

/// <summary>
/// Even, seeded mixtures of numbers, the same on every machine: what is made depends on its number and the seed alone, so that it is made
/// when it is asked for, in any order.
/// </summary>
/// <param name="Seed">Another seed, another archive.</param>
internal readonly record struct Seeded(int Seed)
{
    /// <param name="number">Of what is made.</param>
    /// <param name="salt">What is drawn of it.</param>
    public uint Mixed(int number, uint salt)
    {
        var x = (ulong)(uint)number * 0x9E3779B97F4A7C15 + salt * 0xD1B54A32D192ED03 + (ulong)(uint)Seed * 0xC2B2AE3D27D4EB4F;
        x = (x ^ x >> 32) * 0xBF58476D1CE4E5B9;
        return (uint)((x ^ x >> 29) * 0x94D049BB133111EB >> 32);
    }

    /// <summary>0 to one less than <paramref name="bound"/>.</summary>
    public int Below(int bound, int number, uint salt) => (int)((ulong)Mixed(number, salt) * (uint)bound >> 32);
}
