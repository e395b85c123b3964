using System.Globalization;
using System.Text;

namespace GovArchive.Search;

/// <summary>What is shown of documents: pieces of the list of all documents, so many a file.</summary>
internal static class DocumentList
{
    public const int PerFile = 64;

    private static readonly char[] Breaks = ['\t', '\n', '\r', '|'];

    /// <summary>
    /// A line a document, of fields with tabs between: kind, address, title, year, level's number, other names and figures with | between,
    /// title in English; empty where there is none. An address that the kind and title before lead to is written by what is its own.
    /// </summary>
    public static byte[] Write(IEnumerable<SearchDocument> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
            text.AppendJoin(
                '\t', document.Kind, document.Address, Field(document.Title), document.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
                document.Level is { } level ? ((int)level).ToString(CultureInfo.InvariantCulture) : "",
                string.Join('|', document.OtherNames.Select(Field)), string.Join('|', document.Figures),
                Field(document.English)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(string text) => string.Join(' ', text.Split(Breaks));
}
