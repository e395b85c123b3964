namespace GovArchive.Files;

/// <summary>
/// Stamps of files that are kept in a file from run to run. Where they cannot be kept, every file is read: slower, and just as right.
/// </summary>
public sealed class KeptStamps
{
    private readonly string _path;
    private readonly long _clock;

    private KeptStamps(string path, long clock, FileStamps files) => (_path, _clock, Files) = (path, clock, files);

    public FileStamps Files { get; }

    /// <summary>Begins to look at files.</summary>
    /// <param name="path">Where they are kept; its folder is made when it is not there.</param>
    public static KeptStamps Open(string path) => new(path, Clock(path), FileStamps.Read(path));

    /// <summary>Keeps the stamps of files that were looked at since <see cref="Open"/>.</summary>
    public void Save() => Save(_clock);

    /// <summary>Keeps the stamps of files that were written since <see cref="Open"/>, by this run alone.</summary>
    public void SaveWritten() => Save(Clock(_path));

    private void Save(long clock)
    {
        if (Files.IsAsRead) return;
        try
        {
            AtomicFile.Write(_path, Files.Write(clock));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The old ones stay, and are as true as they were.
        }
    }

    // Without a clock no stamp is older than it.
    private static long Clock(string path)
    {
        try
        {
            return AtomicFile.Clock(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
