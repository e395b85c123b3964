using System.Globalization;

namespace GovArchive.Tests.Datasets.Recomputing;

/// <summary>
/// Every indicator of every report from the downloads alone, as their dictionary says it: written beside the program's own way, of which it
/// uses nothing.
/// </summary>
internal sealed class Recomputation
{
    private readonly Dictionary<string, string>[] _definitions;
    private readonly Dictionary<(string Agency, int Year), PublishedReport> _reports;

    public Recomputation(Downloads downloads)
    {
        var forms = new PublishedForms(downloads);
        _definitions = [.. downloads.Table("indicator_definitions")];
        var figures = downloads.Table("figures").GroupBy(Key).ToDictionary(
            group => group.Key, group => group.ToDictionary(row => $"{row["table"]}/{row["row"]}/{row["column"]}"));
        _reports = downloads.Table("reports")
            .ToDictionary(Key, row => new PublishedReport(forms.Of(row["edition"]), row, figures.GetValueOrDefault(Key(row), [])));
    }

    /// <summary>In the form of indicators.csv, without its columns cell and findings.</summary>
    public IEnumerable<string> Values() =>
        from entry in _reports
        from definition in _definitions
        where Applies(definition, entry.Value)
        select Value(entry.Key, entry.Value, definition);

    public static (string Agency, int Year) Key(Dictionary<string, string> row) =>
        (row["agency_id"], int.Parse(row["year"], CultureInfo.InvariantCulture));

    private string Value((string Agency, int Year) key, PublishedReport report, Dictionary<string, string> definition)
    {
        var before = _reports.GetValueOrDefault((key.Agency, key.Year - 1));
        var (value, top, bottom, why) = Of(definition, report, before, isPrinted: false);
        var (printed, _, _, _) = Of(definition, report, before, isPrinted: true);
        var isSmall = value is not null && definition["small_base"] is { Length: > 0 } least
            && bottom < decimal.Parse(least, CultureInfo.InvariantCulture);
        string[] fields =
        [
            key.Agency, key.Year.ToString(CultureInfo.InvariantCulture), definition["indicator"], Text(value), Text(top), Text(bottom),
            isSmall ? "true" : "false", why, printed == value ? "" : Text(printed),
        ];
        return string.Join(',', fields);
    }

    private static (decimal? Value, decimal? Top, decimal? Bottom, string Why) Of(
        Dictionary<string, string> definition, PublishedReport report, PublishedReport? before, bool isPrinted)
    {
        var isAboutBefore = (definition["numerator"] + definition["denominator"]).Contains("before ", StringComparison.Ordinal);
        if (isAboutBefore && before is not null && !Applies(definition, before)) return (null, null, null, "no_value_before");
        var top = Sum(definition["numerator"], report, before, isPrinted);
        if (definition["denominator"].Length == 0) return (top.Value, null, null, top.Why);
        var bottom = Sum(definition["denominator"], report, before, isPrinted);
        if (top.Value is null || bottom.Value is null) return (null, top.Value, bottom.Value, top.Value is null ? top.Why : bottom.Why);
        if (bottom.Value <= 0) return (null, top.Value, bottom.Value, "no_base");
        var (factor, decimals) = (int.Parse(definition["factor"], CultureInfo.InvariantCulture),
            int.Parse(definition["decimals"], CultureInfo.InvariantCulture));
        var rate = Math.Round(top.Value.Value / bottom.Value.Value * factor, decimals, MidpointRounding.AwayFromZero);
        return (rate, top.Value, bottom.Value, "");
    }

    // What lacks a number in the year itself is told before what lacks one in the year before.
    private static Sum Sum(string formula, PublishedReport report, PublishedReport? before, bool isPrinted)
    {
        var terms = Terms(formula).ToArray();
        var own = Sum([.. terms.Where(term => !term.IsBefore)], report, isPrinted);
        if (own.Value is null || terms.All(term => !term.IsBefore)) return own;
        if (before is null) return new Sum(null, "no_year_before");
        var last = Sum([.. terms.Where(term => term.IsBefore)], before, isPrinted);
        return last.Value is null ? new Sum(null, "no_value_before") : new Sum(own.Value + last.Value);
    }

    private static Sum Sum((int Sign, bool IsBefore, string Word)[] terms, PublishedReport report, bool isPrinted)
    {
        var sum = 0m;
        foreach (var (sign, number) in Numbers(terms, report, isPrinted))
        {
            if (number.Value is not { } value) return number;
            sum += sign * value;
        }
        return new Sum(sum);
    }

    private static IEnumerable<(int Sign, Sum Number)> Numbers(
        (int Sign, bool IsBefore, string Word)[] terms, PublishedReport report, bool isPrinted)
    {
        foreach (var (sign, _, word) in terms.Where(term => !term.Word.Contains('/', StringComparison.Ordinal)))
            yield return (sign, report.Measure(word));
        var cells = terms.Where(term => term.Word.Contains('/', StringComparison.Ordinal)).ToLookup(term => term.Word.Contains('*'));
        foreach (var alike in cells[false].GroupBy(term => term.Sign))
            foreach (var cell in report.Own([.. alike.Select(term => term.Word)]))
                yield return (alike.Key, report.Number(cell, isPrinted));
        foreach (var (sign, _, pattern) in cells[true])
            foreach (var cell in report.Group(pattern)) yield return (sign, report.Number(cell, isPrinted));
    }

    private static IEnumerable<(int Sign, bool IsBefore, string Word)> Terms(string formula)
    {
        var (sign, isBefore) = (1, false);
        foreach (var word in formula.Split(' '))
            if (word is "+" or "-") sign = word == "+" ? 1 : -1;
            else if (word == "before") isBefore = true;
            else
            {
                yield return (sign, isBefore, word);
                isBefore = false;
            }
    }

    private static bool Applies(Dictionary<string, string> definition, PublishedReport report) =>
        definition["editions"].Split(' ').Contains(report.Edition);

    private static string Text(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
