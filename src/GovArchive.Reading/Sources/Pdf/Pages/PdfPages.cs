using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Sources.Pdf.Limits;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>How reading a PDF ended.</summary>
internal enum PdfOutcome
{
    /// <summary>Its pages were read; a message tells of a fault that may have cost text.</summary>
    Done,

    /// <summary>Damaged, or no PDF.</summary>
    Failed,

    /// <summary>Its end is missing.</summary>
    Cut,

    /// <summary>It asks for a password.</summary>
    Locked,

    /// <summary>Stopped at a limit.</summary>
    Stopped,
}

/// <param name="Message">One line; "" when there is nothing to say.</param>
internal sealed record PdfRun(PdfOutcome Outcome, ImmutableArray<PdfPage> Pages, string Message);

/// <summary>
/// The pages of a PDF through PdfPig, on a thread of its own with room for calls within calls. Limits hold at every step; should one take
/// for ever, its thread is left behind.
/// </summary>
internal static partial class PdfPages
{
    private const int LongestEnd = 2048;

    // For the thread to notice that it is to end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public static PdfRun Read(byte[] bytes, PdfLimits limits)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, LongestEnd)).IndexOf("%PDF-"u8) < 0)
            return new PdfRun(PdfOutcome.Failed, [], "it does not begin as a PDF does");
        if (IsCut(bytes)) return new PdfRun(PdfOutcome.Cut, [], "");
        var watch = new PdfWatch(limits);
        PdfRun? run = null;
        var thread = new Thread(() => run = Run(bytes, watch), limits.Stack) { IsBackground = true, Name = "PDF" };
        thread.Start();
        if (limits.Time > TimeSpan.Zero && thread.Join(limits.Time)) return run!;
        var reason = $"it took longer than {limits.Time.TotalSeconds:0} seconds";
        watch.Stop(reason);
        return thread.Join(Grace) && limits.Time > TimeSpan.Zero && run is { } late ? late : new PdfRun(PdfOutcome.Stopped, [], reason);
    }

    // What was added later has an end of its own, and so has the first part of a file that is made for slow networks.
    private static bool IsCut(byte[] bytes)
    {
        var end = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        var tail = bytes.AsSpan(end < 0 ? Math.Max(0, bytes.Length - LongestEnd) : end);
        return end < 0 ? tail.LastIndexOf("startxref"u8) < 0 : tail.IndexOf(" obj"u8) >= 0;
    }

    private static PdfRun Run(byte[] bytes, PdfWatch watch)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new PdfOptions(watch));
            if (document.NumberOfPages > watch.Limits.Pages) watch.Stop($"it has more than {watch.Limits.Pages} pages");
            document.AddPageFactory<PdfPage, PdfPageFactory>();
            var pages = ImmutableArray.CreateBuilder<PdfPage>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                watch.NextPage();
                if (Page(document, number, watch) is { } page) pages.Add(page);
            }
            watch.Check();
            return pages.Count == 0
                ? new PdfRun(PdfOutcome.Failed, [], watch.Fault ?? "it has no pages")
                : new PdfRun(PdfOutcome.Done, pages.ToImmutable(), watch.Fault ?? "");
        }
        catch (PdfStoppedException exception)
        {
            return new PdfRun(PdfOutcome.Stopped, [], exception.Message);
        }
        catch (PdfDocumentEncryptedException exception)
        {
            return new PdfRun(PdfOutcome.Locked, [], FirstLine(exception));
        }
        catch (OutOfMemoryException)
        {
            return new PdfRun(PdfOutcome.Stopped, [], "it takes more memory than there is");
        }
        catch (Exception exception)
        {
            // A stop may have been wrapped, or hidden by what it led to.
            return watch.Reason is { } reason
                ? new PdfRun(PdfOutcome.Stopped, [], reason) : new PdfRun(PdfOutcome.Failed, [], FirstLine(exception));
        }
    }

    // Null when it cannot be read: the others may be.
    private static PdfPage? Page(PdfDocument document, int number, PdfWatch watch)
    {
        try
        {
            return document.GetPage<PdfPage>(number);
        }
        catch (Exception exception) when (exception is not PdfStoppedException and not OutOfMemoryException && watch.Reason is null)
        {
            watch.Found($"page {number}: {FirstLine(exception)}");
            return null;
        }
    }

    private static string FirstLine(Exception exception)
    {
        var line = Blank().Replace(exception.Message.Split('\n')[0], " ").Trim();
        return line.Length > 200 ? line[..200] : line;
    }

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank();
}
