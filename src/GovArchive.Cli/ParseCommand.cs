using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Cli;

internal static class ParseCommand
{
    public static int Run(IReadOnlyList<string> files, bool asJson, Terminal terminal)
    {
        var sources = files.SelectMany(Read).ToList();
        if (asJson)
        {
            using var output = StandardOutput.Open();
            ParseJson.Write(output, sources);
            output.WriteByte((byte)'\n');
        }
        else
        {
            foreach (var line in sources.Where(source => source.Content is not null)
                .SelectMany(source => ParsePrint.Lines(source, terminal))) Terminal.Say(line.Text, line.IsHeading);
        }
        var findings = sources.SelectMany(source => source.Findings).ToList();
        return terminal.End(findings);
    }

    /// <summary>What one source says, report by report, or why it says nothing.</summary>
    public static IReadOnlyList<ParsedSource> Read(string path)
    {
        var findings = new List<Finding>();
        var contents = SourceFile.Read(path, path.Replace('\\', '/'), findings) is { } file
            && Readers.Read(file with { Beside = FilesBeside.OnDisk(path) }, findings) is { } document
            ? ReportParser.ParseAll(document, findings)
            : [];
        if (contents.IsEmpty) return [new ParsedSource(path, null, null, findings)];
        return [.. contents.Select((content, i) => new ParsedSource(path, AgencyId(content), content, i == 0 ? findings : []))];
    }

    private static string? AgencyId(ReportContent content) => content.AgencyName is { } name ? AgencyRecogniser.Recognise(name)?.Id : null;
}
