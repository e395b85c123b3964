using GovArchive.Bench.Damaged;

namespace GovArchive.Bench.Scans;

/// <summary>Where the numbers of a table stand in their cells.</summary>
internal enum NumberAlign
{
    Centre,
    Right,
}

/// <summary>How one report is printed. Lengths are in points.</summary>
internal sealed record ScanStyle
{
    private static readonly string[] Zeros = ["0", "0", "0", "0", "0", "0", "", "", "/", "—"];
    private static readonly string[] Footers = ["", "- {0} -", "— {0} —", "{0}", "第 {0} 页"];
    private static readonly float[] BodySizes = [12, 14, 15, 16];

    public required ScanFace Face { get; init; }

    public required ScanFace BodyFace { get; init; }

    public required ScanFace HeadFace { get; init; }

    /// <summary>Of a table's text: 9 to 12; smaller in a cell that is too narrow for its number.</summary>
    public required float Size { get; init; }

    /// <summary>Of paragraphs: 12 to 16.</summary>
    public required float BodySize { get; init; }

    /// <summary>Of one line to the next, in sizes.</summary>
    public required float Leading { get; init; }

    /// <summary>Of ruled lines: 0.4 to 1.2.</summary>
    public required float RuleWidth { get; init; }

    /// <summary>Of the frame around a table, in widths of its other lines.</summary>
    public required float FrameFactor { get; init; }

    /// <summary>Of ruled lines: 0 black to 255 white.</summary>
    public byte RuleShade { get; init; }

    /// <summary>Lengths of stroke and gap; empty for whole lines.</summary>
    public float[] RuleDashes { get; init; } = [];

    /// <summary>Above and below the text of a row.</summary>
    public required float Padding { get; init; }

    /// <summary>At the left and right of a cell, less where that leaves no room.</summary>
    public required float Inset { get; init; }

    /// <summary>Of the table's width, for each column of numbers beside two columns of groups.</summary>
    public required float NumberColumn { get; init; }

    /// <summary>At the left and right of the page.</summary>
    public required float Margin { get; init; }

    public required NumberAlign Align { get; init; }

    public required bool AreLabelsCentred { get; init; }

    /// <summary>How many characters wide the columns are that name groups of rows: from 1.3, where a group's name stands upright.</summary>
    public required (float Outer, float Inner) GroupColumns { get; init; }

    /// <summary>Whether a table's heads stand again above its part on the next page.</summary>
    public required bool DoHeadsRepeat { get; init; }

    /// <summary>Rows that another of the form may stand for are printed as that one.</summary>
    public required bool AreRowsMerged { get; init; }

    public required bool HasThousands { get; init; }

    /// <summary>What is printed for 0: 0, nothing, or a stroke.</summary>
    public required string Zero { get; init; }

    /// <summary>Totals are 0 all the same.</summary>
    public required bool AreZeroTotalsPrinted { get; init; }

    /// <summary>How many places amounts of money have; null for no more than they need.</summary>
    public required int? Decimals { get; init; }

    /// <summary>With {0} for the page's number; "" for none.</summary>
    public required string Footer { get; init; }

    /// <exception cref="InvalidOperationException">No font with Chinese characters is installed.</exception>
    public static ScanStyle Draw(Lot lot)
    {
        var (han, latin) = (ScanFont.Installed(ScanFont.Han), ScanFont.Installed(ScanFont.Latin));
        if (han.Length == 0) throw new InvalidOperationException("no font with Chinese characters is installed");
        return new ScanStyle
        {
            Face = Face(),
            BodyFace = Face(),
            HeadFace = Face(),
            Size = 9 + lot.Below(7) * 0.5f,
            BodySize = lot.Of(BodySizes),
            Leading = 1.15f + lot.Below(8) * 0.05f,
            RuleWidth = 0.4f + lot.Below(9) * 0.1f,
            FrameFactor = lot.OneIn(3) ? 1.5f + lot.Below(3) * 0.5f : 1,
            Padding = 1 + lot.Below(9) * 0.5f,
            Inset = 1.5f + lot.Below(8) * 0.5f,
            NumberColumn = 0.065f + lot.Below(5) * 0.005f,
            Margin = 54 + lot.Below(10) * 4,
            Align = lot.OneIn(4) ? NumberAlign.Right : NumberAlign.Centre,
            AreLabelsCentred = lot.OneIn(3),
            GroupColumns = (lot.OneIn(2) ? 1.4f : 2.3f, lot.OneIn(3) ? 1.4f : 2.3f + lot.Below(3)),
            DoHeadsRepeat = lot.OneIn(4),
            AreRowsMerged = lot.OneIn(8),
            HasThousands = lot.OneIn(5),
            Zero = lot.Of(Zeros),
            AreZeroTotalsPrinted = lot.OneIn(2),
            Decimals = lot.OneIn(2) ? lot.Below(3) : null,
            Footer = lot.Of(Footers),
        };

        ScanFace Face() => new(lot.Of(han), latin.Length > 0 && lot.OneIn(2) ? lot.Of(latin) : null);
    }
}
