using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Changes;
using GovArchive.Diagnostics;
using GovArchive.Text.Formats;

namespace GovArchive.Releases;

/// <summary>content/releases/&lt;version&gt;.yml: what is cited.</summary>
public static partial class ReleaseFile
{
    public const string Extension = ".yml";

    internal static byte[] Write(Release release) => Encoding.UTF8.GetBytes(YamlOutput.Write(yaml => yaml
        .Text("version", release.Version.Text)
        .Text("date", Csv.Date(release.Date))
        .Text("doi", release.Doi)
        .Text("data_sha256", release.DataSha256)
        .Text("numbers_sha256", release.RecordSha256)
        .Text("changes_sha256", release.ChangesSha256)
        .Text("program", release.Program)
        .Text("reading", release.Reading.Length == 0 ? null : release.Reading)
        .Number("reports", release.Counts.Reports)
        .Number("bodies", release.Counts.Bodies)
        .Number("cells", release.Counts.Cells)
        .Number("findings", release.Counts.Findings)
        .Map("changes", changes =>
        {
            changes.Text("since", release.Since?.Text)
                .Number("reports_added", release.Changes.Added)
                .Number("reports_removed", release.Changes.Removed)
                .Number("reports_reread", release.Changes.Reread)
                .Number("reports_reread_by_other_version", release.Changes.RereadByOther)
                .Number("cells", release.Changes.Cells.Values.Sum());
            foreach (var (reason, count) in release.Changes.Cells) changes.Number(reason.Id(), count);
        })));

    /// <summary>Null, with findings, when it is not what <see cref="Write"/> writes.</summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="name">Of the file, without its extension.</param>
    /// <param name="text">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal static Release? Read(string file, string name, string text, ICollection<Finding> findings)
    {
        var problems = new List<Finding>();
        if (Yaml.ReadMap(file, text, problems) is { } map && Read(map, file, name, problems) is { } release && problems.Count == 0)
            return release;
        foreach (var problem in problems) findings.Add(problem);
        return null;
    }

    /// <summary>
    /// Whether a text may be a digital object identifier: 10., a registrant, a slash, and characters that need no escape.
    /// </summary>
    public static bool IsDoi(string text) => Doi().IsMatch(text);

    private static Release? Read(YamlMap map, string file, string name, List<Finding> problems)
    {
        var version = Version(map, "version", map.Required("version"), problems);
        if (version is not null && version.Text != name) problems.Add(FindingCodes.ReleaseMisnamed.At(new Place(file), version.Text));
        var (date, doi) = (map.Date("date"), map.Text("doi"));
        if (date is null) _ = map.Required("date");
        if (doi is not null && !IsDoi(doi)) map.Report("doi", "an identifier such as 10.5281/zenodo.1234567");
        var (data, numbers, changed) = (map.Required("data_sha256"), map.Required("numbers_sha256"), map.Required("changes_sha256"));
        var (program, reading) = (map.Required("program"), map.Text("reading") ?? "");
        var counts = new ReleaseCounts(Count(map, "reports"), Count(map, "bodies"), Count(map, "cells"), Count(map, "findings"));
        var (since, changes) = Changes(map.Map("changes"), problems);
        map.Close();
        return version is null || date is null ? null : new Release(version, date.Value, doi, data, since)
        {
            RecordSha256 = numbers,
            ChangesSha256 = changed,
            Program = program,
            Reading = reading,
            Counts = counts,
            Changes = changes,
        };
    }

    private static (ReleaseVersion? Since, ChangeCounts Counts) Changes(YamlMap? map, List<Finding> problems)
    {
        if (map is null) return (null, new ChangeCounts(0, 0, 0, 0, ImmutableSortedDictionary<ChangeReason, int>.Empty));
        var since = map.Text("since") is { } text ? Version(map, "since", text, problems) : null;
        _ = map.WholeNumber("cells");
        var cells = Enum.GetValues<ChangeReason>().Select(reason => (reason, Count: map.WholeNumber(reason.Id()) ?? 0))
            .Where(entry => entry.Count > 0).ToImmutableSortedDictionary(entry => entry.reason, entry => entry.Count);
        var counts = new ChangeCounts(
            Count(map, "reports_added"), Count(map, "reports_removed"), Count(map, "reports_reread"),
            Count(map, "reports_reread_by_other_version"), cells);
        map.Close();
        return (since, counts);
    }

    private static ReleaseVersion? Version(YamlMap map, string key, string text, List<Finding> problems)
    {
        var version = ReleaseVersion.Parse(text);
        if (version is null && text.Length > 0) problems.Add(FindingCodes.ReleaseMisnamed.At(map.PlaceOf(key), text));
        return version;
    }

    private static int Count(YamlMap map, string key) => map.WholeNumber(key) ?? 0;

    [GeneratedRegex(@"^10\.[0-9]{4,9}/[A-Za-z0-9._;()/:-]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();
}
