namespace GovArchive.Cli;

/// <summary>A folder of its own for as long as it is needed, in the system's place for such.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("govarchive-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
