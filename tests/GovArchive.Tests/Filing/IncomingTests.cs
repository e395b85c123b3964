using System.IO.Compression;
using GovArchive.Diagnostics;
using GovArchive.Filing.Incoming;

namespace GovArchive.Tests.Filing;

/// <summary>What comes in other files; most of it is in the cases of the command line.</summary>
public sealed class IncomingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_zip_file_with_more_files_than_are_read_is_refused_as_a_whole()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i <= 20_000; i++) zip.CreateEntry($"{i}.txt");
        _folder.Write("many.zip", bytes.ToArray());
        var findings = new List<Finding>();
        Assert.Empty(Intake.Of([(_folder["many.zip"], "many.zip")], findings));
        Assert.Equal(
            "many.zip: error GA1622: more files in it than are read (20001 > 20000); split it", Assert.Single(findings).ToString());
    }

    [Theory]
    [InlineData("../../etc/年 报.PNG", "年-报.png")]
    [InlineData("..\\..\\x.png", "x.png")]
    [InlineData("con.png", "con-1.png")]
    [InlineData("...", "file")]
    [InlineData("a.verylongextension", "a")]
    [InlineData("a.p<g", "a")]
    [InlineData("taken.png", "taken-2.png")]
    public void Files_are_kept_under_names_that_lead_nowhere(string name, string kept) =>
        Assert.Equal(kept, KeptFile.SafeName(name, [new KeptFile("Taken.png", [])]));
}
