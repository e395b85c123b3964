using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Importing;

namespace GovArchive.Transcribing;

/// <summary>Writes what a person typed beside the report's source, with who it was and when.</summary>
public static class TranscriptionWriting
{
    /// <summary>
    /// How many cells were written; null, with findings, where a text is not one value, another run holds the archive, or a file cannot be
    /// read or written. Then nothing is changed.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="transcription">What was typed in.</param>
    /// <param name="typed">By cell the text, "" for a cell that is blank on paper; null for one whose typed value is taken back.</param>
    /// <param name="by">Who typed; null for nobody named.</param>
    /// <param name="on">The day.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static int? Save(
        ArchiveLayout layout, Transcription transcription, IReadOnlyDictionary<CellId, string?> typed, string? by, DateOnly on,
        List<Finding> findings)
    {
        var name = FiguresName(transcription);
        var values = new Dictionary<CellId, string?>();
        foreach (var (cell, text) in typed)
        {
            values[cell] = text is null ? null : TypedFigures.Value(transcription, cell, text);
            if (text is not null && values[cell] is null)
                findings.Add(FindingCodes.FigureNotANumber.At(new Place(name), cell.ToString(), text) with { Cells = [cell] });
        }
        if (findings.Count > 0) return null;
        using var run = ArchiveRun.Begin(layout, findings);
        if (run is null) return null;
        var provenance = ProvenanceFile.Name(transcription.Key);
        foreach (var path in (string[])[name, provenance])
            if (SourceFile.FirstLink(layout.Root, path) is { } link) findings.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
        if (findings.Count > 0) return null;
        var full = Path.Combine(layout.Root, name);
        var old = SourceFile.Exists(full) ? SourceFile.Read(full, name, findings) : null;
        if (findings.Count > 0 || TypedFigures.With(transcription, old, values, findings) is not { } figures
            || ProvenanceFile.WithTranscriber(layout, transcription.Key, by, on, findings) is not { } origin) return null;
        return WriteAttempt.Run(name, () => AtomicFile.Write(full, figures), findings)
            && WriteAttempt.Run(provenance, () => AtomicFile.Write(Path.Combine(layout.Root, provenance), origin), findings)
                ? typed.Count(entry => entry.Value is not null) : null;
    }

    /// <summary>Path of the figures file in the archive.</summary>
    public static string FiguresName(Transcription transcription) =>
        $"{ArchiveLayout.SourcesName}/{transcription.Key}{ArchiveLayout.FiguresExtension}";
}
