using System.Text;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Output;

namespace GovArchive.Tests.Output;

/// <summary>The list of a site's files, as it stands in the folder.</summary>
public class OutputManifestTests
{
    private static readonly ContentHash One = ContentHash.Of("one"u8), Two = ContentHash.Of("two"u8);

    [Fact]
    public void Files_stand_in_order_as_other_programs_check_them() => Assert.Equal(
        $"# made of inputs\n# part site 2/3 whole 0 1 2 /archive/\n{One}  a b.html\n{Two}  b/c.html\nd\n",
        Text(
            new OutputManifest("inputs", Files(("b/c.html", Two), ("d", null), ("a b.html", One)))
            { Part = new PartLabel(PartKind.Site, new Shard(2, 3), "whole", new BuiltFindings(0, 1, 2), "/archive/") }));

    [Fact]
    public void What_was_written_is_read()
    {
        var part = new PartLabel(PartKind.Data, new Shard(4, 16), "whole", new BuiltFindings(0, 12, 34), "/");
        var list = Read(Text(new OutputManifest("inputs", Files(("a", One), ("b/c", Two), ("d", null))) { Part = part }));
        Assert.Equal(("inputs", part), (list.Inputs, list.Part));
        Assert.Equal(Files(("a", One), ("b/c", Two), ("d", null)), list.Files);
    }

    [Fact]
    public void A_site_that_was_not_made_whole_says_nothing_of_what_it_was_made_of()
    {
        Assert.Equal($"{One}  a\n", Text(new OutputManifest(null, Files(("a", One)))));
        var list = Read($"{One}  a\n");
        Assert.Null(list.Inputs);
        Assert.Null(list.Part);
    }

    [Fact]
    public void A_last_line_without_an_end_is_a_line_and_an_empty_one_is_none()
    {
        Assert.Equal(Files(("a", One), ("b", Two)), Read($"\n{One}  a\n\n{Two}  b").Files);
        Assert.Empty(Read("").Files);
    }

    [Fact]
    public void A_line_that_is_not_one_of_a_file_with_its_hash_is_the_path_of_a_file()
    {
        var hash = One.ToString();
        string[] lines = ["a", hash, hash + "  ", $"{hash}: a", "x" + hash[1..] + "  a", "0123  a"];
        Assert.All(Read(string.Join('\n', lines)).Files, file => Assert.Null(file.Value));
        Assert.Equal(lines, Read(string.Join('\n', lines)).Files.Keys);
        Assert.Equal([KeyValuePair.Create<string, ContentHash?>("a", One)], Read($"{hash}  a").Files);
    }

    [Fact]
    public void Of_a_path_that_is_listed_there_is_one_text()
    {
        var list = Read($"{One}  agencies/a.html");
        Assert.Same(list.Files.Keys.Single(), list.PathOf("agencies/a.html"));
        Assert.Equal("agencies/b.html", list.PathOf("agencies/b.html"));
    }

    private static string Text(OutputManifest list) => Encoding.UTF8.GetString(list.Write().Span);

    private static OutputManifest Read(string text) => OutputManifest.Read(Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, ContentHash?> Files(params (string Path, ContentHash? Hash)[] files) =>
        files.ToDictionary(file => file.Path, file => file.Hash);
}
