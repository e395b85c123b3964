using System.Text;

namespace GovArchive.Sources.Docx;

/// <summary>A file embedded in a document as a part of its text.</summary>
/// <param name="Name">Of the part.</param>
internal sealed record DocxChunk(string Name, byte[] Bytes)
{
    /// <summary>A web page of a report has some hundred kilobytes; larger parts are not taken out of the package.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>What it is, for people; null for a web page.</summary>
    public string? Kind
    {
        get
        {
            var start = Encoding.Latin1.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 512)));
            if (start.StartsWith("{\\rtf", StringComparison.Ordinal)) return "RTF";
            if (start.StartsWith("PK", StringComparison.Ordinal)) return "a document (DOCX)";
            if (start.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase)
                || start.Contains("multipart/", StringComparison.OrdinalIgnoreCase)) return "a web archive (MHT)";
            return start.Contains('<', StringComparison.Ordinal) || start.Contains("\0<", StringComparison.Ordinal) ? null : "plain text";
        }
    }
}
