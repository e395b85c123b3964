using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Datasets;
using GovArchive.Datasets.Whole;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Sites;
using GovArchive.Tests.Rendering;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets;

/// <summary>The small archive in <c>cases/archive/</c> as it is published, and where it stands what that should be.</summary>
internal sealed class SmallArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(Path.Combine(Cases.Folder("Datasets"), "archive"));

    /// <param name="settings">Lines of site.yml beside those that must be there.</param>
    public SmallArchive(string settings = "")
    {
        var findings = new List<Finding>();
        var layout = new ArchiveLayout(_folder.Path);
        var register = AgencyRegister.Read("agencies.yml", File.ReadAllText(layout.Register), findings);
        Importer.Run(layout, register, findings);
        var archive = ArchiveLoader.Load(layout, register, findings);
        var config = SiteConfig.Read(
            "site.yml", "title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n" + settings, findings);
        Assert.Empty(findings);
        var checks = ArchiveCheck.Run(archive);
        Site = new Site(
            config!, archive, checks.Findings, new SiteWords("zh-Hans", ImmutableDictionary<string, string>.Empty), [])
        { Tallies = checks.Tallies };
    }

    public Site Site { get; }

    /// <summary>The same for readers of English.</summary>
    public Site English => Site.In(new SiteWords("en", ImmutableDictionary<string, string>.Empty));

    public void Dispose() => _folder.Dispose();

    public static string Expected(string name) => Path.Combine(Cases.Folder("Datasets"), "expected", name);

    public static ListedDataset[] Listed(Site site, long largest = long.MaxValue) =>
    [
        .. from dataset in DatasetTable.All
           from planned in DatasetFiles.Plan(dataset, site, largest)
           let file = planned.Make(RecordBlocks.None)
           select new ListedDataset(dataset, file.Name, file.Rows, new OutputFile(file.Name, file.Bytes).Content)
           {
               IsSignpost = planned.IsSignpost,
           },
    ];

    /// <summary>JSON with a line a value.</summary>
    public static string Readable(JsonNode json) =>
        json.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    /// <summary>Compares the records that are wanted: where nothing is said, those of cells that are not absent.</summary>
    public static void AssertAccepted(string name, byte[] csv, Func<string, bool>? wanted = null)
    {
        var lines = Encoding.UTF8.GetString(csv).Split('\n');
        wanted ??= line => !line.Contains(",absent,", StringComparison.Ordinal);
        AcceptedFile.Assert(Expected(name), string.Join('\n', lines.Where((line, i) => i == 0 || line.Length == 0 || wanted(line))));
    }

    /// <summary>Every record has a field for each column, as programs that read tables demand.</summary>
    public static void AssertWhole(byte[] csv)
    {
        var rows = Csv.Read(csv);
        Assert.All(rows, row => Assert.Equal(rows[0].Fields.Length, row.Fields.Length));
    }
}
