using System.Text.Json.Nodes;
using GovArchive.Cli;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Sources;

namespace GovArchive.Tests.Reports;

/// <summary>
/// Public reports that are collected beside the repository, with what each one prints, read by hand. Other people's texts are not part of
/// the project: without them these tests are skipped.
/// </summary>
public class CollectedReports
{
    private const string NotHere = "";

    private static readonly string Shared = Path.Combine(Cases.Root, "..", "shared");

    /// <summary>The five reports the sample archive holds.</summary>
    public static TheoryData<string> Five => Names("reports", _ => true);

    /// <summary>Every source whose format can be read.</summary>
    public static TheoryData<string> Corpus => Names(Path.Combine("corpus", "sources"), path => Readers.FormatOf(path) is not null);

    [Theory]
    [MemberData(nameof(Five))]
    public void The_five_are_read_without_fault(string name)
    {
        var (expected, content) = Read("reports", name);
        foreach (var (cell, value) in expected.Values) Assert.True(
            content!.Figures[cell].Value == value, $"{cell} prints {value}, read {content.Figures[cell]}");
        if (expected.Truncated) return;
        foreach (var (cell, figure) in content!.Figures.Where(entry => entry.Value.Value is not null)) Assert.True(
            expected.Values.ContainsKey(cell), $"{cell} is not in the source, read {figure}");
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void No_value_is_wrong_in_silence(string name)
    {
        var (expected, content) = Read(Path.Combine("corpus", "sources"), name);
        Assert.True(expected.IsReport || content is null, "a source that is no report was taken for one");
        if (content is null) return;
        Assert.True(expected.Year is null || content.Year is null
            || content.Year == expected.Year, $"it is on {expected.Year}, read {content.Year}");
        var named = content.Findings.SelectMany(finding => finding.Cells).ToHashSet();
        foreach (var (cell, figure) in content.Figures.Where(entry => entry.Value.Value is not null))
        {
            var isRight = expected.Values.TryGetValue(cell, out var value)
                ? value == figure.Value : expected.Truncated || expected.Values.Count == 0 || expected.Uncertain.Contains(cell.ToString());
            Assert.True(isRight || figure.Origin == FigureOrigin.Recovered
                || named.Contains(cell), $"{cell} prints {value?.ToString() ?? "nothing"}, read {figure}, and nothing says so");
        }
    }

    private sealed record Expected(
        bool IsReport, int? Year, bool Truncated, Dictionary<CellId, decimal?> Values, HashSet<string> Uncertain);

    private static TheoryData<string> Names(string folder, Func<string, bool> wanted)
    {
        var path = Path.Combine(Shared, folder);
        return Directory.Exists(path)
            ? [.. Directory.GetFiles(path).Where(wanted).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]
            : [NotHere];
    }

    private static (Expected Expected, ReportContent? Content) Read(string folder, string name)
    {
        Assert.SkipWhen(name == NotHere, "the collected reports are not beside the repository");
        var json = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Shared, "corpus", "expected", Path.GetFileNameWithoutExtension(name) + ".json")))!;
        var values = json["cells"]!.AsObject()
            .ToDictionary(
                cell => CellId.TryParse(cell.Key, out var id) ? id : throw new InvalidDataException(cell.Key),
                cell => cell.Value?.GetValue<decimal>());
        var expected = new Expected(
            json["report"]!.GetValue<bool>(), json["year"]?.GetValue<int>(), json["truncated"]!.GetValue<bool>(), values,
            [.. json["uncertain"]!.AsArray().Select(cell => cell!.GetValue<string>())]);
        return (expected, ParseCommand.Read(Path.Combine(Shared, folder, name))[0].Content);
    }
}
