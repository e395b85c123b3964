using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;
using GovArchive.Tests.Rendering;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Indicators;

/// <summary>
/// Every indicator beside what was worked out by hand for it: a folder a case, with the figures or the text of each year and what they
/// come to.
/// </summary>
public class IndicatorTests
{
    public static TheoryData<string> All =>
        [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Cases.Folder("Indicators");

    [Theory]
    [MemberData(nameof(All))]
    public void Is_what_was_worked_out_by_hand(string name)
    {
        var history = History(name);
        var lines = new StringBuilder("year,indicator,value,n,N,small,missing,cell\n");
        foreach (var report in history.Reports)
            foreach (var indicator in IndicatorCatalog.All)
                if (IndicatorValue.Of(indicator, history, report) is { Missing: not MissingReason.NotOnForm } value)
                    lines.Append(Line(report.Key.Year, indicator.Id, value));
        AcceptedFile.Assert(Path.Combine(Folder, name, "expected.csv"), lines.ToString());
    }

    [Fact]
    public void Every_indicator_has_a_case_with_a_value()
    {
        var known = All.SelectMany(row => File.ReadLines(Path.Combine(Folder, row.Data, "expected.csv")))
            .Select(line => line.Split(',')).Where(fields => fields[2].Length > 0).Select(fields => fields[1]).ToHashSet();
        Assert.Empty(IndicatorCatalog.All.Select(indicator => indicator.Id).Except(known));
    }

    [Fact]
    public void Corrections_count_unless_the_printed_values_are_asked_for()
    {
        var report = SampleReports.OfFigures("requests/granted/total,6\nrequests/handled_total/total,50");
        var correction = new Correction(Cell("requests/granted/total"), 6, 7, "a slip", null, null, new Place("corrections"));
        var history = new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [Corrections.LayOver(report, [correction], [])]);
        var share = IndicatorCatalog.Find("granted_share")!;
        Assert.Equal(new IndicatorValue(14, 7, 50), IndicatorValue.Of(share, history, history.Reports[0]));
        Assert.Equal(new IndicatorValue(12, 6, 50), IndicatorValue.Of(share, history, history.Reports[0], FigureBasis.Printed));
    }

    [Theory]
    [InlineData(1, 128, 0.7813, null)] // 0.78125: a half goes up
    [InlineData(1, -128, null, MissingReason.NoBase)] // below 0 only a printing error can be
    public void A_share_is_rounded_and_has_a_base_above_0(int granted, int handled, double? share, MissingReason? missing)
    {
        var report = SampleReports.OfFigures($"requests/granted/total,{granted}\nrequests/handled_total/total,1");
        var handledTotal = report.Figures[Cell("requests/handled_total/total")] with { Value = handled };
        var figures = report.Figures.With([KeyValuePair.Create(Cell("requests/handled_total/total"), handledTotal)]);
        var history = HistoryOf(report with { Content = report.Content with { Figures = figures } });
        var value = IndicatorValue.Of(IndicatorCatalog.Find("granted_share")!, history, history.Reports[0]);
        Assert.Equal(((decimal?)share, missing), (value.Value, value.Missing));
    }

    [Fact]
    public void A_year_before_whose_form_has_another_meaning_gives_no_value()
    {
        const string Before = "# 云溪县示例局 2020; edition 2019; typed in\ncell,value\nrequests/received/total,4\n";
        var before = SampleReports.Of("2020.figures.csv", Before, 2020);
        var history = HistoryOf(before, SampleReports.OfFigures("requests/received/total,9", 2021));
        const string Growth = "requests/received/total - before requests/received/total";
        Assert.Equal(5, IndicatorValue.Of(Made(Growth, "\"2019\", \"2021\""), history, history.Reports[1]).Value);
        var ofNewForm = IndicatorValue.Of(Made(Growth, "\"2021\""), history, history.Reports[1]);
        Assert.Equal(IndicatorValue.Unknown(MissingReason.NoValueBefore), ofNewForm);
    }

    [Fact]
    public void A_measure_behind_a_minus_is_taken_away()
    {
        var history = HistoryOf(SampleReports.OfFigures("requests/received/total,4\nrequests/granted/total,3"));
        var counts = history.Reports[0].Figures.Counts;
        Assert.Equal(
            counts.Asked - 2, IndicatorValue.Of(Made("cells_asked - cells_filled", "\"2021\""), history, history.Reports[0]).Value);
    }

    [Fact]
    public void Numbers_beyond_all_bounds_count_nothing()
    {
        var report = SampleReports.OfFigures("requests/received/total,1\nrequests/carried_in/total,1");
        var vast = report.Figures[Cell("requests/received/total")] with { Value = decimal.MaxValue };
        var figures = report.Figures.With(
            new[] { "received", "carried_in", "handled_total" }.Select(row => KeyValuePair.Create(Cell($"requests/{row}/total"), vast)));
        var history = new AgencyHistory(
            new Agency { Id = "yunxi", Name = "云溪县示例局" }, [report with { Content = report.Content with { Figures = figures } }]);
        Assert.Equal(
            MissingReason.Unreadable, IndicatorValue.Of(IndicatorCatalog.Find("completion_rate")!, history, history.Reports[0]).Missing);
    }

    [Fact]
    public void A_year_without_a_report_has_no_value() =>
        Assert.Equal(MissingReason.NoReport, IndicatorValue.Of(IndicatorCatalog.All[0], History("whole"), 1999).Missing);

    [Fact]
    public void Only_a_value_that_is_known_and_rests_on_enough_is_compared()
    {
        Assert.True(new IndicatorValue(14, 7, 50).IsComparable);
        Assert.False(new IndicatorValue(14, 7, 29, IsSmallBase: true).IsComparable);
        Assert.False(new IndicatorValue(null).IsComparable);
    }

    [Theory]
    [InlineData("a +")]
    [InlineData("before")]
    [InlineData("requests/received/total requests/granted/total")]
    [InlineData("requests/received")]
    [InlineData("no_such_measure")]
    public void What_is_no_formula_is_told(string text) => Assert.Contains(
        "numerator", Assert.Throws<InvalidDataException>(() => Made(text)).Message, StringComparison.Ordinal);

    private static AgencyHistory HistoryOf(params Report[] reports) => new(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [.. reports]);

    // A registry of one count.
    private static Indicator Made(string numerator, string editions = "") => IndicatorCatalog.Load("i.yml", $$"""
        groups: [{ id: g, zh: 组, en: g }]
        indicators:
          - { id: a, group: g, kind: count, editions: [{{editions}}], numerator: {{numerator}}, label: { zh: 甲, en: a },
              name: { zh: 甲, en: a }, formula: { zh: 甲, en: a }, about: { zh: 甲, en: a } }

        """).Single();

    private static CellId Cell(string text) => CellId.TryParse(text, out var cell) ? cell : throw new ArgumentException(text);

    private static string Line(int year, string id, IndicatorValue value) => string.Create(CultureInfo.InvariantCulture,
        $"{year},{id},{Csv.Number(value.Value)},{Csv.Number(value.Numerator)},{Csv.Number(value.Denominator)},{(value.IsSmallBase ? "small" : "")},{value.Missing?.Id()},{value.MissingCell}\n");

    // case.yml says what kind of agency it is, and when a year's report was published.
    private static AgencyHistory History(string name)
    {
        var findings = new List<Finding>();
        var map = Yaml.ReadMap("case.yml", File.ReadAllText(Path.Combine(Folder, name, "case.yml")), findings)!;
        var agency = new Agency
        {
            Id = "yunxi",
            Name = "云溪县示例局",
            Level = Levels.Find(map.Text("level")),
            Sector = map.Text("sector")
            ?? Sectors.Other
        };
        var published = map.Map("published");
        var files = Directory.GetFiles(Path.Combine(Folder, name)).Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0]));
        var reports = files.Order(StringComparer.Ordinal).Select(path =>
        {
            var year = Path.GetFileName(path)[..4];
            var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
            var content = ReportParser.Parse(Readers.Read(file, findings)!, findings)!;
            return new Report(
                new ReportKey("yunxi", int.Parse(year, CultureInfo.InvariantCulture)),
                new Provenance(file.Path, "", PublishedAt: published?.Date(year)), content);
        }).ToImmutableArray();
        Assert.Empty(findings);
        var archive = new Archive(
            [new AgencyHistory(agency, reports)], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        return CheckedReports.Of(archive).Archive.Agencies[0];
    }
}
