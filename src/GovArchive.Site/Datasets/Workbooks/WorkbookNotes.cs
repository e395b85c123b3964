using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Workbooks;

/// <summary>The last sheet of a workbook: where it comes from, what may be done with it, and what its words and signs mean.</summary>
internal static class WorkbookNotes
{
    /// <param name="site">What is published, in the language of the workbook.</param>
    /// <param name="key">Signs and words of the workbook.</param>
    /// <param name="subject">What it is about, before what is said of the archive; names and texts.</param>
    /// <param name="more">What follows the key.</param>
    public static Sheet Of(
        Site site, (Words Sign, Words Meaning)[] key, (Words Name, string Text)[] subject,
        IEnumerable<(string Name, string Text)>? more = null)
    {
        var (config, language) = (site.Config, site.Words.Language);
        (Words Name, string Text)[] about =
        [
            .. subject, (WorkbookWords.Archive, config.Title), (WorkbookWords.Publisher, config.Publisher),
            (WorkbookWords.AsOf, config.AsOfText),
            (WorkbookWords.Licence, string.Join(' ', new[] { config.Licence, config.LicenceUrl }.OfType<string>())),
        ];
        var notes = about.Select(note => (note.Name.In(language), note.Text))
            .Concat(key.Select(note => (note.Sign.In(language), note.Meaning.In(language)))).Concat(more ?? []);
        return new Sheet(WorkbookWords.Notes.In(language), [24, 90], 0,
            [
                [
                    new(WorkbookWords.Notes.In(language), Look: CellLook.Heading),
                    new(subject is [var first, ..] ? first.Text : config.Title, Look: CellLook.Heading),
                ],
                .. notes.Select(note => (SheetCell[])[new(note.Item1), new(note.Item2, Look: CellLook.Wrapped)]),
            ]);
    }
}
