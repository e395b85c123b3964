using GovArchive.Text.Formats;

namespace GovArchive.Tests;

/// <summary>A table of cases: a CSV file with a header, one case a record.</summary>
public static class CaseTable
{
    /// <summary>The records without the header; every record must have as many fields as the header.</summary>
    public static IEnumerable<string[]> Read(string room, string file)
    {
        var rows = Csv.Read(File.ReadAllBytes(Path.Combine(Cases.Folder(room), file)));
        var columns = rows[0].Fields.Length;
        foreach (var row in rows.Skip(1))
        {
            if (row.Fields.Length != columns)
                throw new InvalidDataException($"{file}({row.Line}): {row.Fields.Length} fields instead of {columns}");
            yield return row.Fields;
        }
    }
}
