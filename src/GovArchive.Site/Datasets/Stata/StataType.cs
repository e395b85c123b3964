using System.Text;

namespace GovArchive.Datasets.Stata;

/// <summary>How a variable is stored: a text of so many bytes, or one of four kinds of numbers.</summary>
/// <param name="Code">As the format has it; below 2,046 the number of bytes of a text.</param>
internal readonly record struct StataType(ushort Code)
{
    /// <summary>Bytes of the longest text that a variable of fixed width takes; what is longer is cut, at a whole character.</summary>
    public const int LongestText = 2045;

    public static readonly StataType Double = new(65526);
    public static readonly StataType Long = new(65528);
    public static readonly StataType Int = new(65529);
    public static readonly StataType Byte = new(65530);

    // The largest numbers of each kind; those above mean that one is missing.
    private const int LargestByte = 100;
    private const int LargestInt = 32740;
    private const int LargestLong = 2147483620;

    public bool IsText => Code <= LongestText;

    /// <summary>How it is shown.</summary>
    public string Format => IsText ? $"%-{Math.Min((int)Code, 40)}s" : this == Double ? "%10.0g" : this == Long ? "%12.0g" : "%8.0g";

    /// <summary>Wide enough for texts of so many bytes.</summary>
    public static StataType OfTexts(int longest) => new((ushort)Math.Clamp(longest, 1, LongestText));

    /// <summary>The narrowest that keeps a number.</summary>
    public static StataType Of(decimal number) =>
        !decimal.IsInteger(number) ? Double
        : decimal.Abs(number) <= LargestByte ? Byte
        : decimal.Abs(number) <= LargestInt ? Int
        : decimal.Abs(number) <= LargestLong ? Long : Double;

    /// <summary>One that keeps the numbers of both, which are no texts.</summary>
    public StataType Or(StataType other) => Code < other.Code ? this : other;

    /// <summary>How many bytes a text takes.</summary>
    public static int LengthOf(string text) => Encoding.UTF8.GetByteCount(text);
}
