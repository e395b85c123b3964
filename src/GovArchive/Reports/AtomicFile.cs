namespace GovArchive.Reports;

/// <summary>Writes files so that a reader sees the old bytes or the new ones, never a part, whatever happens meanwhile.</summary>
public static class AtomicFile
{
    private const string Suffix = ".govarchive-new";

    /// <summary>Writes through a temporary file beside it and a rename. False when the file already held these bytes and was left alone.</summary>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (Holds(path, bytes)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + Suffix;
        // A link left under this name would lead the bytes elsewhere: it is taken away, and what is made anew is no link.
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0)) stream.Write(bytes);
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    /// <summary>Takes a file away; a link itself, not what it leads to. Nothing happens when there is none.</summary>
    /// <exception cref="IOException">The file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Remove(string path) => File.Delete(path);

    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }
}
