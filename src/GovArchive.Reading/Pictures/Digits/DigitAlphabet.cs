namespace GovArchive.Pictures.Digits;

/// <summary>The characters that a reader of cells knows, and their places among the outputs of its net.</summary>
internal static class DigitAlphabet
{
    /// <summary>The output for "no new character here".</summary>
    public const int Blank = 0;

    /// <summary>Output <c>1 + i</c> stands for the character at <c>i</c>.</summary>
    public const string Characters = "0123456789.,-—/+()万元无件";

    /// <summary>The output for ink that is none of the characters: other words, handwriting, two lines.</summary>
    public const int Foreign = 23;

    /// <summary>How many outputs there are.</summary>
    public const int Outputs = 24;

    /// <summary>How foreign ink is written where a text of outputs is needed.</summary>
    public const char ForeignMark = '#';

    /// <summary>The character of an output other than <see cref="Blank"/>.</summary>
    public static char Of(int output) => output == Foreign ? ForeignMark : Characters[output - 1];

    /// <summary>The output of a character; <see cref="Foreign"/> for all that are not known.</summary>
    public static int Of(char character) => Characters.IndexOf(character, StringComparison.Ordinal) + 1 is > 0 and var at ? at : Foreign;
}
