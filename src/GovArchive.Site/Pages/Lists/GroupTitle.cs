using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Lists;

/// <summary>Titles of pages that a long list is cut into.</summary>
internal static class GroupTitle
{
    /// <summary>The title, with the number of the page from the second on.</summary>
    public static string Of(Site site, string title, ListPart part) =>
        part.IsFirst ? title : site.Words["list.title_part", title, CellText.Number(part.Number)];
}
