using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>Where a report came from: file, hash, address, days.</summary>
internal static class SourceTerms
{
    public static IEnumerable<Term> Of(Site site, Report report)
    {
        var (source, form) = (report.Source, report.Form);
        if (report.Content.Title.Length > 0) yield return new Term(site.Words["report.title_printed"], report.Content.Title);
        yield return new Term(
            site.Words["report.edition"], site.Words["report.edition_text", EditionName.Of(form, site.Words), form.Decree]);
        yield return new Term(site.Words["source.file"], source.File, FileAddress(site, source.File), IsCode: true);
        yield return new Term("SHA-256", source.Sha256, IsCode: true);
        var read = report.Content.Findings.FirstOrDefault(finding => finding.Code == FindingCodes.TableFromPicture);
        if (read is { Values: [.., var reader] })
            yield return new Term(site.Words["source.pictures"], site.Words["source.pictures_text", reader]);
        if (source.Figures is { } figures)
            yield return new Term(site.Words["source.figures"], figures, FileAddress(site, figures), IsCode: true);
        yield return new Term(
            site.Words["source.url"], source.Url ?? site.Words["missing.not_known"],
            source.Url is { } url ? SiteConfig.Address(url)?.AbsoluteUri : null);
        yield return new Term(
            site.Words["source.published"], source.PublishedAt is { } published ? Day(published) : site.Words["missing.not_known"]);
        if (source.FetchedAt is { } fetched) yield return new Term(site.Words["source.fetched"], Day(fetched));
        if (source.TranscribedAt is { } typed)
            yield return new Term(
                site.Words["source.transcribed"],
                source.TranscribedBy is { } by ? site.Words["source.transcribed_by", by, Day(typed)] : Day(typed));
        if (source.Note is { } note) yield return new Term(site.Words["source.note"], note);
    }

    private static string? FileAddress(Site site, string file) =>
        site.Config.Repository is { } repository && !site.Config.SourcesElsewhere
            ? $"{repository}/blob/HEAD/{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}" : null;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
