using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Tests.Changes;

/// <summary>Each cell that says something else comes with the reason that a person would look for.</summary>
public class ReasonTests
{
    private static readonly CellId Licences = new("disclosure", "licences", "decisions");

    private static readonly Report Read = Untyped(
        SampleReports.OfFigures("disclosure/licences/decisions,12\ndisclosure/penalties/decisions,3"));

    [Fact]
    public void The_same_report_is_no_change()
    {
        var changes = ArchiveChanges.Between(ArchiveRecord.Of(Read, "a"), ArchiveRecord.Of(Read, "a"));
        Assert.Empty(changes.All);
        Assert.Empty(changes.Reread);
        Assert.Equal(0, changes.RereadByOther);
    }

    [Fact]
    public void A_number_of_another_file_is_the_sources() =>
        Is(ChangeReason.Source, Read, With(Read, 13) with { Source = Read.Source with { Sha256 = "other" } });

    [Fact]
    public void A_number_of_the_same_file_read_by_another_program_is_the_readings() => Is(ChangeReason.Reading, Read, With(Read, 13), "b");

    [Fact]
    public void A_number_of_the_same_file_and_program_was_edited() => Is(ChangeReason.Edited, Read, With(Read, 13));

    [Fact]
    public void A_corrected_number_is_a_correction_and_so_is_one_taken_back()
    {
        var corrected = Corrected(Read, 13);
        Is(ChangeReason.Correction, Read, corrected, "b");
        Is(ChangeReason.Correction, corrected, Corrected(Read, 14));
        Is(ChangeReason.Correction, corrected, Read);
    }

    [Fact]
    public void A_correction_of_what_is_printed_otherwise_now_is_the_sources() => Is(
        ChangeReason.Source, Corrected(Read, 13), Corrected(With(Read, 20), 21) with { Source = Read.Source with { Sha256 = "other" } });

    [Fact]
    public void A_number_typed_in_is_transcribed() => Is(
        ChangeReason.Transcribed, Read,
        With(Read, 13, FigureOrigin.Transcribed) with { Source = Read.Source with { Figures = "2023.figures.csv", FiguresSha256 = "f" } });

    [Fact]
    public void A_report_of_another_edition_tells_the_cells_that_one_of_them_has_not()
    {
        var old = FormCatalog.Find("2019")!;
        var changes = Between(
            Read,
            Read with
            {
                Content = Read.Content with
                {
                    Edition = "2019",
                    Figures = FigureSheet.Of(old, old.Ordered.Select(cell => KeyValuePair.Create(cell, Figure.Absent("f")))),
                },
            }, "a");
        Assert.Equal((ChangeReason.Edition, 1), (changes.Reread.Single().Reason, changes.Reread.Length));
        Assert.All(changes.All, change => Assert.Equal(ChangeReason.Edition, change.Reason));
        // What neither has a number for is no change.
        Assert.All(changes.All, change => Assert.True(change.Before.Value is not null || change.Now.State is not null));
        Assert.Contains(changes.All, change => change.Before.Value == 12);
    }

    [Fact]
    public void Reports_that_came_and_went_are_told_as_wholes()
    {
        var other = Read with { Key = Read.Key with { Year = 2024 } };
        var changes = ArchiveChanges.Between(ArchiveRecord.Of(Read, "a"), ArchiveRecord.Of(other, "b"));
        Assert.Equal(
            [Change.OfReport(Read.Key, ChangeReason.ReportRemoved), Change.OfReport(other.Key, ChangeReason.ReportAdded)], changes.All);
        Assert.Equal(0, changes.RereadByOther);
    }

    [Fact]
    public void A_line_of_cells_reads_back_what_was_packed()
    {
        var report = Corrected(With(Read, 5, FigureOrigin.Recovered), 4);
        var figures = report.Figures.With(
        [
            KeyValuePair.Create(
                new CellId("disclosure", "fees", "amount"),
                new Figure(-0.5m, FigureState.Reported, FigureOrigin.Source, "-0.50", new("f"))),
            KeyValuePair.Create(
                new CellId("disclosure", "penalties", "decisions"),
                new Figure(null, FigureState.Unreadable, FigureOrigin.Source, "x", new("f"))),
        ]);
        var cells = PackedCells.Unpack(PackedCells.Pack(figures));
        Assert.Equal(figures.Form.Ordered.Select(cell => RecordedCell.Of(figures[cell])), cells);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 x")]
    [InlineData("0:0")]
    [InlineData("0:99999999")]
    [InlineData("0:9999 0:9999")]
    [InlineData("1!x")]
    [InlineData("1!2!3")]
    public void A_line_that_nobody_packed_is_none(string line) => Assert.Empty(PackedCells.Unpack(line));

    private static void Is(ChangeReason reason, Report before, Report now, string reading = "a")
    {
        var change = Assert.Single(Between(before, now, reading).All);
        Assert.Equal((Licences, reason), (change.Cell, change.Reason));
        Assert.Equal((before.Figures[Licences].Value, now.Figures[Licences].Value), (change.Before.Value, change.Now.Value));
    }

    private static ArchiveChanges Between(Report before, Report now, string reading) =>
        ArchiveChanges.Between(ArchiveRecord.Of(before, "a"), ArchiveRecord.Of(now, reading));

    private static Report Corrected(Report report, int value)
    {
        var printed = report.Figures[Licences].AsPrinted;
        return Corrections.LayOver(report, [new Correction(Licences, printed, value, "x", null, null, new("c"))], []);
    }

    private static Report With(Report report, int value, FigureOrigin origin = FigureOrigin.Source) => report with
    {
        Content = report.Content with
        {
            Figures = report.Figures.With(
                [KeyValuePair.Create(Licences, report.Figures[Licences] with { Value = value, Raw = $"{value}", Origin = origin })]),
        },
    };

    private static Report Untyped(Report report) => report with
    {
        Content = report.Content with
        {
            Figures = report.Figures.With(
                report.Figures.Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { Origin = FigureOrigin.Source }))),
        },
    };
}
