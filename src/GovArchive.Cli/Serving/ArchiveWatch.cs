using GovArchive.Serving;

namespace GovArchive.Cli.Serving;

/// <summary>Tells what changes of an archive on the disk, a moment after it did, so that what is saved together is told together.</summary>
internal sealed class ArchiveWatch : IDisposable
{
    /// <summary>How long nothing must change before it is told.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    private readonly string _root;
    private readonly FileSystemWatcher _watcher;
    private readonly Lock _lock = new();
    private readonly AutoResetEvent _changed = new(initialState: false);
    private LiveChange _change = LiveChange.None;

    /// <param name="root">The archive's folder.</param>
    /// <exception cref="IOException">The machine watches too many files already.</exception>
    public ArchiveWatch(string root)
    {
        _root = Path.GetFullPath(root);
        _watcher = new FileSystemWatcher(_root)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 1 << 16,
        };
        _watcher.Changed += (_, args) => Note(args.FullPath);
        _watcher.Created += (_, args) => Note(args.FullPath);
        _watcher.Deleted += (_, args) => Note(args.FullPath);
        _watcher.Renamed += (_, args) =>
        {
            Note(args.OldFullPath);
            Note(args.FullPath);
        };
        // More changed than was kept: which is not known.
        _watcher.Error += (_, _) => Add(new LiveChange(Frame: true, Everything: true, Sources: true, []));
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits until something changed, and tells what; nothing when it was told to stop, or other work is done first.</summary>
    /// <param name="other">Work that goes on meanwhile; null for none.</param>
    public LiveChange Next(Task? other, CancellationToken stop)
    {
        WaitHandle[] ends = [_changed, stop.WaitHandle, .. other is null ? (WaitHandle[])[] : [((IAsyncResult)other).AsyncWaitHandle]];
        if (WaitHandle.WaitAny(ends) != 0) return LiveChange.None;
        while (_changed.WaitOne(Quiet))
        {
        }
        lock (_lock)
        {
            var change = _change;
            _change = LiveChange.None;
            return change;
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _changed.Dispose();
    }

    private void Note(string path) => Add(LiveChange.Of(Path.GetRelativePath(_root, path).Replace('\\', '/')));

    private void Add(LiveChange change)
    {
        if (change.IsNone) return;
        lock (_lock) _change = _change.And(change);
        _changed.Set();
    }
}
