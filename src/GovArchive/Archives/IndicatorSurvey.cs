using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>
/// What one pass over the values of every indicator tells, made once for an archive: the bands of peers, and a digest by which an indicator whose values are
/// those of an earlier archive is known. The values themselves, six million of a hundred thousand reports, are not kept.
/// </summary>
internal sealed class IndicatorSurvey
{
    private static readonly ConditionalWeakTable<Archive, Lazy<IndicatorSurvey>> Made = [];

    // As many agencies as a list shows on a page, so that a page of it is of one block.
    private const int Block = 500;

    private readonly Dictionary<string, Surveyed> _indicators;

    private IndicatorSurvey(Archive archive)
    {
        var groups = new List<(Level Level, string Sector, int Year)>();
        var reports = InGroups(archive, groups);
        var all = new Surveyed[IndicatorCatalog.All.Length];
        Parallel.For(0, all.Length, i => all[i] = Survey(IndicatorCatalog.All[i], reports, groups.Count));
        Peers = new Peers(from one in all
                          where one.Indicator.Kind != IndicatorKind.YesNo
                          from band in one.Bands.Index()
                          where band.Item is not null
                          let peers = groups[band.Index]
                          select KeyValuePair.Create((one.Indicator.Id, peers.Level, peers.Sector, peers.Year), band.Item));
        _indicators = all.ToDictionary(one => one.Indicator.Id, StringComparer.Ordinal);
    }

    public static IndicatorSurvey Of(Archive archive) => Made.GetValue(archive, archive => new(() => new IndicatorSurvey(archive))).Value;

    public Peers Peers { get; }

    /// <summary>SHA-256, in lower-case hexadecimal, of an indicator's values of all reports in their order, as corrected and as printed.</summary>
    public string DigestOf(Indicator indicator) => _indicators[indicator.Id].Digest;

    /// <summary>The same of the newest values of some agencies, and perhaps of a few beside them.</summary>
    /// <param name="agencies">Counted among those that have a report whose form has the indicator.</param>
    public string DigestOf(Indicator indicator, Range agencies) => string.Join(' ', _indicators[indicator.Id].Newest.Index()
        .Where(block => block.Index * Block < agencies.End.Value && (block.Index + 1) * Block > agencies.Start.Value).Select(block => block.Item));

    /// <param name="Peers">Number of the group of agencies that it is compared with; -1 for none.</param>
    private readonly record struct Grouped(AgencyHistory History, Report Report, int Peers);

    /// <param name="Bands">One for each group of peers.</param>
    /// <param name="Newest">Digests of each <see cref="Block"/> agencies' newest values.</param>
    private sealed record Surveyed(Indicator Indicator, Band?[] Bands, string Digest, ImmutableArray<string> Newest);

    // Bodies of no known level or sector have nothing in common.
    private static ImmutableArray<Grouped> InGroups(Archive archive, List<(Level, string, int)> groups)
    {
        var (reports, numbers) = (ImmutableArray.CreateBuilder<Grouped>(), new Dictionary<(Level, string, int), int>());
        foreach (var history in archive.Agencies)
            foreach (var report in history.Reports)
            {
                var number = -1;
                if (history.Agency.Level is { } level && history.Agency.Sector != Sectors.Other && !numbers.TryGetValue((level, history.Agency.Sector, report.Key.Year), out number))
                {
                    number = numbers[(level, history.Agency.Sector, report.Key.Year)] = groups.Count;
                    groups.Add((level, history.Agency.Sector, report.Key.Year));
                }
                reports.Add(new Grouped(history, report, number));
            }
        return reports.ToImmutable();
    }

    private static Surveyed Survey(Indicator indicator, ImmutableArray<Grouped> reports, int groups)
    {
        var (peers, blocks, agencies, last) = (new List<decimal>?[groups], ImmutableArray.CreateBuilder<string>(), 0, (IndicatorValue?)null);
        using var digest = new ValueDigest();
        using var block = new ValueDigest();
        for (var i = 0; i < reports.Length; i++)
        {
            var (history, report, group) = reports[i];
            var value = Indicators.Of(indicator, history, report);
            digest.Add(value);
            if (value.Missing != MissingReason.NotOnForm) last = value;
            if (last is not null && (i + 1 == reports.Length || !ReferenceEquals(reports[i + 1].History, history)))
            {
                block.Add(last);
                if (++agencies % Block == 0) blocks.Add(block.Done());
                last = null;
            }
            if (report.Figures.HasCorrections || history.ReportOn(report.Key.Year - 1) is { Figures.HasCorrections: true }) digest.Add(Indicators.Of(indicator, history, report, FigureBasis.Printed));
            if (group >= 0 && value.IsComparable) (peers[group] ??= []).Add(value.Value!.Value);
        }
        blocks.Add(block.Done());
        return new Surveyed(indicator, Array.ConvertAll(peers, values => values is null ? null : Distribution.OfComparable(values).Band), digest.Done(), blocks.ToImmutable());
    }

    /// <summary>Takes values in one after the other.</summary>
    private sealed class ValueDigest : IDisposable
    {
        private const int Most = 1 << 16;

        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly ArrayBufferWriter<byte> _block = new(Most + 256);

        public void Add(IndicatorValue value)
        {
            Add(value.Value);
            Add(value.Numerator);
            Add(value.Denominator);
            _block.Write([(byte)(value.Missing is { } reason ? (int)reason + 1 : 0)]);
            Encoding.UTF8.GetBytes($"{value.MissingCell}\0", _block);
            if (_block.WrittenCount > Most) Flush();
        }

        public string Done()
        {
            Flush();
            return Convert.ToHexStringLower(_hash.GetHashAndReset());
        }

        public void Dispose() => _hash.Dispose();

        private void Add(decimal? value)
        {
            Span<int> bits = [0, 0, 0, 0, value is null ? 0 : 1];
            if (value is { } number) decimal.GetBits(number, bits);
            _block.Write(MemoryMarshal.AsBytes(bits));
        }

        private void Flush()
        {
            _hash.AppendData(_block.WrittenSpan);
            _block.ResetWrittenCount();
        }
    }
}
