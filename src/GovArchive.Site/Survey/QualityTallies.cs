using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>Figures and sums counted year by year, once for an archive.</summary>
internal sealed class QualityTallies
{
    private QualityTallies(Site site)
    {
        Years = site.Archive.Reports.GroupBy(report => report.Key.Year).ToDictionary(year => year.Key, FigureTally.Of);
        Total = FigureTally.Of(Years.Values);
    }

    /// <summary>By year; a year without a report has none.</summary>
    public IReadOnlyDictionary<int, FigureTally> Years { get; }

    /// <summary>Of all years.</summary>
    public FigureTally Total { get; }

    public static QualityTallies Of(Site site)
    {
        Reads.Note(FactKind.Everything);
        return site.Once(site => new QualityTallies(site));
    }
}
