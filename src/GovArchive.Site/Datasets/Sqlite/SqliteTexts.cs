using System.Text;
using GovArchive.Datasets.Texts;
using GovArchive.Sites;
using Microsoft.Data.Sqlite;

namespace GovArchive.Datasets.Sqlite;

/// <summary>
/// What reports say, by section, and an index of it by terms of two characters: with those of the database itself, of three, the words of
/// the field, most of which have two characters, are not found.
/// </summary>
internal static class SqliteTexts
{
    public const string Terms = "text_terms";

    /// <summary>The characters of which pairs are terms, as a range of a pattern.</summary>
    public const string HanCharacters = "\u3400-\u9fff";

    // Characters: of more the index alone is larger than the figures.
    private const long MostText = 30_000_000;

    /// <summary>Whether there is more text than the database takes.</summary>
    public static bool IsTooMuch(Site site) =>
        site.Archive.Reports.Sum(
            report => ReportSections.Of(report.Content.Prose.Read()).Sum(section => (long)section.Text.Length)) > MostText;

    public static void Write(SqliteConnection database, Site site)
    {
        database.Run(SqliteTable.Creation(TextsFile.Dataset, hasRowId: true));
        database.Run($"CREATE VIRTUAL TABLE \"{Terms}\" USING fts5(\"terms\", content='', columnsize=0)");
        using var texts = new SqliteInsert(database, TextsFile.Dataset.Id, TextsFile.Dataset.Columns.Length);
        using var terms = database.CreateCommand();
        terms.CommandText = $"INSERT INTO \"{Terms}\" (rowid, terms) VALUES ($row, $terms)";
        var (row, index) = (terms.Parameters.Add("$row", SqliteType.Integer), terms.Parameters.Add("$terms", SqliteType.Text));
        var number = 0L;
        foreach (var report in site.Archive.Reports)
            foreach (var (id, title, text) in ReportSections.Of(report.Content.Prose.Read())) Add(report.Key, id, title, text);

        void Add(Reports.ReportKey key, string section, string title, string text)
        {
            texts.Set(1, key.Year);
            foreach (var (column, value) in new[] { (0, key.AgencyId), (2, section), (3, title), (4, text) })
                texts.Set(column, Encoding.UTF8.GetBytes(value));
            texts.Run();
            (row.Value, index.Value) = (++number, TermsOf(title + "\n" + text));
            terms.ExecuteNonQuery();
        }
    }

    /// <summary>Pairs of neighbours among Han characters, and words of letters and digits, parted by spaces: 行政复议 is 行政 政复 复议.</summary>
    public static string TermsOf(string text)
    {
        var terms = new StringBuilder(text.Length * 3);
        for (var i = 0; i < text.Length; i++)
        {
            var (isHan, goesOn) = (IsHan(text[i]), i + 1 < text.Length);
            if (isHan && goesOn && IsHan(text[i + 1])) terms.Append(text, i, 2).Append(' ');
            else if (isHan && (i == 0 || !IsHan(text[i - 1]))) terms.Append(text[i]).Append(' ');
            else if (!isHan && char.IsAsciiLetterOrDigit(text[i])) terms.Append(text[i]);
            else if (terms.Length > 0 && terms[^1] != ' ') terms.Append(' ');
            if (!isHan && goesOn && IsHan(text[i + 1]) && terms.Length > 0 && terms[^1] != ' ') terms.Append(' ');
        }
        return terms.ToString().TrimEnd();
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
