using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Rows;

namespace GovArchive.Reports.Tables;

/// <summary>
/// Tells of an edition, without aligning it, that it can change nothing: the source has too few of its labels' characters for it to be the
/// better one, and no number is left for a row of it. Aligning the form of 2014 takes a fifth of the time that a report of 2021 takes.
/// </summary>
internal sealed class EditionBound
{
    private readonly ImmutableArray<Piece> _pieces;
    private readonly Lazy<Dictionary<char, int>> _source;
    private int _found = -1;

    /// <param name="pieces">All of the source.</param>
    public EditionBound(ImmutableArray<Piece> pieces)
    {
        _pieces = pieces;
        _source = new(() =>
        {
            var counts = new Dictionary<char, int>();
            foreach (var piece in pieces) Count(counts, piece is Run run ? run.Printed : ((LabelPiece)piece).Text);
            return counts;
        });
    }

    /// <summary>Whether the source has a number that none of the readings taken has.</summary>
    public bool HasOthers => _found < 0;

    /// <summary>Takes what was read under one edition.</summary>
    public void Add(ImmutableArray<TableReading> tables)
    {
        var taken = OtherEditions.Taken(tables);
        foreach (var piece in _pieces)
        {
            if (piece is not Run run) continue;
            foreach (var cell in run.Cells)
                if (HasDigit(cell.Text) && !taken.Contains(cell.Place)) return;
        }
        _found = Math.Max(_found, tables.Sum(table => table.LabelsFound));
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>The most characters of an edition's labels that can be found in the source.</summary>
    public int Most(KnownForm form)
    {
        var most = 0;
        foreach (var table in form.Tables)
            foreach (var (character, count) in table.Labels.Characters) most += Math.Min(count, _source.Value.GetValueOrDefault(character));
        return most;
    }

    /// <summary>Whether a reading under this edition may be better than those taken, or hold rows that none of them has.</summary>
    public bool MayMatter(KnownForm form) => HasOthers || Most(form) >= _found;

    private static void Count(Dictionary<char, int> counts, string text)
    {
        foreach (var character in LabelText.Normalise(text)) CollectionsMarshal.GetValueRefOrAddDefault(counts, character, out _)++;
    }
}
