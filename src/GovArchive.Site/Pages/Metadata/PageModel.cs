using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Metadata;

/// <summary>A page to be: its address, its layout and what the layout is given.</summary>
public sealed record Page(string Layout, PageModel Model)
{
    /// <summary>Files that are beside the page and are made with it: its charts, its feed.</summary>
    public ImmutableArray<OutputFile> Files { get; init; } = [];
}

/// <summary>
/// A page that can be made: where it will be is known before any of it is worked out, so that a run can leave it to another.
/// </summary>
/// <param name="Path">Address below its language's home, that of the page's model.</param>
/// <param name="Of">What it is of: an agency's id, a report's key, a year, the code of a place; "" where its kind has one page.</param>
/// <param name="Number">Which page of a list, counted from 1.</param>
public sealed record PlannedPage(string Path, string Of = "", int Number = 1)
{
    /// <summary>
    /// What pages that share work are made with, by one machine: an agency's id, the address of a list, or the page alone.
    /// </summary>
    public string Unit { get => field ?? Path; init; }

    /// <summary>Whether the sitemap names it: not a page that shows what another one does.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>
    /// What is searched of the page; null for a page that the search index does not have, or has from the data it is made of.
    /// </summary>
    public Searched? Searched { get; init; }
}

/// <summary>A kind of page, and all pages of it, each made when it is asked for.</summary>
/// <param name="Plan">Cheap: which pages there are is known without any of their figures, charts or indicators.</param>
/// <param name="Make">
/// Makes one of them of the site alone, so that what it is made of is what it read there: nothing else may be handed on from the plan.
/// </param>
public sealed record PageKind(string Name, Func<Site, IEnumerable<PlannedPage>> Plan, Func<Site, PlannedPage, Page> Make)
{
    /// <summary>Its pages tell of the datasets' files, and are made after them.</summary>
    public bool TellsDatasets { get; init; }

    /// <summary>All of them, made one at a time.</summary>
    public IEnumerable<Page> All(Site site) => Plan(site).Select(page => Make(site, page));
}

/// <summary>What every layout is given.</summary>
public abstract record PageModel
{
    /// <summary>Address below its language's home, the same in every language: "agencies/".</summary>
    public required string Path { get; init; }

    /// <summary>The page's own title, without the site's.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search engines; "" for none.</summary>
    public string Description { get; init; } = "";

    public required SiteFrame Site { get; init; }

    /// <summary>The way to the page from the home page, without the page itself.</summary>
    public ImmutableArray<Link> Crumbs { get; init; } = [];

    /// <summary>What can be taken along from the page, in the order of the action bar.</summary>
    public ImmutableArray<Link> Files { get; init; } = [];

    /// <summary>Address of the page's own feed below the site's root; null where only the site's is.</summary>
    public string? Feed { get; init; }

    /// <summary>Anchor of the page's charts, which can be embedded; null where it has none.</summary>
    public string? Embeds { get; init; }

    /// <summary>
    /// How to cite and link the page; filled in for every kind of page by <see cref="PageExtras"/>, null for pages nobody cites.
    /// </summary>
    public Citation? Cite { get; init; }

    /// <summary>Address of the page that is cited in place of this one, which shows it otherwise; null where it is cited itself.</summary>
    public virtual string? CitedOn => null;

    /// <summary>The fills of outcomes, which a page with charts has once.</summary>
    public Html Textures { get; init; } = new(GovArchive.Charts.Drawing.Textures.OnPage);

    /// <summary>What the page is about, for machines: JSON-LD; null without a base address.</summary>
    public Html? Data { get; init; }

    /// <summary>What the page's data set is, for <see cref="Data"/>; null for pages that are none.</summary>
    public DatasetNote? Dataset { get; init; }

    public string Language => Site.Language;

    /// <summary>What is before the addresses of this language's pages: "" or "en/".</summary>
    public string Home => Site.Home;

    /// <summary>Address below the site's root: "en/agencies/".</summary>
    public string Address => Home + Path;

    /// <summary>What leads from the page to the site's root: "../../".</summary>
    public virtual string Root => Urls.RootFrom(Address);

    /// <summary>Absolute address; null when the site does not know its own.</summary>
    public virtual string? Canonical => Site.BaseUrl is { } root ? root + Address : null;

    /// <summary>The page in each language; empty where there is only one.</summary>
    public virtual ImmutableArray<Translation> Translations =>
        [.. Site.Languages.Select(
            language => new Translation(
                language.Code, language.Name, Root + language.Home + Path, Site.BaseUrl is { } root ? root + language.Home + Path : null,
                language.Code == Language))];
}

/// <summary>What is searched of a page.</summary>
/// <param name="Kind">One of <see cref="Search.SearchDocuments.Kinds"/>.</param>
/// <param name="Title">The page's.</param>
/// <param name="Text">As the page shows it, as plain text.</param>
public sealed record Searched(string Kind, string Title, Func<string> Text)
{
    /// <summary>Names it is found by beside the title: of an indicator the other language's, its id.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];
}

/// <summary>What is the same on every page.</summary>
public sealed record SiteFrame(
    string Title, string Description, string Language, string Home, string Publisher, string Licence, string? LicenceUrl, string AsOf,
    string? Repository, string? BaseUrl,
    ImmutableArray<SiteLanguage> Languages, ImmutableArray<Link> Navigation, ImmutableArray<Link> Footer)
{
    /// <summary>Whether there is a search page.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>What the archive changes of the theme's look.</summary>
    public LookFrame Look { get; init; } = new(null, null, null, null, null);
}

/// <summary>What an archive changes of the theme's look; null for what it leaves as it is.</summary>
/// <param name="Colours">Address of a style sheet that sets the theme's colours.</param>
/// <param name="Css">Address of a style sheet that is read last.</param>
/// <param name="Logo">Address of the picture beside the title.</param>
/// <param name="Favicon">Address of the picture of the browser's tab.</param>
/// <param name="Footer">A line at the foot of every page.</param>
public sealed record LookFrame(string? Colours, string? Css, string? Logo, string? Favicon, string? Footer);

/// <summary>A language the site is made in.</summary>
/// <param name="Code">BCP 47 tag.</param>
/// <param name="Name">As it calls itself: 中文, English.</param>
/// <param name="Home">What is before the addresses of its pages.</param>
public sealed record SiteLanguage(string Code, string Name, string Home);

/// <summary>A page in one language.</summary>
/// <param name="Address">From this page.</param>
/// <param name="Absolute">Null when the site does not know its own address.</param>
/// <param name="IsThis">It is this page.</param>
public sealed record Translation(string Code, string Name, string Address, string? Absolute, bool IsThis);

/// <summary>A finding as a page shows it.</summary>
/// <param name="Anchor">Its id on the report's page.</param>
/// <param name="Said">The words of the report that it speaks of; "" for none.</param>
/// <param name="State">What persons did about it, in words: that it is corrected, or why it is as printed; "" while it is open.</param>
/// <param name="Cells">The cells it speaks of, each with a link to it.</param>
public sealed record FindingView(
    string Anchor, string Code, string Severity, string Title, string Message, string Said, string State, string Place,
    ImmutableArray<Link> Cells)
{
    /// <summary>Anchor of what it quotes where that is marked in the prose; null where it is not.</summary>
    public string? Mark { get; init; }

    public static FindingView Of(Site site, ReportFinding entry, int number, Form form, Func<CellId, string> address)
    {
        var (finding, words) = (entry.Finding, site.Words);
        return new FindingView(
            entry.Id.Length > 0 ? entry.Id : $"finding-{number}", finding.Code.Id, finding.Severity.ToString().ToLowerInvariant(),
            finding.Code.Title.In(words.Language), FindingText.Of(finding, form, words), finding.Sentence ?? "", StateIn(site, entry),
            FindingText.Place(finding.Place, words),
            [.. finding.Cells.Select(cell => new Link(new FormNames(form, words.Language).Of(cell), address(cell)))]);
    }

    private static string StateIn(Site site, ReportFinding entry) => (site.StateOf(entry), site.ExplanationOf(entry)) switch
    {
        (FindingState.Open, _) => "",
        (FindingState.Corrected, _) => site.Words["finding.corrected"],
        (_, { } said) => site.Words["finding.explained"] + site.Words["colon"] + said.Reason,
        _ => site.Words["finding.explained"],
    };
}
