namespace GovArchive.Cli;

/// <summary>A text as it is typed in a shell.</summary>
internal static class ShellWord
{
    // What no shell takes for more than a letter.
    private const string Plain = "-_./\\:+,@%=";

    /// <summary>The text itself, or in quotation marks where the shell would cut or change it.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && text[0] != '-' && text.All(IsPlain)) return text;
        if (OperatingSystem.IsWindows()) return $"\"{text}\"";
        return $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c)
        || Plain.Contains(c, StringComparison.Ordinal) && (c != '\\' || OperatingSystem.IsWindows());
}
