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
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0)) stream.Write(bytes);
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }
}
