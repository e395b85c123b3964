using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Publishing;

namespace GovArchive.Runs;

/// <summary>An archive to its findings.</summary>
public static class Check
{
    /// <summary>How many reports were checked. Nothing is written.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="workers">How many threads work.</param>
    /// <param name="findings">Takes what was found, in order.</param>
    public static int Run(ArchiveLayout layout, int workers, List<Finding> findings)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return 0;
        var register = ArchiveLoader.LoadRegister(layout, findings);
        // What a register with a fault lacks is missed once, where the data are loaded.
        if (findings.Count == 0)
            Importer.Check(layout, register, findings, new ImportOptions(workers, SourcesElsewhere: config.SourcesElsewhere));
        var archive = ArchiveLoader.Load(layout, register, findings, workers);
        findings.AddRange(CheckRules.Run(archive).Select(entry => entry.Finding));
        findings.Sort(Finding.Order);
        return archive.Reports.Count();
    }
}
