using GovArchive.Bench.Damaged;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>What is written or stamped on pages.</summary>
internal enum PageMarks
{
    None,
    RedSeal,
    BlackSeal,

    /// <summary>On some cells, whose number need not be read any more.</summary>
    Pen,
}

/// <summary>One state that scans are met in.</summary>
/// <param name="Name">As given on the command line.</param>
/// <param name="Dpi">One of these is drawn.</param>
/// <param name="Effect">What is done to the picture of a page; the last argument is its dpi.</param>
internal sealed record ScanCondition(string Name, int[] Dpi, Func<SKBitmap, Lot, int, SKBitmap> Effect)
{
    private static readonly int[] Usual = [150, 200, 200, 300];

    public static readonly ScanCondition[] All =
    [
        new("clean-300", [300], (page, _, _) => page),
        new("clean-200", [200], (page, _, _) => page),
        new("clean-150", [150], (page, _, _) => page),
        new("askew", Usual, (page, lot, _) => page.Turned(Skew(lot, 30, 200)).Scanned(lot, 2 + lot.Below(5), lot.Below(20) / 100f)),
        new("jpeg", Usual, (page, lot, _) => page.Turned(Skew(lot, 0, 15)).Scanned(lot, lot.Below(5), 0)) { Quality = 40 },
        new("photocopy", Usual, (page, lot, dpi) => page.Turned(Skew(lot, 0, 60)).Copied(lot, dpi)) { IsGray = true },
        new("red-seal", Usual, Flat) { Marks = PageMarks.RedSeal, IsGray = false },
        new("black-seal", Usual, Flat) { Marks = PageMarks.BlackSeal, IsGray = true },
        new("faint-rules", Usual, Flat) { Style = Faint },
        new("handwriting", Usual, Flat) { Marks = PageMarks.Pen, IsGray = false },
        new("two-up", [200, 300], Flat) { IsTwoUp = true },
    ];

    /// <summary>Changes how the report is printed; null for nothing.</summary>
    public Func<ScanStyle, Lot, ScanStyle>? Style { get; init; }

    public PageMarks Marks { get; init; }

    /// <summary>Two pages on each sheet.</summary>
    public bool IsTwoUp { get; init; }

    /// <summary>Of JPEG, 1 to 100; null for one that is drawn, or PNG.</summary>
    public int? Quality { get; init; }

    /// <summary>Whether colours are lost; null where that is drawn.</summary>
    public bool? IsGray { get; init; }

    public static ScanCondition? Find(string name) => Array.Find(All, condition => condition.Name == name);

    // As a feeder takes in a sheet.
    private static SKBitmap Flat(SKBitmap page, Lot lot, int dpi) => page.Turned(Skew(lot, 0, 15)).Scanned(lot, 1 + lot.Below(4), 0.04f);

    private static float Skew(Lot lot, int least, int most) =>
        (least + lot.Below(most - least + 1)) / 100f * (lot.OneIn(2) ? 1 : -1);

    private static ScanStyle Faint(ScanStyle style, Lot lot)
    {
        var shade = (byte)(150 + lot.Below(75));
        return lot.Below(3) switch
        {
            0 => style with { RuleShade = shade, FrameFactor = 1 },
            1 => style with { RuleDashes = [1 + lot.Below(6), 1 + lot.Below(3)], FrameFactor = 1 },
            _ => style with { RuleShade = (byte)(shade - 50), RuleDashes = [6 + lot.Below(30), 1 + lot.Below(5)], FrameFactor = 1 },
        };
    }
}
