using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using GovArchive.Datasets.Files;
using GovArchive.Indicators;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Tests.Search;

/// <summary>What the search page would show for a query.</summary>
/// <param name="Addresses">Of the results, from top to bottom.</param>
/// <param name="Meant">Queries that may have been meant.</param>
internal sealed record Shown(
    string[] Addresses, string[] Reasons, string[] Meant, ShownCount Count, int[] Figures, ShownPlace[] Places);

/// <param name="Number">How many results are said to be.</param>
/// <param name="Checked">How many of them were checked.</param>
internal sealed record ShownCount(int Number, int Checked, bool IsExact);

/// <summary>Where a word of an empty answer was found, in how many documents.</summary>
internal sealed record ShownPlace(string Part, int Text, int Names, int Rows, string[] Missing);

/// <summary>The search page's own scripts, run by node over an index and the reports' texts in a folder.</summary>
internal sealed class SearchScript : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SearchScript(Site site)
    {
        var documents = SiteDocuments.Of(site, Own()).ToArray();
        foreach (var file in SearchIndex.Write(documents)) Write(file.Path, file.Bytes.ToArray());
        foreach (var history in site.Archive.Agencies)
            foreach (var report in history.Reports)
                Write(Urls.ReportText(report.Key), ReportText.Write(history.Agency, report, report.Content.Prose.Read()));
        var pages = documents.Where(document => document.Kind is SearchDocuments.Indicator or SearchDocuments.Glossary)
            .ToDictionary(document => document.Address, document => document.Text());
        Write("pages.json", JsonSerializer.SerializeToUtf8Bytes(pages));
    }

    /// <summary>An answer for each query; the test is skipped where there is no node.</summary>
    public Shown[] Ask(IEnumerable<string> queries)
    {
        var start = new ProcessStartInfo(
            "node", [Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Search", "query-runner.mjs"),
                Path.Combine(Cases.Root, "themes", "default", "assets", "search"), _folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(JsonSerializer.Serialize(queries));
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Shown>(line, JsonSerializerOptions.Web)!)];
        }
        catch (Win32Exception)
        {
            Assert.Skip("there is no node here");
            throw;
        }
    }

    public void Dispose() => _folder.Dispose();

    // As their pages say.
    private static IEnumerable<SearchDocument> Own() => IndicatorCatalog.All
        .Select(indicator => new SearchDocument(SearchDocuments.Indicator, Urls.Indicator(indicator.Id), indicator.Label.Chinese)
        {
            Language = "zh-Hans",
            OtherNames = [indicator.Id],
            Text = () => indicator.About.Chinese,
        })
        .Append(new SearchDocument(SearchDocuments.Glossary, Urls.Glossary, "名词解释") { Language = "zh-Hans", Text = () => "" });

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
