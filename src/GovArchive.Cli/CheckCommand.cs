using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;

namespace GovArchive.Cli;

internal static class CheckCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, string format, bool strict)
    {
        var findings = new List<Finding>();
        var reports = Check.Run(layout, Environment.ProcessorCount, findings);
        Print(findings, format, terminal);
        if (format == "text")
            terminal.Say($"Checked {reports} reports: {terminal.Count(findings)}", $"校验 {reports} 份报告：{terminal.Count(findings)}");
        return ExitCode.Of(findings, strict);
    }

    // In text the findings are problems; in the other formats they are the result.
    private static void Print(List<Finding> findings, string format, Terminal terminal)
    {
        if (format == "text") terminal.Report(findings);
        if (format == "json") PrintJson(findings, terminal.Language);
        if (format == "github")
            foreach (var finding in findings)
                Console.Out.WriteLine(
                    $"::{Level(finding.Severity)} file={Property(finding.Place.File)},line={Math.Max(1, finding.Place.Line)},title={finding.Code.Id}::{Data(finding.MessageIn(terminal.Language))}");
    }

    private static void PrintJson(List<Finding> findings, string language)
    {
        using var output = StandardOutput.Open();
        using (var json = new Utf8JsonWriter(
            output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("file", finding.Place.File);
                json.WriteNumber("line", finding.Place.Line);
                json.WriteString("code", finding.Code.Id);
                json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
                json.WriteString("message", finding.MessageIn(language));
                json.WriteStartArray("cells");
                foreach (var cell in finding.Cells) json.WriteStringValue(cell.ToString());
                json.WriteEndArray();
                if (finding.Sides is { } sides)
                {
                    json.WriteNumber("left", sides.Left);
                    json.WriteNumber("right", sides.Right);
                    json.WriteNumber("difference", sides.Difference);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }

    // The escapes of GitHub's workflow commands.
    private static string Level(Severity severity) => severity == Severity.Note ? "notice" : severity.ToString().ToLowerInvariant();

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
