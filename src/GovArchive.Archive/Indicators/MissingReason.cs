using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>Why there is no value.</summary>
public enum MissingReason
{
    /// <summary>The archive has no report on the year.</summary>
    NoReport,

    /// <summary>The report has no such cell: the table, or that part of it, is not in the source.</summary>
    Absent,

    /// <summary>The cell is blank. It is not 0.</summary>
    Blank,

    /// <summary>The report says that it does not apply.</summary>
    NotApplicable,

    /// <summary>What the cell holds is not one number.</summary>
    Unreadable,

    /// <summary>The edition of the form has no such cell, or means something else by it.</summary>
    NotOnForm,

    /// <summary>What a rate is taken of is 0.</summary>
    NoBase,

    /// <summary>The archive has no report on the year before.</summary>
    NoYearBefore,

    /// <summary>The report on the year before has no such value.</summary>
    NoValueBefore,

    /// <summary>What decides it is not known, such as the day on which a report was published.</summary>
    NotKnown,
}

/// <summary>The words data files and language files use for reasons, and the reason a figure gives.</summary>
public static class MissingReasons
{
    private static readonly string[] Ids =
        ["no_report", "absent", "blank", "not_applicable", "unreadable", "not_on_form", "no_base", "no_year_before", "no_value_before",
            "not_known"];

    /// <summary>snake_case, as in data files.</summary>
    public static string Id(this MissingReason reason) => Ids[(int)reason];

    /// <summary>Why a figure has no value; for a null one, that the form has no such cell.</summary>
    internal static MissingReason Of(Figure? figure) => figure is null ? MissingReason.NotOnForm : Of(figure.State);

    /// <summary>Why a figure in a state has no value.</summary>
    internal static MissingReason Of(FigureState state) => state switch
    {
        FigureState.Blank or FigureState.Reported => MissingReason.Blank,
        FigureState.NotApplicable => MissingReason.NotApplicable,
        FigureState.Unreadable => MissingReason.Unreadable,
        _ => MissingReason.Absent,
    };
}
