using System.Buffers;
using System.Globalization;
using GovArchive.Diagnostics;

namespace GovArchive.Sources.Documents;

/// <summary>Counts the cells of a text's tables and cuts the one that goes beyond what a document may have.</summary>
internal sealed class CellBound(string file, ICollection<Finding> findings)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("\t|｜│");

    private int _left = SourceDocument.MostCells;

    /// <summary>Index behind the last line of a table that may be read; <paramref name="end"/> as long as there is room.</summary>
    public int End(string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_left < 0) return start;
            _left -= 1 + Count(lines[i]);
            if (_left >= 0) continue;
            findings.Add(
                FindingCodes.TableCut.At(
                    new Place(file, start + 1, 1), (i - start).ToString(CultureInfo.InvariantCulture),
                    SourceDocument.MostCells.ToString(CultureInfo.InvariantCulture)));
            return i;
        }
        return end;
    }

    private static int Count(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOfAny(Separators); at >= 0; at = line.IndexOfAny(Separators))
        {
            count++;
            line = line[(at + 1)..];
        }
        return count;
    }
}
