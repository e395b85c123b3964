using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Releases;

/// <summary>A file at the root of an archive that is made of the newest release, and that a person may have written instead.</summary>
public static class RootFile
{
    /// <summary>False where a file of that name is there that does not bear the mark: it is left alone.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="mark">What a file has that an earlier release wrote.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="findings">Takes what could not be written.</param>
    public static bool Write(ArchiveLayout layout, string name, string mark, byte[] bytes, ICollection<Finding> findings)
    {
        var path = Path.Combine(layout.Root, name);
        if (SourceFile.IsLink(path)) return false;
        if (SourceFile.Exists(path)
            && SourceFile.Read(path, name, findings) is var there
            && there?.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) is not >= 0) return false;
        WriteAttempt.Run(name, () => AtomicFile.Write(path, bytes), findings);
        return true;
    }
}
