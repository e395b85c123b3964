using GovArchive.Forms;
using GovArchive.Sites;

namespace GovArchive.Pages.Words;

/// <summary>
/// What an edition of the form is called: its year, or a word for those that provinces and cities made before there was one.
/// </summary>
internal static class EditionName
{
    public static string Of(Form form, SiteWords words) =>
        form.FirstYear == 0 ? words["edition.local"] : words["edition.year", form.Edition];
}
