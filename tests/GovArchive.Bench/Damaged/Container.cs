using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>A way in which a report is written down.</summary>
/// <param name="Name">On the command line and in the table of results.</param>
/// <param name="Extension">Of its files.</param>
/// <param name="Write">The file; the text of text containers may be damaged once more before it is written.</param>
internal sealed record Container(string Name, string Extension, Func<Draft, Func<string, string>, byte[]> Write)
{
    public override string ToString() => Name;
}

/// <summary>All containers.</summary>
internal static class Containers
{
    /// <summary>A row a line, cells separated by tabs.</summary>
    public static readonly Container Tabs = new("tabs", ".txt", Text(TextContainers.Tabs));

    /// <summary>A cell a line; a blank cell leaves no trace.</summary>
    public static readonly Container Cells = new("cells", ".txt", Text(TextContainers.Cells));

    /// <summary>Columns of words, kept apart by spaces.</summary>
    public static readonly Container Columns = new("columns", ".txt", Text(TextContainers.Columns));

    /// <summary>A row a line, cells separated by bars.</summary>
    public static readonly Container Bars = new("bars", ".txt", Text(TextContainers.Bars));

    public static readonly Container Pipes = new("pipes", ".md", Text(MarkdownContainers.Pipes));
    public static readonly Container MarkdownHtml = new("markdown-html", ".md", Text(MarkdownContainers.Html));

    /// <summary>With colspan and rowspan.</summary>
    public static readonly Container Html = new("html", ".html", Text(HtmlContainer.Spanned));

    /// <summary>Without: what a wider cell covers is a blank cell, or none.</summary>
    public static readonly Container FlatHtml = new("html-flat", ".html", Text(HtmlContainer.Flat));

    public static readonly Container Docx = new("docx", ".docx", (draft, _) => DocxContainer.Write(draft));

    /// <summary>Figures typed in by hand.</summary>
    public static readonly Container Csv = new("csv", ".figures.csv", Text(CsvContainer.Write));

    public static readonly Container Pdf = new("pdf", ".pdf", (draft, _) => PdfContainer.Write(draft));

    public static readonly Container[] Plain = [Tabs, Cells, Columns, Bars];
    public static readonly Container[] Web = [MarkdownHtml, Html, FlatHtml];
    public static readonly Container[] Marked = [Pipes, .. Web, Docx];
    public static readonly Container[] Printed = [.. Plain, .. Marked, Pdf];
    public static readonly Container[] All = [.. Printed, Csv];

    private static Func<Draft, Func<string, string>, byte[]> Text(Func<Draft, string> write) =>
        (draft, damage) => Encoding.UTF8.GetBytes(damage(write(draft)));
}
