namespace GovArchive.Tests.Rendering;

/// <summary>
/// A file that holds what a case is expected to give. With GOVARCHIVE_ACCEPT=1 it is written instead, for a person to read in the diff.
/// </summary>
internal static class AcceptedFile
{
    public static void Assert(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("GOVARCHIVE_ACCEPT") == "1") File.WriteAllText(path, actual);
        Xunit.Assert.True(File.Exists(path), $"{path} is not there; the case gave:\n{actual}");
        Xunit.Assert.Equal(File.ReadAllText(path), actual);
    }
}
