using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Sites;
using GovArchive.Tests.Pages;

namespace GovArchive.Tests.Incremental;

/// <summary>What an earlier build kept is believed where it is whole.</summary>
public sealed class OutputCacheTests : IDisposable
{
    private static readonly string One = new('1', 64);
    private static readonly string Other = new('2', 64);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_made_of_the_same_is_made_once()
    {
        Assert.True(Makes(One));
        Assert.False(Makes(One));
        Assert.True(Makes(Other));
    }

    // As a fault of the disk may leave it: the page would be taken for one that is made of the other.
    [Fact]
    public void A_memory_of_which_a_part_is_another_is_not_believed()
    {
        Makes(One);
        File.WriteAllText(_folder["memory"], File.ReadAllText(_folder["memory"]).Replace(One[..32], Other[..32], StringComparison.Ordinal));
        Assert.True(Makes(Other));
    }

    // Whether a build makes the page.
    private bool Makes(string whole)
    {
        var (isMade, findings) = (false, new List<Finding>());
        using var output = OutputFolder.Open(_folder["site"], "site", findings)!;
        var standing = ExistingOutput.In(output, null);
        var memory = OutputCache.Open(_folder["memory"], standing, new SiteInputs(whole, "", FileStamps.None()), forget: false);
        memory.Know(GroupArchive.Site(GroupArchive.Load()));
        var files = memory.Files("page", () =>
        {
            isMade = true;
            Reads.Note(FactKind.Everything);
            return [new OutputFile("a.html", new byte[] { 1 })];
        });
        Assert.NotNull(OutputWriter.Write(output, standing, () => whole, files, clean: false, () => true, findings));
        memory.Save();
        Assert.Empty(findings);
        return isMade;
    }
}
