using GovArchive.Text;

namespace GovArchive.Datasets.Snippets;

/// <summary>What a snippet is for.</summary>
internal enum SnippetUse
{
    /// <summary>The rate of each province and year.</summary>
    Rates,

    /// <summary>The panel, with labels.</summary>
    Panel,
}

/// <summary>A program of a few lines that reads published files, kept as it runs beside them.</summary>
/// <param name="Use">What it is for.</param>
/// <param name="Tool">What runs it, as that calls itself.</param>
/// <param name="Name">Its file among the published ones.</param>
/// <param name="Files">Those it reads.</param>
internal sealed record Snippet(SnippetUse Use, string Tool, string Name, params string[] Files)
{
    // What the same program reads as well, in place of one that is not published.
    private static readonly (string From, string To)[] Others = [(".parquet", ".csv.gz"), (".csv.gz", ".csv")];

    /// <summary>Where it is kept, if not under its own name.</summary>
    public string Source { get => field ?? Name; init; }

    /// <summary>Of what is published; null where a file that it needs is not.</summary>
    public FilledSnippet? Fill(IReadOnlySet<string> published)
    {
        string?[] found = [.. Files.Select(file => Found(file, published))];
        if (found.Contains(null)) return null;
        var text = EmbeddedTable.Text(typeof(Snippet), "Datasets/Snippets/" + Source);
        foreach (var (file, there) in Files.Zip(found)) text = text.Replace(file, there, StringComparison.Ordinal);
        return new FilledSnippet(this, text, [.. found.OfType<string>()]);
    }

    private static string? Found(string file, IReadOnlySet<string> published)
    {
        if (published.Contains(file)) return file;
        foreach (var (from, to) in Others)
            if (file.EndsWith(from, StringComparison.Ordinal) && Found(file[..^from.Length] + to, published) is { } other) return other;
        return null;
    }
}

/// <summary>A snippet that names files that are there.</summary>
/// <param name="Files">Those it reads, to be put into one folder with it.</param>
internal sealed record FilledSnippet(Snippet Snippet, string Text, string[] Files);
