using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Indicators;
using GovArchive.Output;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Incremental;

/// <summary>
/// What the facts that files are made of are now, as digests: a file whose facts have the same digest as when it was made is the same file.
/// Every file is made of the frame too: the program, the settings, the theme, the pages written by hand, and which reports have a page.
/// </summary>
internal sealed class Facts
{
    private readonly Site _site;
    private readonly SiteInputs _inputs;
    private readonly string _frame;
    private readonly ConcurrentDictionary<Fact, string> _known = new();

    public Facts(Site site, SiteInputs inputs)
    {
        (_site, _inputs) = (site, inputs);
        var places = string.Join('|', site.Names.Given.Select(place => $"{place.Key} {place.Value}"));
        _frame = $"{inputs.Frame} {site.Newest} {site.Version} {places}";
    }

    /// <summary>The digest of what is made of some facts, in their order.</summary>
    public UInt128 Of(IEnumerable<Fact> facts)
    {
        var text = new StringBuilder(_frame);
        foreach (var fact in facts) text.Append('\n').Append(fact.Name).Append(' ').Append(Of(fact));
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString())).FirstHalf;
    }

    private string Of(Fact fact) =>
        _known.GetOrAdd(fact, fact => Reads.Apart(() => ContentHash.Of(Encoding.UTF8.GetBytes(Text(fact.Kind, fact.Name))).ToString()));

    // What is no longer there is reported as nothing, which it never was.
    private string Text(FactKind kind, string name) => kind switch
    {
        FactKind.Everything => _inputs.Whole,
        FactKind.Register => string.Join('\n', _site.Archive.Agencies.Select(history => Of(new Fact(FactKind.Entry, history.Agency.Id)))),
        FactKind.Entry => _site.Archive.Find(name) is { } history ? Entry(history) : "",
        FactKind.Agency =>
            _site.Archive.Find(name) is { } history
                ? string.Join('\n', history.Reports.Select(report => Report(report.Key)).Prepend(Entry(history))) : "",
        FactKind.Report => Report(ReportKey.Parse(name)),
        FactKind.Place => Ids(Holdings.Of(_site).In(name)),
        FactKind.Below => string.Join(' ', Holdings.Of(_site).Below(name).Select(place => place.Code)),
        FactKind.Sector => Ids(Holdings.Of(_site).At(name)),
        FactKind.Years => string.Join(' ', Holdings.Of(_site).Years),
        FactKind.Values => Values(name),
        FactKind.Band =>
            IndicatorSurvey.Of(_site).BandOf(name) is { } band
                ? string.Create(CultureInfo.InvariantCulture, $"{band.Low} {band.Median} {band.High} {band.Count}") : "",
        FactKind.Texts =>
            string.Join(' ', _site.Archive.Reports.Select(report => _inputs.Files.Sha256Of(ArchiveLayout.FilesOf(report.Key).First()))),
        FactKind.Expected => _inputs.Files.Sha256Of(ArchiveLayout.ExpectedName)?.ToString() ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Entry(AgencyHistory history) => string.Join('\n', history.Reports
        .Select(report => $"{report.Key.Year} {report.Content.Edition} {Lacking(report.Figures)}")
        .Prepend(JsonSerializer.Serialize(history.Agency, PlainJson.Default.Agency)));

    // The cells that a report lacks, of which there is no address; nearly all have each.
    private static string Lacking(FigureSheet figures) =>
        figures.Given == figures.Count ? "" : string.Join(',', Enumerable.Range(0, figures.Count).Where(figures.IsMissing));

    private string Values(string id) => IndicatorCatalog.Find(id) is { } indicator
        ? $"{IndicatorSurvey.Of(_site).DigestOf(id)}\n{Contradictions.Text(_site, indicator)}"
        : "";

    private string Report(ReportKey key)
    {
        var text = new StringBuilder();
        foreach (var path in ArchiveLayout.FilesOf(key)) text.Append(' ').Append(_inputs.Files.Sha256Of(path)?.ToString() ?? "-");
        foreach (var finding in _site.FindingsOf(key))
        {
            text.Append('\n').Append(finding.Code.Id).Append('\t').Append(finding.Place).Append('\t')
                .AppendJoin(' ', finding.Cells.Select(cell => cell.ToString()));
            foreach (var value in finding.Values) text.Append('\t').Append(value);
            text.Append('\t').Append(finding.Sentence);
        }
        foreach (var tally in _site.TalliesOf(key))
            text.Append(CultureInfo.InvariantCulture, $"\t{tally.Held} {tally.Failed} {tally.Missing}");
        return text.ToString();
    }

    private static string Ids(IEnumerable<Holding> holdings) => string.Join(' ', holdings.Select(holding => holding.Agency.Id));
}
