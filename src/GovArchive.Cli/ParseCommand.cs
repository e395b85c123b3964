using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Cli;

internal static class ParseCommand
{
    public static int Run(IReadOnlyList<string> files, bool asJson, Terminal terminal)
    {
        var sources = files.Select(Read).ToList();
        if (asJson)
        {
            using var output = Console.OpenStandardOutput();
            ParseJson.Write(output, sources);
            output.WriteByte((byte)'\n');
        }
        else
        {
            foreach (var source in sources.Where(source => source.Content is not null)) Print(source, terminal);
        }
        var findings = sources.SelectMany(source => source.Findings).ToList();
        terminal.Report(findings);
        return ExitCode.Of(findings);
    }

    /// <summary>What one source says, or why it says nothing.</summary>
    public static ParsedSource Read(string path)
    {
        var findings = new List<Finding>();
        var content = SourceFile.Read(path, path.Replace('\\', '/'), findings) is { } file && Readers.Read(file, findings) is { } document
            ? ReportParser.Parse(document, findings)
            : null;
        var agency = content?.AgencyName is { } name ? AgencyRecogniser.Recognise(name)?.Id : null;
        return new ParsedSource(path, agency, content, findings);
    }

    // The figures as a list; what needs a look is marked.
    private static void Print(ParsedSource source, Terminal terminal)
    {
        var content = source.Content!;
        var form = FormCatalog.Find(content.Edition)!;
        Console.Out.WriteLine($"{source.File}");
        Console.Out.WriteLine($"  {content.AgencyName ?? "?"} ({source.AgencyId ?? "?"})  {content.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}  {terminal.Words("edition", "格式")} {content.Edition}");
        foreach (var section in content.Sections) Console.Out.WriteLine($"  {section.Title}  ({terminal.Words($"{section.Text.Length} characters", $"{section.Text.Length} 字")})");
        foreach (var table in form.Tables)
        {
            Console.Out.WriteLine($"  {table.Title}: {content.Tables[table.Id].ToString().ToLowerInvariant()}");
            if (content.Tables[table.Id] == TableState.Missing) continue;
            foreach (var row in table.AllCells.GroupBy(cell => cell.Row).Where(row => row.Any(cell => TableCompleteness.IsAsked(table, cell, content.Figures))))
                Console.Out.WriteLine($"    {string.Join("  ", row.Select(cell => Shown(content.Figures[cell.Id]))),-40} {row.Key.Label}");
        }
        foreach (var statement in content.Statements) Console.Out.WriteLine($"  {statement.Topic} = {Csv.Number(statement.Value)}{statement.Unit}  ({statement.Text})");
        foreach (var finding in content.Findings) Console.Out.WriteLine($"  {finding.ToString(terminal.Language)}");
        Console.Out.WriteLine();
    }

    private static string Shown(Figure figure) => (figure.Value is null ? figure.State switch
    {
        FigureState.Blank => "·",
        FigureState.NotApplicable => "—",
        FigureState.Absent => "×",
        _ => "?",
    } : Csv.Number(figure.Value)) + (figure.Origin == FigureOrigin.Recovered ? "*" : "");
}
