namespace GovArchive.Browser;

/// <summary>A copy of a site, to be changed while it is open.</summary>
internal sealed class CopiedSite : IDisposable
{
    private readonly SiteServer _server;

    public CopiedSite(string folder)
    {
        Copy(folder, Folder);
        _server = new SiteServer(Folder, "/some-repo/");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("govarchive-").FullName;

    public Uri Address => _server.Address;

    /// <summary>Copies all files of a folder into another one, which may be there.</summary>
    public static void Copy(string folder, string to)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
