using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Text.Formats;

namespace GovArchive.Archives;

/// <summary>What read the sources into the data files, kept beside them in <c>content/data/reader.yml</c>.</summary>
/// <param name="Program">Version of the program: the greater one is the newer.</param>
/// <param name="Reading">Its <see cref="ReadingFingerprint"/>.</param>
public sealed record DataReader(Version Program, string Reading)
{
    // A part's own word, kept with what it remembers.
    private const string PartName = "read";

    /// <summary>This program.</summary>
    public static DataReader Own { get; } = new(Short(typeof(DataReader).Assembly.GetName().Version!), ReadingFingerprint.Value);

    /// <summary>Whether it read as this program reads.</summary>
    public bool IsOwn => Reading == Own.Reading;

    /// <summary>
    /// What the archive's file says; null where there is none, as of an archive without data or of an early program, and, with a finding,
    /// where it cannot be read.
    /// </summary>
    public static DataReader? Read(ArchiveLayout layout, ICollection<Finding> findings)
    {
        if (!SourceFile.Exists(layout.Reader) || SourceFile.ReadText(layout.Reader, ArchiveLayout.ReaderName, findings) is not { } text)
            return null;
        if (Yaml.ReadMap(ArchiveLayout.ReaderName, text, findings) is not { } map) return null;
        var (program, reading) = (map.Required("program"), map.Required("reading"));
        map.Close();
        return Version.TryParse(program, out var version) ? new DataReader(version, reading) : null;
    }

    /// <summary>Whether the data are of a newer program, which this one cannot judge: then a finding says so.</summary>
    public static bool IsNewer(ArchiveLayout layout, ICollection<Finding> findings)
    {
        if (Read(layout, findings) is not { IsOwn: false } other || other.Program <= Own.Program) return false;
        findings.Add(
            FindingCodes.DataOfNewerProgram.At(new Place(ArchiveLayout.ReaderName), other.Program.ToString(), Own.Program.ToString()));
        return true;
    }

    /// <summary>Says that data files are this program's: all of them, or those of one part, and with the last part all of them.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Sign(ArchiveLayout layout, Shard? part = null)
    {
        var text = Text();
        if (part is not null)
        {
            AtomicFile.Write(PartOf(layout, part), text);
            if (!part.All.All(other => Says(PartOf(layout, other), text))) return;
        }
        AtomicFile.Write(layout.Reader, text);
        // What parts said holds until somebody else reads.
        foreach (var path in SourceFile.FilesBelow(layout.Cache))
            if (path.EndsWith("/" + PartName, StringComparison.Ordinal)) AtomicFile.Remove(Path.Combine(layout.Cache, path));
    }

    /// <summary>The file of this program.</summary>
    public static byte[] Text() =>
        Encoding.UTF8.GetBytes(YamlOutput.Write(yaml => yaml.Text("program", Own.Program.ToString()).Text("reading", Own.Reading)));

    private static bool Says(string path, byte[] text) =>
        SourceFile.Exists(path) && SourceFile.Read(path, path, [])?.Bytes.AsSpan().SequenceEqual(text) == true;

    private static string PartOf(ArchiveLayout layout, Shard part) => Path.Combine(layout.CacheOf(part), PartName);

    private static Version Short(Version version) => new(version.Major, version.Minor, version.Build);
}
