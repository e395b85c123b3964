using GovArchive.Diagnostics;

namespace GovArchive.Checks.Rules;

/// <summary>What came of one comparison.</summary>
public enum CheckState
{
    /// <summary>Both sides agree.</summary>
    Holds,

    /// <summary>They do not; there is a finding.</summary>
    Fails,

    /// <summary>A side is not known: <see cref="CheckResult.Why"/> says what is missing.</summary>
    CannotBeMade,
}

/// <summary>One comparison that a rule made of one report, or could not make.</summary>
/// <param name="Finding">What does not agree; null unless it fails.</param>
/// <param name="Why">What is missing; null unless it cannot be made.</param>
public readonly record struct CheckResult(CheckState State, Finding? Finding, WhyNot? Why)
{
    public static readonly CheckResult Holds = new(CheckState.Holds, null, null);

    public static CheckResult Fails(Finding finding) => new(CheckState.Fails, finding, null);

    public static CheckResult Missing(WhyNot why) => new(CheckState.CannotBeMade, null, why);

    /// <summary>What a comparison of two numbers comes to.</summary>
    /// <param name="holds">Whether they agree.</param>
    /// <param name="finding">Made only where they do not.</param>
    public static CheckResult Of(bool holds, Func<Finding> finding) => holds ? Holds : Fails(finding());
}

/// <summary>Why a comparison cannot be made.</summary>
public enum WhyNot
{
    /// <summary>A cell has no value: blank, absent, unreadable or not on the report's form.</summary>
    NoValue,

    /// <summary>The archive has no report on the year before.</summary>
    NoYearBefore,

    /// <summary>The report on the year before follows a form that counts otherwise.</summary>
    OtherForm,

    /// <summary>The data give figures only, no text.</summary>
    NoText,

    /// <summary>
    /// The text rounds and is too far off to be about these cells, its sentence may count something else than they do, or a cell has no
    /// value.
    /// </summary>
    NotPlain,

    /// <summary>The text names some parts and does not say that they are all.</summary>
    PartsOpen,

    /// <summary>The day of publication is not known.</summary>
    NoDate,

    /// <summary>The law sets no day for such a body, or its level is not known.</summary>
    NoLegalDate,

    /// <summary>The archive has no report of a body below it.</summary>
    NoBodiesBelow,

    /// <summary>Some bodies below it have no report, so that a smaller sum says nothing.</summary>
    SomeBodiesMissing,
}

/// <summary>The words data files and language files use for reasons.</summary>
public static class WhyNots
{
    private static readonly string[] Ids =
        ["no_value", "no_year_before", "other_form", "no_text", "not_plain", "parts_open", "no_date", "no_legal_date", "no_bodies_below",
            "some_bodies_missing"];

    /// <summary>snake_case, as in data files.</summary>
    public static string Id(this WhyNot why) => Ids[(int)why];
}
