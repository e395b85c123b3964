namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// All weights by which a table's numbers find their rows, in one place. Shares are of a label's normalised characters; scores are compared
/// only with each other.
/// </summary>
internal static class Weights
{
    /// <summary>
    /// Alignment: a character of the form found in the source apart from its neighbours, and right behind its neighbour. Torn and noisy
    /// labels live on scraps; whole ones must win.
    /// </summary>
    public const int ScatteredCharacter = 3, NextCharacter = 10;

    /// <summary>
    /// With a smaller share of a table's labels, headers included, the numbers belong to something else, unless they are under the
    /// table's own heading.
    /// </summary>
    public const double LeastLabelsOfTable = 0.2;

    /// <summary>Characters of labels by which another edition must lead the one in force that year.</summary>
    public const int EditionInForce = 6;

    /// <summary>
    /// With a smaller share of its label, its shortest form counted, a row's numbers need a look, though they are behind it.
    /// </summary>
    public const double WholeLabel = 0.8;

    /// <summary>
    /// Characters that may be between a row's label and its numbers: as more of the last word, and as other words. Remarks in brackets
    /// do not count.
    /// </summary>
    public const int LongerWord = 4, OtherWords = 1;

    /// <summary>Share of a row's label that makes the row printed, whether or not it has numbers.</summary>
    public const double LabelSeen = 0.6;

    /// <summary>
    /// Share of a row's label that gives it the run behind it: where the count of numbers fits the row, and where it does not.
    /// </summary>
    public const double LabelWithFittingRun = 0.5, LabelWithOtherRun = 0.8;

    /// <summary>A row of one number is known by its label if it lacks one character, and one more for as many characters as this.</summary>
    public const int LabelPerLostCharacter = 15;

    /// <summary>With more characters that the form does not have, the label of a row of one number is another's, or not certain.</summary>
    public const int MostAddedCharacters = 2;

    /// <summary>Score of a run that has the whole label right before it.</summary>
    public const double OwnLabel = 1 + Touching + Fitting;

    /// <summary>Added to the share where label and run touch, and where the count of numbers fits.</summary>
    public const double Touching = 0.1, Fitting = 0.2;
}
