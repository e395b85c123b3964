using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>A sum of terms, such as <c>requests/received/total - before requests/received/total</c>.</summary>
public sealed class IndicatorFormula
{
    private readonly (string Edition, ImmutableArray<FormulaPart> Parts)[] _editions;
    private readonly (bool IsSubtracted, Func<Agency, Report, FormulaSum> Of)[] _measures;

    private IndicatorFormula(string text, ImmutableArray<IndicatorTerm> terms)
    {
        (Text, Terms, NeedsYearBefore) = (text, terms, terms.Any(term => term.IsBefore));
        _editions = [.. FormCatalog.All.Select(form => (form.Edition, FormulaPart.Of(terms, form)))];
        _measures = [.. from term in terms where term.Measure is not null select (term.IsSubtracted, ReportMeasures.Find(term.Measure!)!)];
    }

    /// <summary>As written in indicators.yml.</summary>
    public string Text { get; }

    public ImmutableArray<IndicatorTerm> Terms { get; }

    public bool NeedsYearBefore { get; }

    /// <summary>The cells that count in an edition, of either year, those the edition does not have too; measures have none.</summary>
    public IEnumerable<CellId> Cells(string edition) => Parts(edition).SelectMany(part => part.Cells);

    /// <summary>Those of the year itself, or of the year before.</summary>
    public IEnumerable<CellId> Cells(string edition, bool isBefore) =>
        Parts(edition).Where(part => part.IsBefore == isBefore).SelectMany(part => part.Cells);

    /// <summary>
    /// Words separated by spaces: terms, + or - between them, "before" in front of a term of the year before. Null when it is no such
    /// thing.
    /// </summary>
    internal static IndicatorFormula? Parse(string text)
    {
        var terms = ImmutableArray.CreateBuilder<IndicatorTerm>();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var isSubtracted = false;
            if (terms.Count > 0)
            {
                if (words[i] is not ("+" or "-")) return null;
                isSubtracted = words[i++] == "-";
            }
            var isBefore = i < words.Length && words[i] == "before";
            if (isBefore) i++;
            if (i >= words.Length || IndicatorTerm.Parse(words[i], isSubtracted, isBefore) is not { } term) return null;
            terms.Add(term);
        }
        return terms.Count == 0 ? null : new IndicatorFormula(text, terms.ToImmutable());
    }

    /// <summary>
    /// The sum. A term without a number makes it unknown, not smaller: blank, absent, unreadable, and a mark for not applicable too, since
    /// a mark is no number and what it stands for is the agency's to say.
    /// </summary>
    internal FormulaSum Sum(AgencyHistory history, Report report, Report? before, FigureBasis basis)
    {
        var sum = 0m;
        foreach (var (isSubtracted, measure) in _measures)
        {
            var measured = measure(history.Agency, report);
            if (measured.Value is not { } number) return measured;
            sum += isSubtracted ? -number : number;
        }
        foreach (var part in Parts(report.Content.Edition))
            if (!part.IsBefore && part.AddTo(ref sum, report, basis) is { } unknown) return unknown;
        if (!NeedsYearBefore) return new FormulaSum(sum);
        if (before is null) return FormulaSum.Unknown(MissingReason.NoYearBefore);
        foreach (var part in Parts(before.Content.Edition))
            if (part.IsBefore && part.AddTo(ref sum, before, basis) is { } unknown)
                return unknown with { Missing = MissingReason.NoValueBefore };
        return new FormulaSum(sum);
    }

    // A handful: a dictionary takes longer.
    private ImmutableArray<FormulaPart> Parts(string edition)
    {
        foreach (var (name, parts) in _editions)
            if (name == edition) return parts;
        throw new KeyNotFoundException(edition);
    }
}
