using System.Collections.Immutable;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Files;
using GovArchive.Text.Formats;

namespace GovArchive.Upkeep;

/// <summary>
/// An agency's files as another agency's: sources as they are, data and corrections with what they say of whose they are. What was
/// changed is read back, so that the next import finds the data as it would have written them.
/// </summary>
/// <param name="layout">Where the archive keeps its files.</param>
/// <param name="from">The id they have.</param>
/// <param name="to">The id they get.</param>
/// <param name="ids">What findings are called then, by what they are called now.</param>
internal sealed class MovedFiles(ArchiveLayout layout, string from, string to, IReadOnlyDictionary<string, string> ids)
{
    /// <summary>One change a file; null, with findings, where one cannot be read or does not read back.</summary>
    public ImmutableArray<PlannedChange>? Plan(IEnumerable<AgencyFile> files, ICollection<Finding> findings)
    {
        var changes = ImmutableArray.CreateBuilder<PlannedChange>();
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (SourceFile.Read(Path.Combine(layout.Root, file.Path), file.Path, findings) is not { } source) return null;
            read[file.In(from, to)] = source.Bytes;
            changes.Add(new PlannedChange(file.Path, file.In(from, to), source.Bytes));
        }
        for (var i = 0; i < changes.Count; i++)
        {
            var (change, bytes) = (changes[i], Rewritten(changes[i], read));
            if (bytes is null)
            {
                findings.Add(FindingCodes.DataNotMoved.At(new Place(change.From)));
                return null;
            }
            changes[i] = change with { Bytes = bytes };
        }
        return changes.ToImmutable();
    }

    private byte[]? Rewritten(PlannedChange change, Dictionary<string, byte[]> read)
    {
        if (change.To!.StartsWith(ArchiveLayout.CorrectionsName + "/", StringComparison.Ordinal)) return Correction(change.Bytes!);
        if (!change.To.StartsWith(ArchiveLayout.DataName + "/", StringComparison.Ordinal)) return change.Bytes;
        if (change.To.EndsWith(LinesFile.Extension, StringComparison.Ordinal) || change.To.EndsWith(".csv", StringComparison.Ordinal))
            return Paths(change.Bytes!);
        if (!change.To.EndsWith(".yml", StringComparison.Ordinal)) return change.Bytes;
        var stem = change.To[..^4];
        var lines = read.TryGetValue(stem + LinesFile.Extension, out var text) ? text : null;
        var report = Report(change.Bytes!, lines);
        return read.TryGetValue(stem + ".csv", out var figures) && IsReport(stem, report, Paths(figures)) ? report : null;
    }

    // The path of the source, and of the agency's other sources where a finding names them.
    private byte[] Paths(byte[] bytes) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(
        $"{ArchiveLayout.SourcesName}/{from}/", $"{ArchiveLayout.SourcesName}/{to}/", StringComparison.Ordinal));

    private byte[] Report(byte[] bytes, byte[]? lines)
    {
        var text = Encoding.UTF8.GetString(Paths(bytes)).Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var quoted in (string[])[$"agency: \"{from}\"\n", $"agency: '{from}'\n", $"agency: {from}\n"])
            if (text.StartsWith(quoted, StringComparison.Ordinal)) text = Head() + text[quoted.Length..];
        if (lines is not null) text = text.Replace(Hash(lines), Hash(Paths(lines)), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);

        string Head() => YamlOutput.Write(yaml => yaml.Text("agency", to));

        static string Hash(byte[] file) => ContentHash.Of(new SourceFile("", file).WithPlainLineEnds().Bytes).ToString();
    }

    private bool IsReport(string stem, byte[] yml, byte[] csv) =>
        ReportFile.Read(new SourceFile(stem + ".yml", yml), new SourceFile(stem + ".csv", csv).WithPlainLineEnds(), [])?.Key is { } key
        && $"{ArchiveLayout.DataName}/{key}" == stem && key.AgencyId == to;

    private byte[] Correction(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var (old, now) in ids) text = text.Replace(old, now, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>
    /// What the findings of an agency are called as another's, by what they are called now; empty where nobody explained one, for then
    /// nothing names them.
    /// </summary>
    public static IReadOnlyDictionary<string, string> FindingIds(ArchiveLayout layout, AgencyRegister register, string from, string to)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        // All reports are read and checked only where somebody may have explained a finding.
        if (!AgencyFile.Of(layout, from).Any(file => file.Path.StartsWith(ArchiveLayout.CorrectionsName + "/", StringComparison.Ordinal)))
            return ids;
        var read = new CheckedReports();
        var archive = ArchiveLoader.Load(layout, register, [], 1, read.Look);
        if (!archive.Explanations.Keys.Any(key => key.AgencyId == from)) return ids;
        var own = ArchiveCheck.Run(archive, read).Findings.Where(entry => entry.Key.AgencyId == from);
        foreach (var report in own.GroupBy(entry => entry.Key))
        {
            var named = Checks.FindingIds.Give(new ReportKey(to, report.Key.Year), report.Select(entry => entry.Finding));
            foreach (var (old, now) in report.Zip(named)) ids[old.Id] = now.Id;
        }
        return ids;
    }
}
