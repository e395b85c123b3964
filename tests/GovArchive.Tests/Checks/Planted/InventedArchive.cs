using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Importing;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>The reports of all invented bodies, filed, imported and checked as those of any archive.</summary>
internal sealed class InventedArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>By body and year: <c>education/2023</c>.</summary>
    public static readonly ImmutableSortedDictionary<string, InventedReport> Reports =
        Written().ToImmutableSortedDictionary(report => report.Key, report => report, StringComparer.Ordinal);

    public InventedArchive()
    {
        _folder.Write(ArchiveLayout.RegisterName, "agencies:\n" + string.Concat(InventedBody.All.Select(body => body.Registered)));
        File(Reports.Values);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What is found in the archive with some of its reports changed; afterwards they are as they were.</summary>
    public CheckedArchive CheckWith(IReadOnlyCollection<InventedReport> changed)
    {
        File(changed);
        var made = Check();
        foreach (var (path, _) in changed.SelectMany(report => report.Files())) System.IO.File.Delete(_folder[Source(path)]);
        File(changed.Select(report => Reports[report.Key]));
        return made;
    }

    /// <summary>Imports what is filed and checks it. Nothing may be wrong with the archive itself.</summary>
    public CheckedArchive Check()
    {
        var (layout, findings, read) = (new ArchiveLayout(_folder.Path), new List<Finding>(), new CheckedReports());
        var register = ArchiveLoader.LoadRegister(layout, findings);
        Importer.Run(layout, register, findings, options: new ImportOptions(Workers: 2));
        var archive = ArchiveLoader.Load(layout, register, findings, workers: 2, read.Look);
        Assert.Empty(findings);
        Assert.Equal(Reports.Count, archive.Reports.Count());
        return ArchiveCheck.Run(archive, read);
    }

    private void File(IEnumerable<InventedReport> reports)
    {
        foreach (var (path, text) in reports.SelectMany(report => report.Files())) _folder.Write(Source(path), text);
    }

    private static string Source(string path) => $"{ArchiveLayout.SourcesName}/{path}";

    private static IEnumerable<InventedReport> Written() =>
        from body in InventedBody.All
        from year in new InventedFigures(body.Id, body.IsGovernment).Of(
            body.IsGovernment ? InventedFigures.OfGovernment : year => InventedFigures.Received(body.Id, year)).Index()
        select ReportWriter.Write(body, InventedFigures.First + year.Index, year.Item);
}
