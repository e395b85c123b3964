using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Upkeep;

/// <summary>Does what was planned.</summary>
public static class ChangeRun
{
    /// <summary>
    /// First every file is written where it will be, then the register, which is one file and new or old as a whole, and then what is no
    /// more needed goes. Broken off before the register is written, the archive is as it was: what was written is taken away again.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files; held by the run.</param>
    /// <param name="plan">From <see cref="AgencyChanges"/>.</param>
    /// <param name="findings">Takes what could not be done.</param>
    /// <returns>Whether all of it was done.</returns>
    public static bool Run(ArchiveLayout layout, ChangePlan plan, ICollection<Finding> findings)
    {
        var written = new List<string>();
        foreach (var change in plan.Changes)
        {
            if (change is not { To: { } to, Bytes: { } bytes }) continue;
            if (SourceFile.FirstLink(layout.Root, to) is { } link) findings.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            else if (WriteAttempt.Run(to, () => AtomicFile.Write(Path.Combine(layout.Root, to), bytes), findings))
            {
                written.Add(to);
                continue;
            }
            Withdraw(layout, written);
            return false;
        }
        if (plan.Register is { } register
            && !WriteAttempt.Run(ArchiveLayout.RegisterName, () => AtomicFile.Write(layout.Register, register), findings))
        {
            Withdraw(layout, written);
            return false;
        }
        return plan.Changes.All(change => WriteAttempt.Run(change.From, () => Remove(layout, change.From), findings));
    }

    private static void Withdraw(ArchiveLayout layout, List<string> written)
    {
        foreach (var path in written) WriteAttempt.Run(path, () => Remove(layout, path), []);
    }

    private static void Remove(ArchiveLayout layout, string path)
    {
        AtomicFile.Remove(Path.Combine(layout.Root, path));
        AtomicFile.RemoveEmptyFolders(layout.Content, path[(ArchiveLayout.ContentName.Length + 1)..]);
    }
}
