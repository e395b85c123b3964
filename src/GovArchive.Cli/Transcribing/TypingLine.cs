using GovArchive.Forms;
using GovArchive.Reports.Strips;
using GovArchive.Transcribing;

namespace GovArchive.Cli.Transcribing;

/// <summary>Cells that are typed together because they stand together on paper.</summary>
/// <param name="Strip">The row that they were read from; null where there is no picture of it.</param>
/// <param name="Unread">Rows of the picture that may be theirs: what is between those of their neighbours.</param>
/// <param name="Cells">In the form's order.</param>
internal sealed record TypingLine(RowStrip? Strip, IReadOnlyList<RowStrip> Unread, IReadOnlyList<TranscribedCell> Cells)
{
    /// <summary>Whether each cell's place in the strip is known, so that what is typed can stand below it.</summary>
    public bool IsPlaced => Strip is not null && Cells.All(cell => PlaceOf(cell) is not null);

    /// <summary>Where a cell is in the strip; null where that is not known.</summary>
    public StripCell? PlaceOf(TranscribedCell cell) =>
        Strip?.Cells.FirstOrDefault(own => own.Cell == cell.Cell.Id) is { Right: > 0 } place ? place : null;

    /// <summary>The lines of a table.</summary>
    public static IEnumerable<TypingLine> Of(Transcription transcription, FormTable table)
    {
        var (rows, last) = (transcription.Strips?.Rows ?? [], 0);
        var own = transcription.Cells.Where(cell => cell.Cell.Id.Table == table.Id).ToArray();
        for (var start = 0; start < own.Length;)
        {
            var strip = transcription.Strips?.Of(own[start].Cell.Id);
            var end = start + 1;
            while (end < own.Length && transcription.Strips?.Of(own[end].Cell.Id) == strip
                && (strip is not null || own[end].Cell.Row == own[start].Cell.Row)) end++;
            var unread = new List<RowStrip>();
            if (strip is not null) last = rows.IndexOf(strip) + 1;
            else if (last > 0)
                for (; last < rows.Length && rows[last].Cells.IsEmpty; last++) unread.Add(rows[last]);
            yield return new TypingLine(strip, unread, own[start..end]);
            start = end;
        }
    }
}
