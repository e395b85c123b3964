using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>
/// What one pass over the values of every indicator tells, made once for an archive: the bands of peers, and a digest by which an indicator
/// whose values are those of an earlier archive is known. The values themselves, six million of a hundred thousand reports, are not kept.
/// A build asks for all indicators, a server for the few of the page that is opened.
/// </summary>
internal sealed class IndicatorSurvey
{
    // Indicators surveyed together, while a report's figures are in the processor's cache: each by itself waited for memory a third of its
    // time.
    private const int AtOnce = 6;

    private readonly Dictionary<(string Peers, int Year), int> _groups = [];
    private readonly Dictionary<string, Surveyed> _surveyed = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Grouped> _reports;
    private readonly Site _site;

    private IndicatorSurvey(Site site)
    {
        (_site, _reports) = (site, InGroups(site.Archive));
        if (site.Config.IsServed) return;
        var shares = IndicatorCatalog.All.Chunk(AtOnce).ToArray();
        var surveyed = new Surveyed[shares.Length][];
        Parallel.For(0, shares.Length, i => surveyed[i] = Survey(shares[i]));
        foreach (var (indicator, one) in IndicatorCatalog.All.Zip(surveyed.SelectMany(share => share))) _surveyed[indicator.Id] = one;
    }

    /// <summary>Made once. Whoever hands out a part of it notes what that rests on.</summary>
    public static IndicatorSurvey Of(Site site) => site.Once(site => new IndicatorSurvey(site));

    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of an indicator's values of all reports in their order, as corrected and as printed; "" for an
    /// unknown id.
    /// </summary>
    public string DigestOf(string indicator) => IndicatorCatalog.Find(indicator) is { } known ? Of(known).Digest : "";

    /// <summary>
    /// The nearest group of an agency's peers, itself among them, of which at least eight have a value that may be compared in a year; null
    /// where no group has.
    /// </summary>
    public static (PeerGroup Peers, Band Band)? NearestTo(Site site, Indicator indicator, Agency agency, int year)
    {
        foreach (var peers in PeerGroup.Of(agency))
        {
            if (BandOf(site, indicator, peers, year) is { } band) return (peers, band);
        }
        return null;
    }

    /// <summary>The band of a group in a year; null when fewer than eight have a value that may be compared.</summary>
    public static Band? BandOf(Site site, Indicator indicator, PeerGroup peers, int year)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{indicator.Id}/{peers.Id}/{year}");
        Reads.Note(FactKind.Band, name);
        return Of(site).BandOf(name);
    }

    /// <summary>The same by what a fact of it is called: indicator, peers and year, parted by strokes.</summary>
    public Band? BandOf(string name)
    {
        var (first, last) = (name.IndexOf('/', StringComparison.Ordinal), name.LastIndexOf('/'));
        var group = (name[(first + 1)..last], int.Parse(name.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        return _groups.TryGetValue(group, out var number) ? Of(IndicatorCatalog.Find(name[..first])!).Bands[number] : null;
    }

    private Surveyed Of(Indicator indicator) =>
        _surveyed.GetValueOrDefault(indicator.Id) ?? _site.Once(_ => Survey([indicator])[0], indicator.Id);

    /// <param name="Peers">Numbers of the groups of agencies that it is compared with.</param>
    private readonly record struct Grouped(AgencyHistory History, Report Report, int[] Peers);

    /// <summary>Of one indicator.</summary>
    /// <param name="Bands">One for each group of peers.</param>
    private sealed record Surveyed(Band?[] Bands, string Digest);

    private ImmutableArray<Grouped> InGroups(Archive archive)
    {
        var reports = ImmutableArray.CreateBuilder<Grouped>();
        foreach (var history in archive.Agencies)
        {
            string[] peers = [.. PeerGroup.Of(history.Agency).Select(group => group.Id)];
            foreach (var report in history.Reports)
                reports.Add(new Grouped(history, report, Array.ConvertAll(peers, id => Number((id, report.Key.Year)))));
        }
        return reports.ToImmutable();

        int Number((string, int) group)
        {
            if (!_groups.TryGetValue(group, out var number)) _groups[group] = number = _groups.Count;
            return number;
        }
    }

    private Surveyed[] Survey(Indicator[] indicators)
    {
        var surveys = Array.ConvertAll(indicators, indicator => new OneIndicator(indicator, _groups.Count));
        foreach (var report in _reports)
            foreach (var survey in surveys) survey.Add(report);
        return Array.ConvertAll(surveys, survey => survey.Done());
    }

    /// <summary>Takes the reports in one after the other.</summary>
    private sealed class OneIndicator(Indicator indicator, int groups)
    {
        private readonly List<decimal>?[] _peers = new List<decimal>?[groups];
        private readonly ValueDigest _digest = new();

        /// <param name="entry">The next report.</param>
        public void Add(Grouped entry)
        {
            var (history, report, groups) = entry;
            var value = IndicatorValue.Of(indicator, history, report);
            _digest.Add(value);
            if (report.Figures.HasCorrections || history.ReportOn(report.Key.Year - 1) is { Figures.HasCorrections: true })
                _digest.Add(IndicatorValue.Of(indicator, history, report, FigureBasis.Printed));
            if (!value.IsComparable || indicator.Kind == IndicatorKind.YesNo) return;
            foreach (var group in groups) (_peers[group] ??= []).Add(value.Value!.Value);
        }

        public Surveyed Done() => new(
            Array.ConvertAll(_peers, values => values is null ? null : Distribution.OfComparable(values).Band), _digest.Done());
    }

    /// <summary>Takes values in one after the other. The digest is of the last of them, behind the digest of those before.</summary>
    private sealed class ValueDigest
    {
        private const int Most = 1 << 16;

        private readonly ArrayBufferWriter<byte> _values = new(Most + 256);

        public void Add(IndicatorValue value)
        {
            Add(value.Value);
            Add(value.Numerator);
            Add(value.Denominator);
            _values.Write([(byte)(value.Missing is { } reason ? (int)reason + 1 : 0)]);
            Encoding.UTF8.GetBytes($"{value.MissingCell}\0", _values);
            if (_values.WrittenCount > Most) _values.Write(SHA256.HashData(Taken()));
        }

        public string Done() => ContentHash.Of(Taken()).ToString();

        private void Add(decimal? value)
        {
            Span<int> bits = [0, 0, 0, 0, value is null ? 0 : 1];
            if (value is { } number) decimal.GetBits(number, bits);
            _values.Write(MemoryMarshal.AsBytes(bits));
        }

        // What is written next takes its place.
        private ReadOnlySpan<byte> Taken()
        {
            var values = _values.WrittenSpan;
            _values.ResetWrittenCount();
            return values;
        }
    }
}
