using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using GovArchive.Diagnostics;

namespace GovArchive.Sources;

/// <summary>PDF through poppler's <c>pdftotext</c>, which says where every word stands.</summary>
internal static partial class PdfReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings) => Read(file, findings, new PdfToText());

    /// <summary>Null, with a finding, when poppler is missing or gives up, or when the file has no text.</summary>
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings, PdfToText program)
    {
        var place = new Place(file.Path);
        var run = program.Run(file.Bytes);
        if (run.Outcome == PdfOutcome.Missing) findings.Add(FindingCodes.PopplerMissing.At(place));
        else if (run.Outcome == PdfOutcome.Stopped) findings.Add(FindingCodes.PdfStopped.At(place, run.Message));
        else if (run.Outcome == PdfOutcome.Failed) findings.Add(FindingCodes.PdfUnreadable.At(place, run.Message));
        if (run.Outcome != PdfOutcome.Done) return null;

        List<PositionedWord> words;
        try
        {
            words = Words(run.Output);
        }
        catch (XmlException exception)
        {
            findings.Add(FindingCodes.PdfUnreadable.At(place, exception.Message));
            return null;
        }

        // Page numbers and the like are printed upon scans too.
        if (!words.Exists(word => word.Text.Any(char.IsLetter)))
        {
            findings.Add(FindingCodes.PdfWithoutText.At(place, Path.GetFileNameWithoutExtension(file.Path) + ".figures.csv"));
            return null;
        }
        if (run.Message.Length > 0) findings.Add(FindingCodes.PdfDamaged.At(place, run.Message));
        return new SourceDocument(file, PositionedText.Blocks(file.Path, words));
    }

    // The head is left out: poppler copies titles into it byte by byte.
    private static List<PositionedWord> Words(byte[] output)
    {
        var text = Encoding.UTF8.GetString(output);
        var start = text.IndexOf("<doc>", StringComparison.Ordinal);
        var end = text.LastIndexOf("</doc>", StringComparison.Ordinal);
        if (start < 0 || end < start) return [];
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(new StringReader(Control().Replace(text[start..(end + "</doc>".Length)], " ")), settings);
        var words = new List<PositionedWord>();
        var page = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "page") page++;
            if (reader.LocalName != "word") continue;
            var (left, top, right, bottom) = (Length("xMin"), Length("yMin"), Length("xMax"), Length("yMax"));
            words.Add(new PositionedWord(page, left, top, right, bottom, reader.ReadString()));
        }
        return words;

        double Length(string name) => double.TryParse(reader.GetAttribute(name), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    [GeneratedRegex("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")]
    private static partial Regex Control();
}
