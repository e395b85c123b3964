using GovArchive.Diagnostics;
using GovArchive.Output;

namespace GovArchive.Tests.Output;

/// <summary>How many findings a build had is known at the next build of the same inputs, and not else.</summary>
public sealed class BuiltFindingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_counted_by_what_they_mean_for_the_run()
    {
        FindingCode[] codes = [FindingCodes.WriteFailed, FindingCodes.SiteNearLimit, FindingCodes.FileNearLimit];
        var findings = codes.Select(code => new Finding(code, new Place("x"), ["", "", ""]));
        Assert.Equal(new BuiltFindings(1, 2, 0), BuiltFindings.Of(findings));
        var note = FindingCodes.All.First(code => code.Severity == Severity.Note);
        Assert.Equal(new BuiltFindings(0, 0, 1), BuiltFindings.Of([new Finding(note, new Place("x"), ["", "", "", "", ""])]));
    }

    [Fact]
    public void They_are_known_for_the_same_inputs_alone()
    {
        new BuiltFindings(1, 23, 456).Write(_folder["built"], "inputs");
        Assert.Equal(new BuiltFindings(1, 23, 456), BuiltFindings.Read(_folder["built"], "inputs"));
        Assert.Null(BuiltFindings.Read(_folder["built"], "others"));
        Assert.Null(BuiltFindings.Read(_folder["nothing"], "inputs"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("inputs 1 2")]
    [InlineData("inputs 1 2 3 4")]
    [InlineData("inputs 1 2 x")]
    [InlineData("inputs -1 2 3")]
    [InlineData("inputs 1 2 3\n")]
    public void A_damaged_file_is_as_good_as_none(string text)
    {
        _folder.Write("built", text);
        Assert.Null(BuiltFindings.Read(_folder["built"], "inputs"));
    }

    [Fact]
    public void Where_they_cannot_be_kept_the_build_goes_on()
    {
        _folder.Write("built/own.txt", "in the way");
        new BuiltFindings(0, 0, 0).Write(_folder["built"], "inputs");
        Assert.Equal(["own.txt"], _folder.Snapshot("built").Keys);
    }
}
