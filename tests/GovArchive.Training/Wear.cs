namespace GovArchive.Training;

/// <summary>How a line is printed and scanned. Lengths are in points of the picture where nothing else is said.</summary>
internal sealed record Wear
{
    /// <summary>The size of the print.</summary>
    public float Em { get; init; } = 33;

    /// <summary>Added between characters, in ems.</summary>
    public float Spacing { get; init; }

    /// <summary>Width for height, of 1.</summary>
    public float Stretch { get; init; } = 1;

    /// <summary>Degrees.</summary>
    public float Skew { get; init; }

    /// <summary>How far characters lean, of 1; 0 upright.</summary>
    public float Slant { get; init; }

    public int Paper { get; init; } = 245;

    public int Ink { get; init; } = 25;

    /// <summary>The spread of a soft lens.</summary>
    public float Blur { get; init; } = 0.6f;

    /// <summary>Ink that runs (above 0) or breaks (below 0), in shares of the contrast.</summary>
    public float Spread { get; init; }

    /// <summary>The spread of the noise, in shades.</summary>
    public float Noise { get; init; } = 2;

    /// <summary>Quality, 1 to 100; 0 where it is no JPEG.</summary>
    public int Jpeg { get; init; }

    /// <summary>The share of the contrast at which the scan was made black and white; 0 where it was not.</summary>
    public float Threshold { get; init; }

    public bool Rules { get; init; }

    public bool Stamp { get; init; }

    public bool Dust { get; init; }

    /// <summary>What training sees: all of it, in all strengths.</summary>
    public static Wear Any(Chance chance)
    {
        var paper = chance.Between(200, 255);
        var em = chance.Is(0.75) ? chance.BetweenLogs(14, 62) : chance.BetweenLogs(13, 110);
        return new Wear
        {
            Em = em,
            Spacing = chance.Is(0.7) ? 0 : chance.Is(0.35) ? chance.Between(-0.1f, 0) : chance.Between(0, 0.25f),
            Stretch = chance.Is(0.5) ? 1 : chance.Between(0.85f, 1.18f),
            Skew = chance.Is(0.4) ? 0 : chance.Between(-1.6f, 1.6f),
            Slant = chance.Is(0.93) ? 0 : chance.Between(0.05f, 0.25f),
            Paper = paper,
            Ink = chance.Is(0.8) ? chance.Between(0, 90) : chance.Between(60, paper - 50),
            Blur = chance.Is(0.15) ? 0 : em * chance.Between(0.005f, chance.Is(0.8) ? 0.03f : 0.05f) + chance.Between(0, 0.5f),
            Spread = chance.Is(0.5) ? 0 : chance.Between(-0.25f, 0.3f),
            Noise = chance.Is(0.3) ? 0 : chance.Is(0.75) ? chance.Between(0, 10f) : chance.Between(8, 24f),
            Jpeg = chance.Is(0.4) ? 0 : chance.Between(25, 92),
            Threshold = chance.Is(0.85) ? 0 : chance.Between(0.35f, 0.7f),
            Rules = chance.Is(0.35),
            Stamp = chance.Is(0.08),
            Dust = chance.Is(0.12),
        };
    }

    /// <summary>The conditions that the reader is measured in: one thing at a time, at 200 dpi and 10.5 to 14 pt.</summary>
    public static IReadOnlyList<(string Name, Func<Chance, Wear> Draw)> Conditions { get; } =
    [
        ("clean, 200 dpi", chance => At(chance, 200)),
        ("clean, 100 dpi", chance => At(chance, 100)),
        ("clean, 150 dpi", chance => At(chance, 150)),
        ("clean, 300 dpi", chance => At(chance, 300)),
        ("blur 1.5", chance => At(chance, 200) with { Blur = 1.5f }),
        ("noise 20", chance => At(chance, 200) with { Noise = 20 }),
        ("skew to 1.5°", chance => At(chance, 200) with { Skew = chance.Between(-1.5f, 1.5f) }),
        ("JPEG 30", chance => At(chance, 200) with { Jpeg = 30 }),
        ("black and white", chance => At(chance, 200) with { Threshold = chance.Between(0.4f, 0.65f) }),
        ("rules at the edges", chance => At(chance, 200) with { Rules = true }),
        ("stamp over it", chance => At(chance, 200) with { Stamp = true }),
        ("faint", chance => At(chance, 200) with { Ink = 175, Paper = 235, Noise = 5 }),
        ("touching", chance => At(chance, 200) with { Spacing = chance.Between(-0.1f, -0.05f) }),
        ("ink runs or breaks", chance => At(chance, 200) with { Spread = chance.Is(0.5) ? 0.25f : -0.2f }),
        ("all together", Any),
    ];

    /// <param name="dpi">Points an inch.</param>
    private static Wear At(Chance chance, int dpi) => new() { Em = chance.Between(10.5f, 14) * dpi / 72 };
}
