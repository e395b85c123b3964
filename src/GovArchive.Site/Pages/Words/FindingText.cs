using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Sites;

namespace GovArchive.Pages.Words;

/// <summary>
/// What a page says of a finding, all of it in the page's language: the form's own words that fill a message are Chinese, as the terminal
/// and the data files have them.
/// </summary>
internal static class FindingText
{
    public static string Of(Finding finding, Form form, SiteWords words) =>
        (finding with
        {
            Values = [
            .. finding.Values.Select(value => Value(value, new FormNames(form, words.Language), words))]
        }).MessageIn(words.Language);

    /// <summary>The file and the part of it where a person looks first.</summary>
    public static string Place(Place place, SiteWords words) => (place with { Part = Part(place.Part, words) }).ToString();

    /// <summary>"table 3 row 5" in words; null for null.</summary>
    public static string? Part(string? part, SiteWords words) => part?.Split(' ') switch
    {
        ["table", var table, "row", var row] => words["part.row", table, row],
        ["table", var table] => words["part.table", table],
        ["page", var page] => words["part.page", page],
        ["page", var page, "line", var line] => words["part.page_line", page, line],
        _ => part,
    };

    private static string Value(string value, FormNames names, SiteWords words) =>
        CellId.TryParse(value, out var cell) ? names.Of(cell)
        : FormCatalog.Find(value) is { FirstYear: 0 } ? words["edition.local"]
        : FormWords.Phrase(words.Language, value);
}
