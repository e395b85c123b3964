using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Importing;

/// <summary>The data of the archive that tests build are what this program reads from its sources, file by file.</summary>
public sealed class SampleDataTests
{
    private const string Data = "content/data";

    [Fact]
    public void They_are_what_import_writes()
    {
        using var folder = new TemporaryFolder().With(Cases.Sample);
        Directory.Delete(folder[Data], recursive: true);
        var (layout, findings) = (new ArchiveLayout(folder.Path), new List<Finding>());
        Importer.Run(layout, ArchiveLoader.LoadRegister(layout, findings), findings, options: new ImportOptions(Workers: 2));
        Assert.Empty(findings);

        foreach (var file in Directory.GetFiles(folder[Data], "*", SearchOption.AllDirectories))
            AcceptedFile.Assert(Path.Combine(Cases.Sample, Path.GetRelativePath(folder.Path, file)), File.ReadAllText(file));
        Assert.Equal(Paths(folder.Path), Paths(Cases.Sample));
    }

    private static IEnumerable<string> Paths(string root) =>
        Directory.GetFiles(Path.Combine(root, Data), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal);
}
