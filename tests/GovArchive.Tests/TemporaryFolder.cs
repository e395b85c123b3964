namespace GovArchive.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("govarchive-test-").FullName;

    /// <summary>A path below the folder.</summary>
    public string this[string path] => System.IO.Path.Combine(Path, path);

    /// <summary>Copies everything below another folder into this one, or into one below it.</summary>
    public TemporaryFolder With(string folder, string below = "")
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            Write(System.IO.Path.Combine(below, System.IO.Path.GetRelativePath(folder, file)), File.ReadAllBytes(file));
        return this;
    }

    public TemporaryFolder Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    /// <summary>Every file's path and content in hexadecimal below a folder, in ordinal order.</summary>
    public SortedDictionary<string, string> Snapshot(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(this[folder])) return files;
        foreach (var file in Directory.GetFiles(this[folder], "*", SearchOption.AllDirectories))
            files[System.IO.Path.GetRelativePath(this[folder], file).Replace('\\', '/')] = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
        return files;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
