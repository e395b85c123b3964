using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Forms.Cells;

namespace GovArchive.Diagnostics;

/// <summary>How much a finding matters to whoever runs the program.</summary>
public enum Severity
{
    /// <summary>The archive or the program's input is broken; the run ends with exit code 1.</summary>
    Error,

    /// <summary>A source contradicts itself, another source or the form; published, and flagged.</summary>
    Warning,

    /// <summary>Worth a look.</summary>
    Note,
}

/// <summary>One kind of finding. All of them are in <see cref="FindingCodes"/>.</summary>
/// <param name="Id">"GA" and four digits; never reused for something else.</param>
/// <param name="Severity">Fixed for the kind.</param>
/// <param name="Title">A few words, English and Chinese.</param>
/// <param name="Explanation">What it means and what to do about it, English and Chinese.</param>
/// <param name="Template">The message; <c>{0}</c>, <c>{1}</c> … are the finding's values.</param>
public sealed record FindingCode(string Id, Severity Severity, Words Title, Words Explanation, Words Template)
{
    /// <summary>How many values the message needs.</summary>
    public int LeastValues =>
        Math.Max(CompositeFormat.Parse(Template.English).MinimumArgumentCount,
            CompositeFormat.Parse(Template.Chinese).MinimumArgumentCount);
}

/// <summary>The same words in the two languages of the interface.</summary>
public sealed record Words(string English, string Chinese)
{
    /// <summary>The words in <paramref name="language"/> (a BCP 47 tag); Chinese for every tag that begins with "zh".</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}

/// <summary>Two sides of an identity that were compared.</summary>
/// <param name="Left">What the report prints.</param>
/// <param name="Right">What it should equal.</param>
public sealed record Comparison(decimal Left, decimal Right)
{
    /// <summary><see cref="Left"/> minus <see cref="Right"/>; never 0 in a finding.</summary>
    public decimal Difference => Left - Right;
}

/// <summary>A problem as a value.</summary>
/// <param name="Code">Its kind.</param>
/// <param name="Place">Where a person looks first.</param>
/// <param name="Values">What fills the message's template, in order; the domain's words stay Chinese.</param>
public sealed record Finding(FindingCode Code, Place Place, ImmutableArray<string> Values)
{
    /// <summary>The cells it speaks of; empty when it is about no cell.</summary>
    public ImmutableArray<CellId> Cells { get; init; } = [];

    /// <summary>Both sides of the comparison that failed; null when nothing was compared.</summary>
    public Comparison? Sides { get; init; }

    /// <summary>The words of the report that it speaks of, as printed; null when it is about cells or about the whole.</summary>
    public string? Sentence { get; init; }

    /// <summary>The other year, where two years' reports were compared; null when one was.</summary>
    public int? YearBefore { get; init; }

    public Severity Severity => Code.Severity;

    public string Message => MessageIn("en");

    public string MessageIn(string language) =>
        string.Format(CultureInfo.InvariantCulture, Code.Template.In(language), [.. Values]);

    /// <summary><c>path(line,col): error GA1203: message</c></summary>
    public override string ToString() => ToString("en");

    public string ToString(string language) =>
        $"{Place}: {Severity.ToString().ToLowerInvariant()} {Code.Id}: {MessageIn(language)}";

    /// <summary>The order of every list of findings: file, line, column, code, message.</summary>
    public static readonly IComparer<Finding> Order = Comparer<Finding>.Create((a, b) =>
    {
        var order = string.CompareOrdinal(a.Place.File, b.Place.File);
        if (order == 0) order = a.Place.Line.CompareTo(b.Place.Line);
        if (order == 0) order = a.Place.Column.CompareTo(b.Place.Column);
        if (order == 0) order = string.CompareOrdinal(a.Code.Id, b.Code.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    });
}
