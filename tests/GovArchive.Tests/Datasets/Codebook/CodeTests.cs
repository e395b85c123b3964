using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Checks.Prose;
using GovArchive.Checks.Rules;
using GovArchive.Datasets;
using GovArchive.Datasets.Codebook;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Tests.Datasets.Recomputing;

namespace GovArchive.Tests.Datasets.Codebook;

/// <summary>Codes in words: all that the program's own tables have, and no others.</summary>
public class CodeTests
{
    private static readonly (CodeKind Kind, Code Code)[] All =
        [.. CodeKinds.All.SelectMany(kind => kind.Codes().Select(code => (kind, code)))];

    [Fact]
    public void Every_code_is_in_words() => Assert.All(All, entry =>
    {
        Assert.Matches(@"[\u4e00-\u9fff]", entry.Code.Words.Chinese);
        Assert.Matches("[a-z0-9]", entry.Code.Words.English);
        Assert.DoesNotMatch(@"^[\u4e00-\u9fff]+$", entry.Code.Words.English);
    });

    [Fact]
    public void There_are_no_words_of_codes_that_nobody_has()
    {
        var known = All.Select(entry => (entry.Kind.Id, entry.Code.Id)).ToHashSet();
        Assert.DoesNotContain(CodeWords.All, entry => !known.Contains(entry));
    }

    // A member that is added is a code by itself, and has no words until somebody writes them.
    [Theory]
    [InlineData("level", typeof(Level))]
    [InlineData("body", typeof(BodyKind))]
    [InlineData("relation", typeof(CellRelation))]
    [InlineData("origin", typeof(FigureOrigin))]
    [InlineData("table_state", typeof(TableState))]
    [InlineData("severity", typeof(Severity))]
    [InlineData("finding_state", typeof(FindingState))]
    [InlineData("why_not", typeof(WhyNot))]
    [InlineData("indicator_kind", typeof(IndicatorKind))]
    [InlineData("why_null", typeof(MissingReason))]
    [InlineData("qualifier", typeof(StatementQualifier))]
    [InlineData("not_compared", typeof(NotCompared))]
    public void Every_member_of_an_enumeration_is_a_code(string kind, Type enumeration) => Assert.Equal(
        Enum.GetNames(enumeration).Length,
        CodeKinds.All.Single(one => one.Id == kind).Codes().Select(code => code.Id).Distinct().Count());

    [Fact]
    public void Every_rule_is_a_code() => Assert.Equal(
        CheckRules.All.Select(rule => rule.Id),
        CodeKinds.All.Single(kind => kind.Id == "rule").Codes().Select(code => code.Id));

    [Fact]
    public void Columns_that_hold_codes_are_there() => Assert.All(CodeKinds.All.SelectMany(kind => kind.UsedIn.Split(' ')), column =>
    {
        var (dataset, name) = (column.Split('.')[0], column.Split('.')[1]);
        var told = DatasetTable.All.Append(TextsFile.Dataset).Single(one => one.Id == dataset);
        Assert.Contains(told.Columns, one => one.Name == name || name == "*");
    });

    // A column whose name is that of one that holds codes, and which has nothing but these codes, holds them too.
    [Fact]
    public void Every_column_that_holds_the_codes_of_another_one_says_so()
    {
        using var archive = new SmallArchive();
        var downloads = new Downloads(InventedArchive.Of(archive.Site, seed: 5, bodies: 60));
        foreach (var dataset in DatasetTable.All)
        {
            var rows = downloads.Table(dataset.Id).ToArray();
            foreach (var name in dataset.Columns.Select(column => column.Name))
            {
                var values = rows.SelectMany(row => row[name].Split(' ')).Where(value => value.Length > 0).ToHashSet();
                if (values.Count == 0 || CodeKinds.All.Any(kind => kind.UsedIn.Split(' ').Contains($"{dataset.Id}.{name}"))) continue;
                Assert.DoesNotContain(CodeKinds.All, kind =>
                    kind.UsedIn.Split(' ').Any(column => column.EndsWith("." + name, StringComparison.Ordinal))
                    && values.IsSubsetOf(kind.Codes().Select(code => code.Id)));
            }
        }
        Assert.All(downloads.Table("groups"), row => Assert.Contains(All, entry =>
            entry.Code.Id == row["level"] && entry.Kind.UsedIn.Split(' ').Contains("groups.level")));
    }
}
