using System.Globalization;
using System.IO.Compression;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Filing.Incoming;

/// <summary>
/// Reports in a zip file. Names are only read, for what they tell, and nothing is unpacked to the disk, so that no name leads anywhere.
/// </summary>
internal static class ZipFile
{
    public static IEnumerable<Candidate> Open(SourceFile file, ICollection<Finding> findings)
    {
        var entries = HtmlWithFiles.Joined(Entries(file, findings)).ToLookup(entry => Readers.FormatOf(entry.Path) is not null);
        foreach (var picture in entries[false])
            findings.Add(FindingCodes.EntryNotReadable.At(new Place(picture.Name), Readers.Extensions));
        return entries[true];
    }

    private static List<Candidate> Entries(SourceFile file, ICollection<Finding> findings)
    {
        var (candidates, bound, place) = (new List<Candidate>(), new Bounded(), new Place(file.Path));
        try
        {
            // Latin-1 keeps the bytes of names that do not say how they are encoded.
            using var zip = new ZipArchive(new MemoryStream(file.Bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            if (zip.Entries.Count > Bounded.MostEntries)
            {
                findings.Add(FindingCodes.ContainerTooLarge.At(place, Limit(zip.Entries.Count)));
                return candidates;
            }
            foreach (var entry in zip.Entries)
            {
                var name = NameOf(entry.FullName);
                if (name.EndsWith('/') || name.Split('/').Any(Litter.Is)) continue;
                var at = new Place($"{file.Path}/{name}");
                if (entry.IsEncrypted) findings.Add(FindingCodes.EntryLocked.At(at));
                else if (Candidates.IsUseful(name)) Add(entry, name, at);
                else findings.Add(FindingCodes.EntryNotReadable.At(at, Readers.Extensions));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            findings.Add(FindingCodes.ContainerUnreadable.At(place, exception.Message.Split('\n')[0]));
        }
        return candidates;

        void Add(ZipArchiveEntry entry, string name, Place at)
        {
            using var stream = entry.Open();
            if (bound.Read(stream, entry.CompressedLength) is { } bytes)
                candidates.Add(new Candidate(name, at.File) { Bytes = bytes, Container = file.Path });
            else findings.Add(FindingCodes.EntryTooLarge.At(at));
        }
    }

    private static string Limit(int entries) =>
        string.Create(CultureInfo.InvariantCulture, $"{entries} > {Bounded.MostEntries}");

    // Names without the mark of UTF-8 are in the code page of the machine that packed them: GBK on Chinese ones, UTF-8 on others.
    private static string NameOf(string name)
    {
        var plain = name.Any(c => c >= 0x80) && name.All(c => c <= 0xff)
            ? SourceEncoding.Decode(Encoding.Latin1.GetBytes(name)) ?? name : name;
        return plain.Replace('\\', '/').TrimStart('/');
    }
}
