using System.Globalization;

namespace GovArchive.Tests.Datasets.Recomputing;

/// <summary>One report as reports.csv and figures.csv have it.</summary>
internal sealed class PublishedReport(
    PublishedForm form, Dictionary<string, string> report, IReadOnlyDictionary<string, Dictionary<string, string>> figures)
{
    public string Edition => report["edition"];

    /// <summary>The cells of its edition that count what the named ones count together.</summary>
    public IEnumerable<string> Own(string[] named) => form.Own(named);

    /// <summary>The number of a cell, or why there is none.</summary>
    public Sum Number(string cell, bool isPrinted)
    {
        if (!figures.TryGetValue(cell, out var figure)) return new Sum(null, "not_on_form");
        if (Decimal(figure[isPrinted ? "value_printed" : "value"]) is { } number) return new Sum(number);
        return new Sum(null, figure["state"] switch
        {
            "not_applicable" or "unreadable" => figure["state"],
            "blank" or "reported" => "blank",
            _ => "absent",
        });
    }

    /// <summary>What codes.csv says of a measure.</summary>
    public Sum Measure(string name) => name switch
    {
        "cells_asked" => new(form.Cells.Count(IsAsked)),
        "cells_filled" => new(form.Cells.Count(cell => IsAsked(cell) && State(cell) is "reported" or "not_applicable")),
        "sums_checkable" => new(Sums().Count()),
        "sums_holding" => new(Sums().Count(sides => sides.Left == sides.Right)),
        "published_on_time" => OnTime(),
        "text_compared" or "text_repeated" => Decimal(report[name]) is { } count ? new(count) : new(null, "no_year_before"),
        _ => throw new ArgumentException(name),
    };

    /// <summary>The rows of one beginning that count beside each other.</summary>
    public IEnumerable<string> Group(string pattern)
    {
        var (start, column) = (pattern[..pattern.IndexOf('*', StringComparison.Ordinal)], pattern[pattern.LastIndexOf('/')..]);
        return form.Cells.Where(cell => cell.StartsWith(start, StringComparison.Ordinal)
            && cell.EndsWith(column, StringComparison.Ordinal) && Counts(cell));
    }

    private IEnumerable<(decimal? Left, decimal? Right)> Sums() =>
        from sides in form.Equations
        where sides.Left.All(IsAsked)
        let isOneRow = sides.Left.Concat(sides.Right).Select(cell => cell[..cell.LastIndexOf('/')]).Distinct().Count() == 1
        let both = (Left: Side(sides.Left, isOneRow), Right: Side(sides.Right, isOneRow))
        where both.Left is not null && both.Right is not null
        select both;

    private decimal? Side(string[] cells, bool isOneRow) => cells.Where(cell => isOneRow || Counts(cell))
        .Aggregate((decimal?)0, (sum, cell) => sum + Number(cell, isPrinted: true).Value);

    private bool IsAsked(string cell) => form[cell] switch
    {
        { Asked: "always" } => true,
        { Asked: "if_there" } asked => asked.Row.Any(IsThere),
        { } asked => asked.Row.Any(IsThere) || !asked.StandIns.Any(IsThere),
    };

    private bool Counts(string cell) => IsAsked(cell) && !form[cell].StandsFor.Any(IsThere);

    private bool IsThere(string cell) => State(cell) is not ("" or "absent" or "not_asked");

    private string State(string cell) => figures.TryGetValue(cell, out var figure) ? figure["state"] : "";

    private Sum OnTime()
    {
        var (day, first, last) = (report["published_at"], report["due_earliest"], report["due_latest"]);
        if (day.Length == 0 || first.Length == 0) return new Sum(null, "not_known");
        if (string.CompareOrdinal(day, first) <= 0) return new Sum(1);
        return string.CompareOrdinal(day, last) > 0 ? new Sum(0) : new Sum(null, "not_known");
    }

    private static decimal? Decimal(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A number, or why there is none.</summary>
internal readonly record struct Sum(decimal? Value, string Why = "");
