using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Importing;

namespace GovArchive.Filing;

/// <summary>
/// Does what was planned. What was written is read back before it counts as done; a write that fails is a finding, the others are done.
/// </summary>
public static class Filer
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="plan">From <see cref="FilingPlanner"/>.</param>
    /// <param name="isTrial">Nothing is written; the result is what would come of it.</param>
    /// <param name="findings">Takes what could not be written.</param>
    public static FilingResult Run(ArchiveLayout layout, ImmutableArray<PlannedFiling> plan, bool isTrial, ICollection<Finding> findings)
    {
        var added = plan.Select(filing => filing.NewAgency).OfType<Agency>().ToImmutableArray();
        var isExtended = added.IsEmpty || Extend(layout, added, isTrial, findings);
        var unknown = isExtended ? [] : added.Select(agency => agency.Id).ToHashSet(StringComparer.Ordinal);
        var result = new FilingResult(0, 0, 0, isExtended ? added.Length : 0);
        foreach (var filing in plan)
        {
            var isDone = !unknown.Contains(filing.Key.AgencyId) && (isTrial || Put(layout, filing, findings));
            if (!isDone) result = result with { Failed = result.Failed + 1 };
            else if (filing.Kind == FilingKind.Same) result = result with { Same = result.Same + 1 };
            else result = result with { Filed = result.Filed + 1 };
        }
        return result;
    }

    private static bool Extend(ArchiveLayout layout, ImmutableArray<Agency> agencies, bool isTrial, ICollection<Finding> findings)
    {
        var file = SourceFile.Exists(layout.Register)
            ? SourceFile.Read(layout.Register, ArchiveLayout.RegisterName, findings) : new SourceFile(ArchiveLayout.RegisterName, []);
        if (file is null) return false;
        if (SourceFile.FirstLink(layout.Root, ArchiveLayout.RegisterName) is null && RegisterText.Append(file.Bytes, agencies) is { } bytes)
            return isTrial || Write(layout, ArchiveLayout.RegisterName, bytes, findings);
        findings.Add(
            FindingCodes.RegisterNotExtended.At(
                new Place(ArchiveLayout.RegisterName), string.Join(", ", agencies.Select(RegisterText.OnOneLine))));
        return false;
    }

    // The new file is before the old one goes.
    private static bool Put(ArchiveLayout layout, PlannedFiling filing, ICollection<Finding> findings)
    {
        if (filing.Kind != FilingKind.Same && !Write(layout, filing.Destination, filing.Source.Bytes, findings)) return false;
        if (filing.Provenance is { } provenance && !Write(layout, ProvenanceFile.Name(filing.Key), provenance.Bytes, findings))
            return false;
        if (!filing.Kept.All(kept => Write(layout, kept.Path, kept.Bytes, findings))) return false;
        return filing.Replaced.Where(path => path != filing.Destination)
            .All(path => WriteAttempt.Run(path, () => AtomicFile.Remove(Path.Combine(layout.Root, path)), findings));
    }

    private static bool Write(ArchiveLayout layout, string path, byte[] bytes, ICollection<Finding> findings)
    {
        var target = Path.Combine(layout.Root, path);
        if (!WriteAttempt.Run(path, () => AtomicFile.Write(target, bytes), findings)) return false;
        if (SourceFile.Read(target, path, findings) is not { } written) return false;
        if (written.Bytes.AsSpan().SequenceEqual(bytes)) return true;
        findings.Add(FindingCodes.WriteFailed.At(new Place(path), "it does not read back as it was written"));
        return false;
    }
}
