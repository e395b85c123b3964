using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Transcribing;

namespace GovArchive.Cli.Transcribing;

/// <summary>What the page shows and what it sends: the report as it is now, and what was typed of it.</summary>
/// <param name="layout">The archive.</param>
/// <param name="open">Reads it anew.</param>
/// <param name="on">The day on which it is typed.</param>
/// <param name="terminal">Takes what is said.</param>
internal sealed class TypingDesk(
    ArchiveLayout layout, Func<List<Finding>, Transcription?> open, DateOnly on, Terminal terminal)
{
    /// <summary>Bytes of what a page may send: every cell of a form, several times over.</summary>
    public const int MostBytes = 1 << 18;

    // Two windows may be open.
    private readonly Lock _lock = new();

    /// <summary>Who types; "" where that is not said.</summary>
    public string By { get; init; } = "";

    public Terminal Terminal => terminal;

    /// <summary>The report as it was when the page was asked for last; null where it was gone.</summary>
    public Transcription? Report { get; private set; }

    /// <summary>The report as it is now; null where it is gone meanwhile.</summary>
    public Transcription? Look()
    {
        lock (_lock) return Report = open([]);
    }

    /// <summary>The source as it came; null where it is not there.</summary>
    /// <param name="path">In the archive.</param>
    public SourceFile? Original(string path) => SourceFile.FirstLink(layout.Root, path) is null
        ? SourceFile.Read(Path.Combine(layout.Root, path), path, []) : null;

    /// <summary>Saves what a page sent: <c>{"by": "…", "cells": {"table/row/column": "12"}}</c>, null to take a typed value back.</summary>
    /// <returns>Whether it was done, and what is to be told.</returns>
    public (bool IsDone, string Told) Save(byte[] sent)
    {
        lock (_lock)
        {
            var findings = new List<Finding>();
            if (Read(sent) is not var (by, cells)) return (false, "not what this page sends");
            if (open(findings) is not { } transcription
                || TranscriptionWriting.Save(layout, transcription, cells, by, on, findings) is not { } count)
                return (false, string.Join('\n', terminal.Lines(findings)));
            var told = terminal.Words(
                $"Saved {Terminal.Counted(count, "cell")} to {TranscriptionWriting.FiguresName(transcription)}. Next: govarchive import",
                $"已将 {count} 格存入 {TranscriptionWriting.FiguresName(transcription)}。接下来：govarchive import");
            Terminal.Say(told);
            return (true, told);
        }
    }

    private static (string? By, Dictionary<CellId, string?> Cells)? Read(byte[] sent)
    {
        try
        {
            using var json = JsonDocument.Parse(sent, new JsonDocumentOptions { MaxDepth = 4 });
            var cells = new Dictionary<CellId, string?>();
            foreach (var cell in json.RootElement.GetProperty("cells").EnumerateObject())
            {
                if (!CellId.TryParse(cell.Name, out var id)) return null;
                cells[id] = cell.Value.GetString();
            }
            var by = json.RootElement.GetProperty("by").GetString()?.Trim() ?? "";
            return by.Length > 100 || by.Any(char.IsControl) ? null : (by.Length == 0 ? null : by, cells);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
