using GovArchive.Datasets.Texts;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>
/// <c>texts.jsonl.gz</c>: what reports say, by section. Made body by body, each a gzip member of its own, so that only one body's text is
/// ever held and those of bodies that did not change are left as they are.
/// </summary>
internal static class TextsFile
{
    /// <summary>Its columns are the members of each line's object.</summary>
    public static readonly Dataset Dataset = new("texts", new("Texts, one line a section", "正文：每部分一行"), ReportSections.Columns)
    {
        Key = ["agency_id", "year", "section"],
        References = [new(["agency_id", "year"], "reports")],
    };

    public const string Name = "texts.jsonl.gz";

    public static PlannedDataset Plan(Site site) => new(Dataset, Name, blocks => Made(site, blocks));

    private static DatasetFile Made(Site site, RecordBlocks blocks)
    {
        var file = new CsvBuffer();
        foreach (var history in site.Reporting)
            blocks.Write(history.Agency.Id, file, () =>
            {
                var lines = 0;
                var member = GzipMember.Of(gzip =>
                {
                    foreach (var report in history.Reports) lines += ReportSections.Write(report.Key, report.Content.Prose.Read(), gzip);
                });
                if (lines > 0) file.Raw(member, lines);
            });
        if (file.Records == 0) file.Raw(GzipMember.Empty, 0);
        return new DatasetFile(Dataset, Name, file.Records, file.Bytes);
    }
}
