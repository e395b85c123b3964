using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Agencies;

/// <summary>Appends entries to the register's file as text, so that its comments, order and spacing stay as people wrote them.</summary>
public static partial class RegisterText
{
    private const string Start = "agencies:\n";

    /// <summary>
    /// The file's bytes with entries for new agencies at its end. Null when what comes out would not read back as the register with just
    /// these agencies more: a list in brackets, another encoding, something after the list.
    /// </summary>
    /// <param name="bytes">The file as it is; empty when there is none yet.</param>
    /// <param name="agencies">Agencies that the file does not have.</param>
    public static byte[]? Append(byte[] bytes, IReadOnlyCollection<Agency> agencies)
    {
        if (SourceEncoding.Decode(bytes) is not { } text || !System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        if (text.Length == 0) (text, bytes) = (Start, Encoding.UTF8.GetBytes(Start));
        var before = Read(text);
        var extended = Extended(Encoding.UTF8.GetString(bytes), agencies);
        var after = Read(SourceEncoding.Decode(Encoding.UTF8.GetBytes(extended))!);
        var expected = agencies.Aggregate(before.Register, (register, agency) => register.With(agency));
        var isSame = expected.Count == before.Register.Count + agencies.Count && after.Register.Write() == expected.Write()
            && after.Problems == before.Problems;
        return isSame ? Encoding.UTF8.GetBytes(extended) : null;
    }

    /// <summary>An entry as it is in the file, for messages: keys and values on one line.</summary>
    public static string OnOneLine(Agency agency) => $"{{ {string.Join(", ", Entry(agency))} }}";

    private static string Extended(string text, IReadOnlyCollection<Agency> agencies)
    {
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        text = EmptyList().Replace(text, "agencies:${rest}");
        if (!text.EndsWith('\n')) text += lineEnd;
        var indent = FirstEntry().Match(text) is { Success: true } first ? first.Groups["indent"].Value : "  ";
        var added = new StringBuilder(text);
        foreach (var agency in agencies)
            foreach (var (number, line) in Entry(agency).Index())
                added.Append(indent).Append(number == 0 ? "- " : "  ").Append(line).Append(lineEnd);
        return added.ToString();
    }

    // An id with a letter in it is never taken for a number, so it is as people write it.
    private static string[] Entry(Agency agency) =>
        [.. YamlOutput.Write(output => AgencyRegister.WriteAgency(output, agency)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => QuotedId().Replace(line, "id: ${id}"))];

    // An empty list is no problem here: the first agency is about to come.
    private static (AgencyRegister Register, int Problems) Read(string text)
    {
        var findings = new List<Finding>();
        return (AgencyRegister.Read("", text, findings), findings.Count);
    }

    [GeneratedRegex(@"^agencies:[ \t]*\[[ \t]*\](?<rest>[ \t]*(?:#.*)?\r?)$", RegexOptions.Multiline)]
    private static partial Regex EmptyList();

    [GeneratedRegex(@"^id: ""(?<id>\d{6}-[a-z]{3,}[a-z0-9-]*)""$")]
    private static partial Regex QuotedId();

    [GeneratedRegex(@"^(?<indent>[ ]*)-[ ]", RegexOptions.Multiline)]
    private static partial Regex FirstEntry();
}
