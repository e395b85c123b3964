using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Zips;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Files;

/// <summary>
/// All that an agency has as data, to be carried away and understood without this site: its CSV, figures and indicators in the long form,
/// the codebook of the editions that it reported on, README, licence and citation.
/// </summary>
internal static class AgencyZip
{
    private static readonly Words Wide = new(
        "a row a cell of the form, a column a year; empty where there is no number", "表式每格一行，每年一列；没有数字时空");

    /// <param name="site">What is published.</param>
    /// <param name="codebooks">Those of the same site.</param>
    public static byte[] Write(Site site, AgencyHistory history, AgencyCodebooks codebooks)
    {
        var (agency, tables) = (history.Agency, AgencyCodebooks.Tables);
        var wide = new ZipTable(agency.Id + ".csv", Wide, []);
        var title = new Words($"{site.Names.Of(agency) ?? Romanised.Of(agency.Name)} {agency.Name}".Trim(), agency.Name);
        return ZipFile.Of(
            [
                ZipEntry.Of(wide.Name, AgencyFiles.WideCsv(history)),
                .. tables.Records.Select(dataset => AgencyCodebooks.Entry(dataset, csv =>
                {
                    foreach (var report in history.Reports) dataset.WriteReport!(site, history, report, csv);
                })),
                .. codebooks.Of(history),
                .. ZipNotes.Of(
                    site, new ZipSubject(
                        title, Urls.Agency(agency.Id),
                        [wide, .. tables.Records.Concat(tables.Codebook).Select(AgencyCodebooks.TableOf)])),
            ]);
    }
}
