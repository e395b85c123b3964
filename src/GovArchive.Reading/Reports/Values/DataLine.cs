using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Values;

/// <summary>Compares what a line of a data file says of its cell with itself: the value and the state with what is printed.</summary>
internal static class DataLine
{
    private const string Nothing = "(nothing)";

    /// <summary>What is wrong with a figure; null when it is what import makes of its raw text.</summary>
    /// <param name="figure">As the line has it; its value and state need not fit each other.</param>
    /// <param name="cell">Which cell, with its column.</param>
    /// <param name="place">The line, for the finding.</param>
    public static Finding? Contradiction(Figure figure, FormCell cell, Place place)
    {
        var (state, value) = (figure.State, figure.Value);
        if (value is null != (state != FigureState.Reported)) return StateIsWrong();
        // What was corrected is not read from its raw text, and where numbers were not settled a readable text may be beside no value.
        if (figure.Origin == FigureOrigin.Corrected || state == FigureState.Unreadable) return null;
        if (state == FigureState.Absent) return figure.Raw.Length == 0 ? null : StateIsWrong();
        var read = CellValue.Read(figure.Raw, cell.Column);
        if (read.State != state) return StateIsWrong();
        return Csv.Number(read.Value) == Csv.Number(value)
            ? null : FindingCodes.ValueContradicted.At(place, $"{cell.Id}", Csv.Number(value), figure.Raw, Csv.Number(read.Value))
                with
            { Cells = [cell.Id] };

        Finding StateIsWrong() =>
            FindingCodes.StateContradicted.At(place, $"{cell.Id}", state.Word(), Shown(Csv.Number(value)), Shown(figure.Raw))
                with
            { Cells = [cell.Id] };
    }

    private static string Shown(string text) => text.Length == 0 ? Nothing : text;
}
