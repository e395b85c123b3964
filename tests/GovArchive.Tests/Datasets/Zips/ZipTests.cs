using System.IO.Compression;
using System.Text;
using GovArchive.Datasets;
using GovArchive.Datasets.Files;
using GovArchive.Datasets.Zips;
using GovArchive.Tests.Rendering;
using GovArchive.Text.Formats;
using ZipBytes = GovArchive.Datasets.Zips.ZipFile;

namespace GovArchive.Tests.Datasets.Zips;

/// <summary>Zip files that another program reads, each with what its data are and what may be done with them.</summary>
public sealed class ZipTests : IDisposable
{
    private static readonly string[] Notes = ["README.txt", "LICENSE.txt", "CITATION.txt", "COLUMNS.txt"];

    private readonly SmallArchive _archive = new(
        "base_url: https://example.org/archive/\nlicence_url: https://example.org/licence\n");

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Entries_are_read_as_they_were_put_in()
    {
        var numbers = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000)));
        var bytes = ZipBytes.Of(
            [ZipEntry.Of("long.txt", numbers), ZipEntry.Of("empty.txt", default), ZipEntry.Of("one.txt", "一"u8.ToArray())]);
        Assert.Equal(
            [("long.txt", Encoding.UTF8.GetString(numbers)), ("empty.txt", ""), ("one.txt", "一")],
            Read(bytes).Select(entry => (entry.Key, entry.Value)));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void An_agency_has_its_data_and_what_is_needed_to_understand_them()
    {
        var site = _archive.Site;
        var history = site.Reporting.Single(history => history.Agency.Id == "yunxi-shiliju");
        var codebooks = new AgencyCodebooks(site);
        var bytes = AgencyZip.Write(site, history, codebooks);
        Assert.Equal(bytes, AgencyZip.Write(site, history, codebooks));
        var files = Read(bytes);
        Assert.Equal(
            ["yunxi-shiliju.csv", "figures.csv", "indicators.csv", "cells.csv", "crosswalk.csv", "indicator_definitions.csv", "codes.csv",
                "COLUMNS.txt", "README.txt", "LICENSE.txt", "CITATION.txt"],
            files.Keys);
        Assert.Equal(Encoding.UTF8.GetString(AgencyFiles.WideCsv(history)), files["yunxi-shiliju.csv"]);
        foreach (var id in new[] { "figures", "indicators" })
            Assert.Equal(Of(id, row => row[0] == "yunxi-shiliju"), files[id + ".csv"].TrimEnd().Split('\n').Length - 1);
        var editions = history.Forms.Select(form => form.Edition).ToHashSet();
        foreach (var id in new[] { "cells", "crosswalk" })
        {
            var rows = Csv.Read(Encoding.UTF8.GetBytes(files[id + ".csv"])).Skip(1).ToArray();
            Assert.Equal(editions, rows.Select(row => row[0]).ToHashSet());
            Assert.Equal(Of(id, row => editions.Contains(row[0])), rows.Length);
        }
        Assert.Contains("\nstate,reported,", files["codes.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("\ntopic,", files["codes.csv"], StringComparison.Ordinal);
        AcceptedFile.Assert(SmallArchive.Expected("yunxi-shiliju.zip.txt"), string.Join(
            '\n', Notes.Where(name => name != "COLUMNS.txt").Select(name => $"== {name}\n{files[name]}")));
    }

    [Fact]
    public void Part_of_a_dataset_has_them_behind_its_data()
    {
        var part = DatasetTable.All[0].Files(_archive.Site, largest: 1).First();
        var files = Read(part.Bytes.ToArray());
        Assert.Equal([Path.ChangeExtension(part.Name, ".csv"), .. Notes], files.Keys);
        Assert.Contains("https://example.org/licence", files["LICENSE.txt"], StringComparison.Ordinal);
        Assert.Contains("https://example.org/archive/data/", files["CITATION.txt"], StringComparison.Ordinal);
        Assert.All(
            DatasetTable.All[0].Columns,
            column => Assert.Contains($"  {column.Name}  {column.ChineseName}", files["COLUMNS.txt"], StringComparison.Ordinal));
    }

    private int Of(string dataset, Func<Csv.Row, bool> wanted) => Csv.Read(
        DatasetTable.All.Single(one => one.Id == dataset).Files(_archive.Site).First().Bytes).Skip(1).Count(wanted);

    private static Dictionary<string, string> Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
