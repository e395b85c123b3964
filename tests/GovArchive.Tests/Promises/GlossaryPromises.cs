using GovArchive.Forms;

namespace GovArchive.Tests.Promises;

/// <summary>What holds for every entry of glossary.yml.</summary>
public class GlossaryPromises
{
    [Fact]
    public void Ids_are_unique_and_plain()
    {
        var ids = Glossary.All.SelectMany(section => section.Terms.Select(term => term.Id)).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9_]*$", id));
        Assert.All(Glossary.All, section => Assert.NotEmpty(section.Terms));
    }

    [Fact]
    public void Words_are_there_in_both_languages() => Assert.All(Glossary.All.SelectMany(section => section.Terms), term =>
    {
        Assert.Matches(@"[\u4e00-\u9fff]", term.Term.Chinese);
        Assert.Matches(@"[\u4e00-\u9fff]", term.Meaning.Chinese);
        Assert.Matches("^[a-z]", term.Term.English);
        Assert.EndsWith(".", term.Meaning.English, StringComparison.Ordinal);
        Assert.True(term.Article is null || term.Article.Chinese.StartsWith('第'));
    });

    [Fact]
    public void Rows_exist_on_a_form()
    {
        var rows = FormCatalog.All.SelectMany(form => form.Tables)
            .SelectMany(table => table.Rows.Select(entry => $"{table.Id}/{entry.Row.Id}")).ToHashSet();
        Assert.All(Glossary.All.SelectMany(section => section.Terms).SelectMany(term => term.Rows), row => Assert.Contains(row, rows));
    }
}
