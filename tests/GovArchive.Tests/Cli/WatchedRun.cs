using System.Diagnostics;

namespace GovArchive.Tests.Cli;

/// <summary>A run of the program that is looked at all the while, and killed after so many looks.</summary>
/// <param name="hasBegun">Whether it prepares files already.</param>
/// <param name="isMoving">Whether it puts files in place.</param>
internal sealed class WatchedRun(string folder, string[] arguments, Func<bool> hasBegun, Func<bool> isMoving)
{
    private Looks _whole;

    /// <summary>Lets it run to its good end, and counts.</summary>
    public void LeaveAlone()
    {
        using var process = CommandLineRun.Start(folder, arguments);
        _whole = Watch(process, _ => false);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>
    /// Kills it. A third of the moments each: any from the start, any from the first prepared file, any from the first file that is put in
    /// place.
    /// </summary>
    /// <param name="part">The part of what is left then that it is let run, from 0 to 1.</param>
    public void Kill(int moment, double part)
    {
        using var process = CommandLineRun.Start(folder, arguments);
        Watch(process, (moment % 3) switch
        {
            0 => looks => looks.All >= part * _whole.All,
            1 => looks => looks.SinceBegun >= Math.Max(1, part * _whole.SinceBegun),
            _ => looks => looks.SinceMoving >= Math.Max(1, part * _whole.SinceMoving),
        });
        process.Kill();
        process.WaitForExit();
    }

    private Looks Watch(Process process, Func<Looks, bool> isOver)
    {
        var looks = default(Looks);
        while (!process.HasExited && !isOver(looks))
        {
            var (begun, moving) = (hasBegun(), isMoving());
            looks = new Looks(looks.All + 1, Since(looks.SinceBegun, begun), Since(looks.SinceMoving, moving));
            // To look without a pause takes a core from the run that is looked at.
            Thread.Sleep(1);
        }
        return looks;

        static int Since(int before, bool isSo) => before > 0 || isSo ? before + 1 : 0;
    }

    // How often it was looked at: in all, since it was first seen to prepare files, since it was first seen to put them in place.
    private readonly record struct Looks(int All, int SinceBegun, int SinceMoving);
}
