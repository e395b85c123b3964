using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Metadata;

/// <summary>
/// A page as others cite, link and question it. The archive's version is the newest release, or the day it speaks of. The author of a
/// report is the body that made it, and the archive what contains it; the author of all else is the archive's publisher.
/// </summary>
/// <param name="GbBefore">GB/T 7714 up to where the day of citing goes, which only the reader's own clock knows.</param>
/// <param name="GbAfter">The rest of it.</param>
/// <param name="Address">Absolute; null when the site does not know its own.</param>
/// <param name="Problem">A new issue with page and address filled in; null without a repository.</param>
public sealed record Citation(
    string Plain, string GbBefore, string GbAfter, string BibTex, string CslJson, string? Address, string Version, string? Problem)
{
    /// <summary>Where it is told what changed in releases; null for an archive without one.</summary>
    public string? Releases { get; init; }

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Citation Of(Site site, PageModel page)
    {
        var (config, words) = (site.Config, site.Words);
        var (name, address) = (page.Path.Length == 0 ? config.Title : page.Title, page.Canonical);
        var whole = name == config.Title ? name : $"{name}: {config.Title}";
        var (doi, author) = (site.Releases.Current?.Doi, AuthorOf(site, page));
        var container = author == config.Publisher ? config.Title : words["cite.container", config.Title, config.Publisher];
        return new Citation(
            words["cite.plain", author, name == config.Title
                ? name : words["cite.part", name, container], site.Version,
                (address ?? page.Address) + (doi is null ? "" : $" https://doi.org/{doi}")],
            author == config.Publisher ? words["cite.gbt", author, whole, site.Version, Csv.Date(DayOf(site))]
                : words["cite.gbt_part", author, name, config.Title, config.Publisher, site.Version, Csv.Date(DayOf(site))],
            $". {address ?? page.Address}{(doi is null ? "" : $". DOI:{doi}")}",
            BibTexEntry(site, page, name, address), Csl(site, page, name, address), address, site.Version, ProblemLink(site, page))
        { Releases = site.Releases.Newest is { } newest ? Urls.Release(newest.Version) : null };
    }

    private static string AuthorOf(Site site, PageModel page) => page.Dataset?.Author ?? site.Config.Publisher;

    // Of the release that the data are; else the archive's.
    private static DateOnly DayOf(Site site) => site.Releases.Current?.Date ?? site.Config.AsOf;

    private static string Key(PageModel page) =>
        page.Path.Length == 0 ? "archive" : page.Path.Trim('/').Replace("agencies/", "", StringComparison.Ordinal).Replace('/', '-');

    private static string BibTexEntry(Site site, PageModel page, string name, string? address)
    {
        var config = site.Config;
        var entry = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@misc{{{Key(page)},\n");
        (string Field, string? Value)[] fields =
        [
            ("title", $"{{{BibTexText(name)}}}"), ("author", $"{{{BibTexText(AuthorOf(site, page))}}}"),
            ("year", CellText.Year(DayOf(site).Year)),
            ("version", site.Version), ("doi", site.Releases.Current?.Doi),
            ("howpublished", name == config.Title ? null : BibTexText(config.Title)),
            ("publisher", AuthorOf(site, page) == config.Publisher ? null : BibTexText(config.Publisher)), ("url", address),
        ];
        foreach (var (field, value) in fields)
            if (value is not null) entry.Append(CultureInfo.InvariantCulture, $"  {field} = {{{value}}},\n");
        return entry.Append('}').ToString();
    }

    // The ten characters that mean something to TeX; a control character means nothing to anyone.
    private static string BibTexText(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsControl(c)))
        {
            _ = c switch
            {
                '{' or '}' or '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(c),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    private static string Csl(Site site, PageModel page, string name, string? address)
    {
        var (config, day) = (site.Config, DayOf(site));
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", Key(page));
            json.WriteString("type", "dataset");
            json.WriteString("title", name);
            if (name != config.Title) json.WriteString("container-title", config.Title);
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", AuthorOf(site, page));
            json.WriteEndObject();
            json.WriteEndArray();
            if (AuthorOf(site, page) != config.Publisher) json.WriteString("publisher", config.Publisher);
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in new[] { day.Year, day.Month, day.Day }) json.WriteNumberValue(part);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("version", site.Version);
            if (site.Releases.Current?.Doi is { } doi) json.WriteString("DOI", doi);
            if (address is not null) json.WriteString("URL", address);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string? ProblemLink(Site site, PageModel page)
    {
        if (site.Config.Repository is not { } repository) return null;
        var body = site.Words["problem.body", page.Canonical ?? page.Address, site.Version];
        return $"{repository}/issues/new?title={Query(Key(page))}&body={Query(body)}";
    }

    // What a browser escapes by itself stays readable, and light: Han letters would take nine characters each.
    private static string Query(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value > 0x7F && Rune.IsLetter(rune) || rune.Value is ':' or '/' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
