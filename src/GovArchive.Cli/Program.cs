using GovArchive.Cli;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sources;

using var o = Console.OpenStandardOutput();
ParseJson.Write(o, args.Skip(2).Select(f =>
{
    var findings = new List<Finding>();
    var file = SourceFile.Read(f, f, findings);
    var doc = file is null ? null : Readers.Read(file, findings);
    var c = doc is null ? null : ReportParser.Parse(doc, findings);
    return (f, (string?)"", c, (IReadOnlyList<Finding>)findings);
}).ToList());
