namespace GovArchive.Files;

/// <summary>Some bytes of a file that is too large to be held.</summary>
public static class FileStretch
{
    /// <param name="path">Of the file.</param>
    /// <param name="start">Where in it, in bytes.</param>
    /// <param name="length">In bytes.</param>
    /// <exception cref="IOException">The file cannot be read, or is shorter.</exception>
    public static byte[] Read(string path, long start, int length)
    {
        using var file = File.OpenHandle(path);
        var bytes = new byte[length];
        return RandomAccess.Read(file, bytes, start) == length ? bytes : throw new IOException($"{path} was cut off");
    }
}
