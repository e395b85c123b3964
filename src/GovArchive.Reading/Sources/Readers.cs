using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Docx;
using GovArchive.Sources.Html;
using GovArchive.Sources.Markdown;
using GovArchive.Sources.Pdf;

namespace GovArchive.Sources;

/// <summary>A format that reports come in.</summary>
/// <param name="Name">For people.</param>
/// <param name="Extensions">Lower case, with the dot.</param>
/// <param name="Read">Null, with a finding, when the file cannot be read in this format.</param>
public sealed record SourceFormat(string Name, string[] Extensions, Func<SourceFile, ICollection<Finding>, SourceDocument?> Read);

/// <summary>All formats that can be read.</summary>
public static class Readers
{
    public static readonly SourceFormat[] All =
    [
        new("figures typed in by hand", [".figures.csv"], FiguresReader.Read),
        new("plain text", [".txt"], TextReader.Read),
        new("web page", [".html", ".htm"], HtmlReader.Read),
        new("Markdown", [".md", ".markdown"], MarkdownReader.Read),
        new("PDF", [".pdf"], PdfReader.Read),
        new("DOCX", [".docx"], DocxReader.Read),
    ];

    /// <summary>What the names of readable files end with, for messages.</summary>
    public static string Extensions => string.Join(" ", All.SelectMany(known => known.Extensions));

    /// <summary>The format of a file by its name; null when it is none of them.</summary>
    public static SourceFormat? FormatOf(string path) =>
        All.FirstOrDefault(format => format.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Reads a file in the format its name says. Null, with a finding, when there is no such format or it cannot be read.
    /// </summary>
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (file.Bytes.Length > 0 && FormatOf(file.Path) is { } format)
            return format.Read(file, findings) is { } document ? PicturesInside.Read(document, findings) : null;
        if (file.Bytes.Length > 0 && PictureReader.IsPicture(file.Path)) return PictureReader.Read([file], findings);
        findings.Add(file.Bytes.Length == 0
            ? FindingCodes.FileEmpty.At(new Place(file.Path)) : FindingCodes.UnknownFormat.At(new Place(file.Path), Extensions));
        return null;
    }
}
