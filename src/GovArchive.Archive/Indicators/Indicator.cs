using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Indicators;

/// <summary>What kind of number an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>A count: applications, cases, documents. May be added up over agencies.</summary>
    Count,

    /// <summary>A sum of money. May be added up over agencies.</summary>
    Amount,

    /// <summary>By how much a count grew; below 0 when it fell.</summary>
    Change,

    /// <summary>By how much numbers that should agree do not; 0 when they do.</summary>
    Residual,

    /// <summary>A part of a whole, in per cent. Above 100 only where the report contradicts itself.</summary>
    Share,

    /// <summary>One number in proportion to another, times 100; may exceed 100 and, for growth, be below 0.</summary>
    Rate,

    /// <summary>1 for yes, 0 for no.</summary>
    YesNo,
}

/// <summary>A measure that is worked out alike for every report: one entry of indicators.yml.</summary>
/// <param name="Id">snake_case; is in files and addresses and never changes.</param>
/// <param name="Numerator">The value itself where there is no denominator.</param>
/// <param name="Denominator">
/// What the numerator is taken of; the value is then their quotient times 100. Null for counts and changes.
/// </param>
/// <param name="Editions">
/// Editions of the form in which it means the same, those that continue one of them too; in others it has no value.
/// </param>
public sealed record Indicator(
    string Id, IndicatorGroup Group, IndicatorKind Kind, IndicatorFormula Numerator, IndicatorFormula? Denominator,
    ImmutableArray<string> Editions)
{
    /// <summary>件, %, 万元 and so on; "" for yes and no.</summary>
    public required Words Unit { get; init; }

    /// <summary>A few characters, for columns and lines of charts.</summary>
    public required Words Label { get; init; }

    /// <summary>The full name, which says the base of a rate.</summary>
    public required Words Name { get; init; }

    /// <summary>The formula in words.</summary>
    public required Words Formula { get; init; }

    /// <summary>What N counts: 办理结果总计. Null without a denominator.</summary>
    public required Words? Base { get; init; }

    /// <summary>What it tells, and to whom.</summary>
    public required Words About { get; init; }

    public required ImmutableArray<IndicatorCaveat> Caveats { get; init; }

    /// <summary>
    /// A base below <see cref="SmallBase"/> says too little: true for all rates but those over cells and sums of one report.
    /// </summary>
    public required bool NeedsBase { get; init; }

    /// <summary>Rates on fewer cases than this are greyed and left out of ranks, bands and distributions.</summary>
    public const int SmallBase = 30;

    /// <summary>Whether reports of an edition have it.</summary>
    public bool AppliesTo(string edition) => Editions.Contains(edition);

    /// <summary>Whether the sign says something: a change, a growth, a difference.</summary>
    public bool IsSigned => Numerator.Terms.Any(term => term.IsSubtracted);

    /// <summary>A part of another indicator, such as one ground of refusal: left out where only the main ones are shown.</summary>
    public required bool IsDetail { get; init; }

    /// <summary>Whether it needs the report on the year before.</summary>
    public bool NeedsYearBefore => Numerator.NeedsYearBefore || Denominator is { NeedsYearBefore: true };
}

/// <summary>Indicators that belong together on pages.</summary>
public sealed record IndicatorGroup(string Id, Words Name);

/// <summary>What must be known before an indicator is quoted.</summary>
/// <param name="Edition">The edition of the form that it is about; null for all.</param>
public sealed record IndicatorCaveat(string? Edition, Words Text);
