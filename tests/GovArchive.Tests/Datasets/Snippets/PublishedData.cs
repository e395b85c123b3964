using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Datasets.Programs;
using GovArchive.Datasets.Snippets;
using GovArchive.Datasets.Whole;
using GovArchive.Publishing;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Recomputing;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets.Snippets;

/// <summary>The data folder of a site, as somebody has it who downloaded all of it.</summary>
internal sealed class PublishedData : IDisposable
{
    // Of three provinces, two cities of the last one among them.
    private static readonly string[] Places = ["230000", "310000", "320000", "320800", "321300"];

    private readonly TemporaryFolder _folder = new();

    public PublishedData(Site site)
    {
        foreach (var planned in DatasetFiles.Plan(site).Concat(HeavyFiles.Plan(site)))
        {
            if (site.LeavesOut(Urls.Dataset(planned.Name))) continue;
            var file = planned.Make(RecordBlocks.None);
            _folder.Write(file.Name, file.Bytes.ToArray());
            Files.Add(new ListedDataset(file.Dataset, file.Name, file.Rows, new OutputFile(file.Name, file.Bytes).Content));
        }
        foreach (var file in SnippetTable.FilesOf(Files)) _folder.Write(Path.GetFileName(file.Path), file.Bytes.ToArray());
    }

    public List<ListedDataset> Files { get; } = [];

    public string Folder => _folder.Path;

    public string this[string file] => _folder[file];

    public void Write(string file, string text) => _folder.Write(file, text);

    public string Text(string file) => File.ReadAllText(_folder[file]);

    /// <summary>All records of a CSV, each by the names of its columns.</summary>
    public Dictionary<string, string>[] Table(string file)
    {
        var rows = Csv.Read(File.ReadAllBytes(_folder[file]));
        return [.. rows.Skip(1).Select(row => rows[0].Fields.Zip(row.Fields).ToDictionary(
            field => field.First, field => field.Second, StringComparer.Ordinal))];
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The archive in the repository, on its own words.</summary>
    public static Site Sample()
    {
        var layout = new ArchiveLayout(Cases.Sample);
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, []), []);
        return new Site(
            SitePreparation.LoadConfig(layout, [])!, archive, [], new SiteWords("zh-Hans", ImmutableDictionary<string, string>.Empty), []);
    }

    /// <summary>Invented bodies of several provinces, a third of them below another one, of the same group or not.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "nothing is kept secret by it")]
    public static Site Invented(Site like, int seed, int bodies)
    {
        var (site, random) = (InventedArchive.Of(like, seed, bodies), new Random(seed));
        var placed = site.Archive.Agencies.Select(
            history => history with { Agency = history.Agency with { RegionCode = Places[random.Next(Places.Length)] } }).ToArray();
        return new Site(
            site.Config, new Archive([.. placed.Select(Below)], site.Archive.Corrections), [], site.Words, []);

        AgencyHistory Below(AgencyHistory history)
        {
            AgencyHistory[] above = [.. placed.TakeWhile(other => other != history).Where(
                other => random.Next(4) == 0 || Group(other.Agency) == Group(history.Agency))];
            return above.Length == 0 || random.Next(3) > 0 ? history
                : history with { Agency = history.Agency with { Parent = above[random.Next(above.Length)].Agency.Id } };
        }
    }

    private static (string?, Level?, BodyKind) Group(Agency agency) => (agency.RegionCode?[..2], agency.Level, BodyKinds.Of(agency));
}
