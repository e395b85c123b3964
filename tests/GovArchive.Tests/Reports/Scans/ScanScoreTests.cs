using System.Collections.Immutable;
using GovArchive.Bench.Scans;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>The judge of scanned reports is strict: what is given and is not printed is wrong.</summary>
public sealed class ScanScoreTests
{
    private static readonly CellId Cell = new("requests", "received", "total");

    [Theory]
    [InlineData("12", FigureState.Reported, 12, nameof(ScanVerdict.Right))]
    [InlineData("1,234", FigureState.Reported, 1234, nameof(ScanVerdict.Right))]
    [InlineData("+3", FigureState.Reported, 3, nameof(ScanVerdict.Right))]
    [InlineData("0", FigureState.Reported, 0, nameof(ScanVerdict.Right))]
    [InlineData("", FigureState.Blank, null, nameof(ScanVerdict.Right))]
    [InlineData("/", FigureState.NotApplicable, null, nameof(ScanVerdict.Right))]
    [InlineData("12", FigureState.Reported, 72, nameof(ScanVerdict.Wrong))]
    [InlineData("", FigureState.Reported, 0, nameof(ScanVerdict.Wrong))]
    [InlineData("0", FigureState.Blank, null, nameof(ScanVerdict.Wrong))]
    [InlineData("/", FigureState.Reported, 1, nameof(ScanVerdict.Wrong))]
    [InlineData("—", FigureState.Blank, null, nameof(ScanVerdict.Wrong))]
    [InlineData("12", FigureState.Unreadable, null, nameof(ScanVerdict.Withheld))]
    [InlineData("", FigureState.Absent, null, nameof(ScanVerdict.Withheld))]
    public void A_cell_is_judged(string printed, FigureState state, int? value, string verdict)
    {
        var given = new GivenCell(state, value);
        Assert.Equal(verdict, $"{given.Judge(printed, isSpoilt: false)}");
        var spoilt = verdict == nameof(ScanVerdict.Withheld) ? nameof(ScanVerdict.Excused) : verdict;
        Assert.Equal(spoilt, $"{given.Judge(printed, isSpoilt: true)}");
    }

    [Fact]
    public void A_cell_that_is_not_printed_is_wrong_when_it_is_given()
    {
        var given = new Dictionary<CellId, GivenCell> { [Cell] = new(FigureState.Blank, null) };
        var score = ScanScore.Empty.With("a/2023", Truth("granted", "1"), given);
        Assert.Equal("a/2023 requests/received/total: printed nowhere, given blank", Assert.Single(score.Wrong).ToString());
        Assert.Equal((1, 2), (score.Withheld, score.Cells));
    }

    [Fact]
    public void All_of_a_report_without_data_is_withheld()
    {
        var score = ScanScore.Empty.With("a/2023", Truth("received", "1"), null);
        Assert.Equal((1, 1, 0), (score.WithoutData, score.Withheld, score.Wrong.Count));
    }

    [Fact]
    public void Truth_reads_back_as_it_was_written()
    {
        var truth = new ScanTruth(Truth("received", "1,234").Printed.Add(Cell with { Column = "other" }, ""), [Cell]);
        var read = ScanTruth.Read(truth.Write().TrimEnd('\n').Split('\n'));
        Assert.Equal(truth.Printed, read.Printed);
        Assert.Equal(truth.Spoilt, read.Spoilt);
    }

    private static ScanTruth Truth(string row, string printed) =>
        new(ImmutableSortedDictionary<CellId, string>.Empty.Add(Cell with { Row = row }, printed), []);
}
