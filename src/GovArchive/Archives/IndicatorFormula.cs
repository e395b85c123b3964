using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>A sum of terms, such as <c>requests/received/total - before requests/received/total</c>.</summary>
public sealed class IndicatorFormula
{
    private readonly ImmutableDictionary<string, ImmutableArray<FormulaPart>> _byEdition;

    private IndicatorFormula(string text, ImmutableArray<IndicatorTerm> terms)
    {
        (Text, Terms) = (text, terms);
        _byEdition = FormCatalog.All.ToImmutableDictionary(form => form.Edition, form => FormulaPart.Of(terms, form), StringComparer.Ordinal);
    }

    /// <summary>As written in indicators.yml.</summary>
    public string Text { get; }

    public ImmutableArray<IndicatorTerm> Terms { get; }

    public bool NeedsYearBefore => Terms.Any(term => term.IsBefore);

    /// <summary>The cells that count in an edition, of either year, those the edition does not have too; measures have none.</summary>
    public IEnumerable<CellId> Cells(string edition) => _byEdition[edition].SelectMany(part => part.Cells);

    /// <summary>Words parted by spaces: terms, + or - between them, "before" in front of a term of the year before. Null when it is no such thing.</summary>
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
    /// The sum. A term without a number makes it unknown, not smaller: blank, absent, unreadable, and a mark for not applicable too, since a mark is no
    /// number and what it stands for is the agency's to say.
    /// </summary>
    internal IndicatorValue Sum(AgencyHistory history, Report report, Report? before, FigureBasis basis)
    {
        var sum = 0m;
        foreach (var term in Terms)
        {
            if (term.Measure is not { } name) continue;
            var measured = ReportMeasures.Find(name)!(history.Agency, report);
            if (measured.Value is not { } number) return measured;
            sum += term.IsSubtracted ? -number : number;
        }
        foreach (var part in _byEdition[report.Content.Edition])
            if (!part.IsBefore && part.AddTo(ref sum, report, basis) is { } unknown) return unknown;
        if (!NeedsYearBefore) return new IndicatorValue(sum);
        if (before is null) return IndicatorValue.Unknown(MissingReason.NoYearBefore);
        foreach (var part in _byEdition[before.Content.Edition])
            if (part.IsBefore && part.AddTo(ref sum, before, basis) is { } unknown) return unknown with { Missing = MissingReason.NoValueBefore };
        return new IndicatorValue(sum);
    }
}
