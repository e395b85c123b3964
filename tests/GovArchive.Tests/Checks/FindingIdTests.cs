using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Tests.Checks;

/// <summary>Ids by which findings are explained: the same whatever else changes, and never those of others.</summary>
public class FindingIdTests
{
    private static readonly ReportKey Key = new("yunxi", 2023);
    private static readonly CellId Cell = new("requests", "received", "total");
    private static readonly Finding Said = FindingCodes.ProseDiffers.At(new Place("a.txt", 7), "1", "2", "3", "4") with
    {
        Cells = [Cell],
        Sentence = "收到1件",
    };

    [Fact]
    public void Files_and_lines_are_no_part_of_it()
    {
        Assert.Equal(IdOf(Said), IdOf(Said with { Place = new Place("b.md", 9), Values = ["5", "6", "7", "8"], Cells = [] }));
        var sum = FindingCodes.SumWrong.At(new Place("a.txt", 1), "a") with { Cells = [Cell] };
        Assert.Equal(IdOf(sum), IdOf(sum with { Values = ["b"] }));
    }

    /// <summary>Whoever explained a difference of 1 did not explain one of 995.</summary>
    [Fact]
    public void Another_difference_is_another_finding()
    {
        var (one, other) = (Said with { Sides = new Comparison(4, 3) }, Said with { Sides = new Comparison(999, 4) });
        Assert.Distinct([IdOf(Said), IdOf(one), IdOf(other)]);
    }

    [Fact]
    public void Rule_report_sentence_cells_and_what_lacks_both_are()
    {
        var sum = FindingCodes.SumWrong.At(new Place("a.txt", 1), "a") with { Cells = [Cell] };
        var missing = FindingCodes.TableMissing.At(new Place("a.txt"), "t");
        string[] all =
        [
            IdOf(Said), IdOf(Said with { Sentence = "收到2件" }), IdOf(sum), IdOf(sum with { Cells = [Cell with { Row = "granted" }] }),
            IdOf(missing), IdOf(missing with { Values = ["u"] }), IdOf(missing, new ReportKey("yunxi", 2022)),
            IdOf(sum with { Code = FindingCodes.CarryOverDiffers }),
        ];
        Assert.Distinct(all);
        Assert.All(all, id => Assert.Matches("^GA[0-9]{4}-[0-9a-f]{10}$", id));
    }

    [Fact]
    public void Two_that_speak_of_the_same_are_counted()
    {
        var ids = FindingIds.Give(Key, [Said, Said with { Place = new Place("a.txt", 9) }, Said]).Select(entry => entry.Id).ToArray();
        Assert.Equal([ids[0], ids[0] + "-2", ids[0] + "-3"], ids);
    }

    [Fact]
    public void An_explanation_of_nothing_is_reported_and_others_are_not()
    {
        var report = SampleReports.OfFigures("requests/received/total,1");
        var archive = new Archive(
            [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [report])],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        var found = ArchiveCheck.Run(archive).Findings;
        Explanation[] said = [Explained(found[0].Id, 1), Explained("GA3001-0000000000", 2)];
        var explained = archive with { Explanations = archive.Explanations.Add(report.Key, [.. said]) };
        Assert.Empty(ArchiveCheck.UnusedExplanations(archive, found));
        Assert.Equal(
            "c.yml(2,1): warning GA1504: there is no finding 'GA3001-0000000000' of yunxi/2023; "
                + "'govarchive check --format json' lists the ids",
            Assert.Single(ArchiveCheck.UnusedExplanations(explained, found)).ToString());
        Assert.Equal(FindingState.Explained, explained.StateOf(found[0]));
        Assert.Equal(FindingState.Open, explained.StateOf(found[1]));
    }

    private static Explanation Explained(string id, int line) => new(id, "r", null, null, new Place("c.yml", line, 1));

    private static string IdOf(Finding finding, ReportKey? key = null) => FindingIds.Give(key ?? Key, [finding]).Single().Id;
}
