using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Reports.Values;
using GovArchive.Sources;
using GovArchive.Sources.Documents;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Transcribing;

/// <summary>The text of a figures file: what it had, with what a person typed now.</summary>
internal static class TypedFigures
{
    private static readonly string[] Header = ["cell", "value", "note"];

    /// <summary>What a text means in a cell, as the file has it; null where it is not one value.</summary>
    public static string? Value(Transcription transcription, CellId cell, string text)
    {
        if (text.Length > 60 || transcription.Form.Find(cell) is not { } found) return null;
        return CellValue.Read(text, found.Column) switch
        {
            (FigureState.Reported, var value) => Csv.Number(value),
            (FigureState.Blank, _) => "",
            (FigureState.NotApplicable, _) => HanText.Squeeze(text),
            _ => null,
        };
    }

    /// <summary>The file's bytes; null, with findings, where the old one has lines that are wrong: they are not to be lost.</summary>
    /// <param name="old">Null where there is none.</param>
    /// <param name="typed">By cell its value as <see cref="Value"/> gives it; null takes the cell's line away.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static byte[]? With(
        Transcription transcription, SourceFile? old, IReadOnlyDictionary<CellId, string?> typed, ICollection<Finding> findings)
    {
        var head = $"# {transcription.Name} {transcription.Key.Year}; edition {transcription.Form.Edition}; typed in from the report\n";
        var (records, header) = (new Dictionary<CellId, string[]>(), Header);
        if (old is not null)
        {
            var problems = new List<Finding>();
            if (FiguresReader.Read(old, problems) is not { } document || FiguresParser.Parse(document, problems) is null
                || problems.Exists(problem => problem.Severity != Severity.Note))
            {
                foreach (var problem in problems) findings.Add(problem);
                return null;
            }
            head = string.Concat(old.Text(problems)!.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimEnd() + "\n"));
            string[][] lines = [.. document.Blocks.OfType<GridBlock>().SelectMany(grid => grid.Rows).Select(Fields)];
            header = lines[0];
            foreach (var line in lines[1..])
                if (CellId.TryParse(line[0], out var cell)) records[cell] = line;
        }
        foreach (var (cell, value) in typed)
        {
            if (value is null) records.Remove(cell);
            else records[cell] = [cell.ToString(), value, .. records.GetValueOrDefault(cell)?[2..] ?? header[2..].Select(_ => "")];
        }
        var order = transcription.Form.Cells.Where(records.ContainsKey).Select(cell => (IReadOnlyList<string>)records[cell]);
        return [.. Encoding.UTF8.GetBytes(head), .. Csv.Write(order.Prepend(header))];
    }

    private static string[] Fields(GridRow row) => [.. row.Cells.Select(cell => cell.Text.Trim())];
}
