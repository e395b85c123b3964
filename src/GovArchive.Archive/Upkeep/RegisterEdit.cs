using System.Text;
using System.Text.Unicode;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Upkeep;

/// <summary>A change of the register's text.</summary>
/// <param name="Apply">Null where the text is written in a way that it does not know.</param>
/// <param name="What">In words that are the same in every language.</param>
internal sealed record RegisterEdit(string What, Func<string, string?> Apply)
{
    /// <summary>
    /// The register's bytes after all edits; null, with a finding, when what comes out would not read back as the register that is meant.
    /// </summary>
    public static byte[]? Run(
        ArchiveLayout layout, IEnumerable<RegisterEdit> edits, AgencyRegister expected, ICollection<Finding> findings)
    {
        if (SourceFile.Read(layout.Register, ArchiveLayout.RegisterName, findings) is not { } file) return null;
        var (all, before) = (edits.ToArray(), new List<Finding>());
        var text = Utf8.IsValid(file.Bytes) ? Encoding.UTF8.GetString(file.Bytes) : null;
        if (text is not null) AgencyRegister.ReadFile(ArchiveLayout.RegisterName, text, before);
        foreach (var edit in all) text = text is null ? null : edit.Apply(text);
        var after = new List<Finding>();
        var read = text is null ? null : AgencyRegister.ReadFile(ArchiveLayout.RegisterName, text, after);
        if (read is not null && read.Write() == expected.Write() && after.Count <= before.Count) return Encoding.UTF8.GetBytes(text!);
        if (read is not null && after.Find(finding => !before.Exists(old => old.Code == finding.Code)) is { } fault) findings.Add(fault);
        else findings.Add(FindingCodes.RegisterNotEdited.At(
            new Place(ArchiveLayout.RegisterName), string.Join("; ", all.Select(edit => edit.What))));
        return null;
    }
}
