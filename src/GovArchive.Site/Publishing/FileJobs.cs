using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>Makes files on all processors at once.</summary>
internal static class FileJobs
{
    /// <summary>
    /// Batches made and not yet taken: enough that nobody waits for a slow one, few enough that a large archive is never held.
    /// </summary>
    private const int Ahead = 16;

    /// <summary>
    /// Bytes and files of a batch, about. Handed over one by one, a hundred thousand files that only was there took 4 s, of which 2.8
    /// were waiting.
    /// </summary>
    private const int BatchBytes = 1 << 18;
    private const int BatchFiles = 256;

    /// <summary>Bytes, touched only when needed: for blocks of a template many deep, which are walked one inside another.</summary>
    private const int Stack = 16 << 20;

    /// <summary>
    /// The files of all jobs, each job's own in its order, those of different jobs as they come: nothing that is written depends on that.
    /// Jobs are begun in their order. What a job throws is thrown here; the others are then stopped, as they are when no more files are
    /// taken.
    /// </summary>
    /// <param name="jobs">Each makes its files while they are taken, on one thread.</param>
    /// <param name="workers">How many threads; at least 1.</param>
    public static IEnumerable<OutputFile> Run(IReadOnlyList<IEnumerable<OutputFile>> jobs, int workers)
    {
        using var batches = new BlockingCollection<List<OutputFile>>(Ahead);
        using var stop = new CancellationTokenSource();
        var (begun, running, fault) = (0, Math.Min(jobs.Count, workers), (Exception?)null);
        if (running == 0) yield break;
        var threads = new Thread[running];
        for (var i = 0; i < threads.Length; i++) (threads[i] = new Thread(Work, Stack) { IsBackground = true }).Start();
        try
        {
            foreach (var batch in batches.GetConsumingEnumerable())
                foreach (var file in batch)
                    yield return file;
        }
        finally
        {
            stop.Cancel();
            foreach (var thread in threads) thread.Join();
        }
        if (fault is not null) ExceptionDispatchInfo.Throw(fault);

        void Work()
        {
            try
            {
                for (var next = Interlocked.Increment(ref begun) - 1; next < jobs.Count
                    && !stop.IsCancellationRequested; next = Interlocked.Increment(ref begun) - 1)
                    foreach (var batch in Batches(jobs[next])) batches.Add(batch, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref fault, exception, null);
                stop.Cancel();
            }
            finally
            {
                if (Interlocked.Decrement(ref running) == 0) batches.CompleteAdding();
            }
        }
    }

    private static IEnumerable<List<OutputFile>> Batches(IEnumerable<OutputFile> files)
    {
        var (batch, bytes) = (new List<OutputFile>(), 0L);
        foreach (var file in files)
        {
            batch.Add(file);
            bytes += file.Bytes.Length;
            if (bytes < BatchBytes && batch.Count < BatchFiles) continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }
        if (batch.Count > 0) yield return batch;
    }
}
