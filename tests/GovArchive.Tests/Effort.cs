using System.Globalization;
using System.Runtime.InteropServices;

namespace GovArchive.Tests;

/// <summary>
/// What a piece of work takes of the thread that does it: bytes allocated, and the processor's time. What else the machine does meanwhile
/// changes neither much; how long the work takes by the clock is not asked.
/// </summary>
/// <param name="Nanoseconds">0 where the system does not tell a thread's own time: there only bytes are compared.</param>
internal readonly record struct Effort(long Bytes, long Nanoseconds)
{
    private const long ShortestNanoseconds = 1_000_000;

    // The number of the clock; none elsewhere.
    private static readonly int ThreadTime = OperatingSystem.IsLinux() ? 3 : OperatingSystem.IsMacOS() ? 16 : -1;

    /// <summary>Does the work, all of it on this thread.</summary>
    public static Effort Of(Action work)
    {
        var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread(), OfThread());
        work();
        return new Effort(GC.GetAllocatedBytesForCurrentThread() - bytes, OfThread() - time);
    }

    /// <summary>The lesser of two measures of the same work: disturbance only adds.</summary>
    public static Effort Least(Effort one, Effort other) =>
        new(Math.Min(one.Bytes, other.Bytes), Math.Min(one.Nanoseconds, other.Nanoseconds));

    public static Effort Sum(IReadOnlyCollection<Effort> all) => new(all.Sum(one => one.Bytes), all.Sum(one => one.Nanoseconds));

    /// <summary>Below a millisecond the processor's time tells more of what else the machine does than of the work.</summary>
    public bool IsWithin(double times, Effort other) =>
        Bytes <= times * other.Bytes && Nanoseconds <= times * Math.Max(other.Nanoseconds, ShortestNanoseconds);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Bytes} bytes and {Nanoseconds / 1e6:0.0} ms of the processor");

    private static long OfThread() =>
        ThreadTime >= 0 && Read(ThreadTime, out var time) == 0 ? time.Seconds * 1_000_000_000L + time.Nanoseconds : 0;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
