namespace GovArchive.Text;

/// <summary>
/// The lines of a compiled-in table whose fields hold no quotes and no separators. Such tables are needed in every start of the program:
/// taking lines apart costs a tenth of what a general CSV reader does before its first record.
/// </summary>
internal static class TableLines
{
    /// <summary>Every line but empty ones and comments, which begin with "# ".</summary>
    /// <param name="owner">A type of the library that has the table.</param>
    /// <param name="name">Room and file.</param>
    public static IEnumerable<ReadOnlyMemory<char>> Of(Type owner, string name)
    {
        var text = EmbeddedTable.Text(owner, name);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsMemory(start, end - start);
            if (line.Length > 0 && !line.Span.StartsWith("# ", StringComparison.Ordinal)) yield return line;
            start = end + 1;
        }
    }
}
