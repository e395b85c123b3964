namespace GovArchive.Files;

/// <summary>Writes files so that a reader sees the old bytes or the new ones, never a part, whatever happens meanwhile.</summary>
public static class AtomicFile
{
    private const string Suffix = ".govarchive-new";
    private const string SecondSuffix = ".govarchive-then";

    /// <summary>
    /// Writes through a temporary file beside it and a rename. False when the file already held these bytes and was left alone.
    /// </summary>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static bool Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (Holds(path, bytes)) return false;
        Prepare(path + Suffix, bytes);
        File.Move(path + Suffix, path, overwrite: true);
        return true;
    }

    /// <summary>
    /// Writes two files that belong together. Broken off at any moment, <see cref="Recover"/> makes both old or both new. False when both
    /// already held these bytes.
    /// </summary>
    /// <param name="stem">What both paths begin with.</param>
    /// <param name="first">The extension of the first, with its dot.</param>
    /// <param name="firstBytes">What it is to hold.</param>
    /// <param name="second">The extension of the second.</param>
    /// <param name="secondBytes">What it is to hold.</param>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written; both are then as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written; both are then as they were.</exception>
    public static bool WriteBoth(string stem, string first, ReadOnlySpan<byte> firstBytes, string second, ReadOnlySpan<byte> secondBytes)
    {
        if (Holds(stem + first, firstBytes)) return Write(stem + second, secondBytes);
        if (Holds(stem + second, secondBytes)) return Write(stem + first, firstBytes);
        var (one, two) = (stem + first + Suffix, stem + first + second + SecondSuffix);
        try
        {
            // The second is prepared after the first and before the first is moved: where it is alone, it is complete and the first is
            // in place.
            Prepare(one, firstBytes);
            Prepare(two, secondBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(two);
            File.Delete(one);
            throw;
        }
        File.Move(one, stem + first, overwrite: true);
        File.Move(two, stem + second, overwrite: true);
        return true;
    }

    /// <summary>
    /// After a run that was broken off: completes the pair of files that was half in place, and takes its other temporary files away.
    /// </summary>
    /// <param name="folder">Everything below it is looked at; nothing happens when it is not there.</param>
    /// <param name="isOurs">Told a path below the folder, whether no other run may be at work there; null for all of it.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Recover(string folder, Func<string, bool>? isOurs = null)
    {
        var files = SourceFile.FilesBelow(folder).Where(path => isOurs is null || isOurs(path)).Select(path => Path.Combine(folder, path))
            .ToArray();
        foreach (var file in files.Where(file => file.EndsWith(SecondSuffix, StringComparison.Ordinal)))
        {
            var first = Path.ChangeExtension(file[..^SecondSuffix.Length], null);
            if (File.Exists(first + Suffix)) File.Delete(file);
            else File.Move(file, Path.ChangeExtension(first, Path.GetExtension(file[..^SecondSuffix.Length])), overwrite: true);
        }
        foreach (var file in files.Where(file => file.EndsWith(Suffix, StringComparison.Ordinal))) File.Delete(file);
    }

    /// <summary>Takes a file away; a link itself, not what it leads to. Nothing happens when there is none.</summary>
    /// <exception cref="IOException">The file is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Remove(string path) => File.Delete(path);

    /// <summary>Takes the folders away that a file was in and that are empty now, up to a folder that stays.</summary>
    /// <param name="root">Stays.</param>
    /// <param name="path">The file's, below the root.</param>
    /// <exception cref="IOException">A folder is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written.</exception>
    public static void RemoveEmptyFolders(string root, string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(root, folder);
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any()) return;
            Directory.Delete(full);
        }
    }

    /// <summary>
    /// The file system's own time, as it would give it to a file written now, in units of 100 ns: what stamps of files are compared with.
    /// </summary>
    /// <param name="folder">Made when it is not there; a file is written in it and removed again.</param>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static long Clock(string folder)
    {
        var path = Path.Combine(folder, "clock" + Suffix);
        Directory.CreateDirectory(folder);
        File.Delete(path);
        using (new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None)) { }
        var time = File.GetLastWriteTimeUtc(path).Ticks;
        File.Delete(path);
        return time;
    }

    private static void Prepare(string temporary, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(temporary)!);
        // A link left under this name would lead the bytes elsewhere: it is removed, and what is made anew is no link.
        File.Delete(temporary);
        try
        {
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(bytes);
        }
        // The second is how the runtime calls a file that may not grow that large.
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            File.Delete(temporary);
            throw exception as IOException ?? new IOException(exception.Message, exception);
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }
}
