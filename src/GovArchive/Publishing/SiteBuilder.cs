using System.Text;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>An archive and its findings to the files of its site.</summary>
public static class SiteBuilder
{
    /// <summary>Every file of the site, made one at a time. A page that cannot be rendered is a finding; the others are made.</summary>
    /// <param name="site">What is published.</param>
    /// <param name="theme">Its look.</param>
    /// <param name="findings">Takes what is wrong with templates and words.</param>
    public static IEnumerable<OutputFile> Build(Site site, Theme theme, ICollection<Finding> findings)
    {
        if (Templates.Load(theme, findings) is not { } templates) yield break;
        var sitemap = new List<string>();
        var searched = new List<SearchDocument>(SearchDocuments.Of(site));
        foreach (var page in site.Languages.SelectMany(words => Pages(site.In(words))))
        {
            if (templates.Render(page.Layout, page.Model, findings) is not { } bytes) continue;
            yield return new OutputFile(Urls.FileOf(page.Model.Address), bytes);
            foreach (var file in page.Files) yield return file;
            if (page.Model.Path != Urls.NotFound) sitemap.Add(page.Model.Address);
            if (page.Model.Searched is { } own)
                searched.Add(new SearchDocument(own.Kind, page.Model.Path, page.Model.Title) { Language = page.Model.Language, OtherNames = own.OtherNames, Text = () => own.Text });
        }
        foreach (var file in Downloads(site)) yield return file;
        foreach (var (path, asset) in theme.Assets) yield return new OutputFile(Urls.Asset(path), asset.Bytes);
        foreach (var file in SearchIndex.Write(searched)) yield return file;
        foreach (var file in site.Languages.SelectMany(words => Feeds.Write(site.In(words)))) yield return file;
        foreach (var file in RobotFiles.Write(site, sitemap)) yield return file;
        foreach (var words in site.Languages)
            foreach (var key in words.Missing) findings.Add(FindingCodes.TemplateUnknownWord.At(new Place($"{ArchiveLayout.ThemesName}/{theme.Name}/i18n/{words.Language}.yml"), key, words.Language));
    }

    private static IEnumerable<Page> Pages(Site site) => PageKinds.All.SelectMany(kind => kind.Make(site)).Concat(WrittenPages.Make(site)).Select(page => PageExtras.Add(site, page));

    private static IEnumerable<OutputFile> Downloads(Site site)
    {
        foreach (var file in DatasetTable.Files(site)) yield return new OutputFile(Urls.Dataset(file.Name), file.Bytes);
        yield return new OutputFile(Urls.Dataset("SHA256SUMS"), Checksums(DatasetTable.Files(site)));
        foreach (var indicator in IndicatorCatalog.All) yield return new OutputFile(Urls.IndicatorFile(indicator.Id), IndicatorsDataset.Csv(site, indicator));
        foreach (var history in site.Reporting)
        {
            yield return new OutputFile(Urls.AgencyFile(history.Agency.Id, "csv"), AgencyFiles.WideCsv(history));
            yield return new OutputFile(Urls.AgencyFile(history.Agency.Id, "json"), AgencyFiles.Json(site, history));
            yield return new OutputFile(Urls.CompareAgency(history.Agency.Id), CompareFiles.Write(history));
        }
        foreach (var file in CompareFiles.Places(site)) yield return file;
    }

    // As sha256sum --check reads it.
    private static byte[] Checksums(IEnumerable<DatasetFile> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n")));
}
