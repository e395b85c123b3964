using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovArchive.Archives;

/// <summary>
/// One of several parts that an archive's agencies are divided into, so that each part can be worked on by another machine. An agency's
/// part follows from its id alone: the machines need not agree on anything, and no agency moves when another comes or goes.
/// </summary>
/// <param name="Number">1 to <paramref name="Count"/>.</param>
/// <param name="Count">1 to <see cref="MostParts"/>.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>More machines than that are no use to the largest archive.</summary>
    public const int MostParts = 4096;

    /// <summary>Reads "3/16". Null when it is no part of a whole.</summary>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } number && Whole(parts[1]) is { } count && count <= MostParts && number >= 1
            && number <= count
            ? new Shard(number, count)
            : null;
    }

    /// <summary>
    /// Whether an agency is of this part: the first eight bytes of the SHA-256 of its id as a number, divided by the count, leave the
    /// number less one.
    /// </summary>
    public bool Holds(string agencyId) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(agencyId))) % (ulong)Count == (ulong)(Number - 1);

    /// <summary>The same of anything else that is made: of the address of a page or file, or of what several of them share.</summary>
    /// <param name="part">Null for the whole, which holds everything.</param>
    /// <param name="unit">An agency's id where it is an agency's.</param>
    public static bool Holds(Shard? part, string unit) => part is null || part.Holds(unit);

    /// <summary>The parts of the same whole, itself among them.</summary>
    public IEnumerable<Shard> All => Enumerable.Range(1, Count).Select(number => new Shard(number, Count));

    /// <summary>Of files and folders: "3-of-16".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Number}-of-{Count}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
