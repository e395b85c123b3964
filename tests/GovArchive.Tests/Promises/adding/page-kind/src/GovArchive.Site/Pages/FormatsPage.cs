using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The formats that sources came in.</summary>
/// <param name="Heads">Of the columns.</param>
public sealed record FormatsModel(ImmutableArray<string> Heads, ImmutableArray<FormatRow> Formats) : PageModel;

/// <param name="Ending">Of the files' names.</param>
public sealed record FormatRow(string Ending, string Reports);

/// <summary>Its words are here: no language file needs any for it.</summary>
internal static class FormatsPage
{
    private const string Address = "formats/";

    private static readonly Diagnostics.Words Title = new("Formats of the sources", "来源格式");
    private static readonly Diagnostics.Words Description = new("How many reports came in each format.", "各种格式的报告份数。");
    private static readonly ImmutableArray<Diagnostics.Words> Heads = [new("Format", "格式"), new("Reports", "报告")];

    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Address)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var language = site.Words.Language;
        return new Page("formats", new FormatsModel([.. Heads.Select(head => head.In(language))], [.. Rows(site)])
        {
            Path = Address,
            Title = Title.In(language),
            Description = Description.In(language),
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IEnumerable<FormatRow> Rows(Site site) =>
        from report in site.Archive.Reports
        group report by Path.GetExtension(report.Source.File) into format
        orderby format.Key
        select new FormatRow(format.Key, CellText.Number(format.Count()));
}
