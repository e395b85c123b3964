using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Changes;

/// <summary>What a state of the archive has for one cell.</summary>
/// <param name="Value">As corrected, or as printed; null for every state but <see cref="FigureState.Reported"/>.</param>
/// <param name="State">Null where the edition of the report does not have the cell.</param>
/// <param name="Printed">Of a corrected cell the value as printed, null for none; else the value.</param>
public readonly record struct RecordedCell(decimal? Value, FigureState? State, FigureOrigin Origin, decimal? Printed)
{
    /// <summary>A cell that the report's edition does not ask for.</summary>
    public static RecordedCell NotAsked => default;

    public static RecordedCell Of(Figure figure) => new(figure.Value, figure.State, figure.Origin, figure.AsPrinted);

    public bool IsCorrected => State is not null && Origin == FigureOrigin.Corrected;

    public bool IsTyped => State is not null && Origin == FigureOrigin.Transcribed;

    /// <summary>As downloads have it.</summary>
    public string StateWord => State is { } state ? state.Word() : FigureWords.NotAsked;

    /// <summary>The number, or the word of the state where there is none.</summary>
    public string Shown => Value is { } value ? Csv.Number(value) : StateWord;

    /// <summary>Whether somebody who reads the cell reads the same; how the number got there may differ.</summary>
    public bool SaysSame(RecordedCell other) => Value == other.Value && State == other.State;
}
