using GovArchive.Forms.Cells;

namespace GovArchive.Indicators;

/// <summary>One term of a formula, as written.</summary>
/// <param name="IsSubtracted">Is behind a minus.</param>
/// <param name="IsBefore">Of the report on the year before.</param>
/// <param name="Cell">The cell; where <paramref name="IsGroup"/>, its row is the beginning that the rows share. Null for a measure.</param>
/// <param name="IsGroup">Written with a star: all rows of one beginning, requests/refused_*/total.</param>
/// <param name="Measure">Name of a measure of the report itself; null for cells.</param>
public sealed record IndicatorTerm(bool IsSubtracted, bool IsBefore, CellId? Cell, bool IsGroup, string? Measure)
{
    private const string Star = "_*/";

    /// <summary>Null when the word is neither a cell, nor rows of one beginning, nor a measure.</summary>
    internal static IndicatorTerm? Parse(string word, bool isSubtracted, bool isBefore)
    {
        if (ReportMeasures.Find(word) is not null) return new IndicatorTerm(isSubtracted, isBefore, null, false, word);
        var isGroup = word.Contains(Star, StringComparison.Ordinal);
        return CellId.TryParse(isGroup ? word.Replace(Star, "/", StringComparison.Ordinal) : word, out var cell)
            ? new IndicatorTerm(isSubtracted, isBefore, cell, isGroup, null)
            : null;
    }
}
