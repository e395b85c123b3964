using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html;

namespace GovArchive.Filing.Incoming;

/// <summary>
/// Pages that say little and lead to the report as a file: the file is the report, and the page is kept beside it for where it was, when
/// and under which title.
/// </summary>
internal static class PageAttachments
{
    // A notice with its date, and not a report: the shortest reports of towns have about a thousand characters.
    private const int MostText = 500;

    private static readonly string[] Documents = [".docx", ".pdf", ".doc", ".wps"];

    /// <summary>The files without those pages; a page whose file is not among them is a finding.</summary>
    public static ImmutableArray<Candidate> Joined(ImmutableArray<Candidate> all, ICollection<Finding> findings)
    {
        var joined = all.ToList();
        foreach (var page in all.Where(one => HtmlWithFiles.IsPage(one.Path)))
        {
            if (Links(page) is not { Links.Length: > 0 } notice) continue;
            var found = notice.Links.Select(link => joined.Find(one => one != page && IsAt(one, link, page))).OfType<Candidate>().Distinct()
                .OrderBy(FormatOf).ToArray();
            if (found.Length == 0)
            {
                if (page.Container is null || notice.IsOfReport)
                    findings.Add(FindingCodes.AttachmentMissing.At(new Place(page.Name), notice.Links[0].Href));
                else continue;
            }
            joined.Remove(page);
            // The same report in two formats is one; a list of many is no page of any.
            var isOne = found.Length == 1 || found.Length == 2 && Path.GetExtension(found[0].Path) != Path.GetExtension(found[1].Path);
            if (found.Length == 2 && isOne) joined.Remove(found[1]);
            foreach (var one in isOne ? found[..1] : found)
                joined[joined.IndexOf(one)] = With(one, page, notice, isOne ? found[1..] : []);
        }
        return [.. joined];
    }

    private static Candidate With(Candidate attachment, Candidate page, Notice notice, Candidate[] others)
    {
        var kept = attachment.Kept.ToBuilder();
        kept.Add(new KeptFile("page" + Path.GetExtension(page.Path).ToLowerInvariant(), page.Read([])?.Bytes ?? []));
        foreach (var file in page.Kept) kept.Add(file with { Name = KeptFile.SafeName(file.Name, kept) });
        foreach (var other in others)
            if (other.Read([]) is { } read) kept.Add(new KeptFile(KeptFile.SafeName(other.Path, kept), read.Bytes));
        return attachment with
        {
            Url = attachment.Url ?? page.Url,
            Fetched = attachment.Fetched ?? page.Fetched,
            Title = notice.Title,
            Kept = kept.ToImmutable(),
        };
    }

    // By its address, else by its name: a browser saves it under the last part of its address or under the words of the link.
    private static bool IsAt(Candidate one, (string Href, string Text) link, Candidate page)
    {
        if (HtmlWithFiles.IsPage(one.Path)) return false;
        if (one.Url is not null && page.Url is not null)
            return Uri.TryCreate(new Uri(page.Url), link.Href, out var address) && address.AbsoluteUri == one.Url;
        var name = Path.GetFileName(one.Path);
        return name.Equals(LastPart(link.Href), StringComparison.OrdinalIgnoreCase)
            || name.Equals(link.Text, StringComparison.OrdinalIgnoreCase)
            || Path.GetFileNameWithoutExtension(name).Equals(link.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static int FormatOf(Candidate one) =>
        Array.FindIndex(Documents, ending => one.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string LastPart(string href) => Uri.UnescapeDataString(href.Split('?', '#')[0].Split('/')[^1]);

    /// <param name="IsOfReport">Its words speak of a yearly report.</param>
    private sealed record Notice(string Title, bool IsOfReport, (string Href, string Text)[] Links);

    // Null for a page that says more, or has a table.
    private static Notice? Links(Candidate page)
    {
        if (page.Read([]) is not { } file || Readers.Read(file, []) is not { } document) return null;
        string[] lines = [.. document.Blocks.OfType<TextBlock>().Select(block => block.Text)];
        if (document.Blocks.Any(block => block is GridBlock) || lines.Sum(line => line.Length) > MostText) return null;
        var title = Array.Find(lines, IsTitle) ?? lines.FirstOrDefault() ?? "";
        return new Notice(title, IsTitle(title), [.. HtmlReader.Links(file).Where(link => Array.Exists(
            Documents, ending => LastPart(link.Href).EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                || link.Text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))]);
    }

    private static bool IsTitle(string line) =>
        line.Contains("信息公开", StringComparison.Ordinal) && line.Contains('报', StringComparison.Ordinal);
}
