using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GovArchive.Files;

/// <summary>
/// The SHA-256 of a file's bytes as the 32 bytes that it is. Its text, lower-case hexadecimal, takes 152: of a hundred thousand reports
/// more than a million hashes are held at once.
/// </summary>
/// <param name="First">Its first eight bytes; the others follow.</param>
public readonly record struct ContentHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    /// <summary>Of its text, in characters.</summary>
    public const int TextLength = 2 * Length;

    /// <summary>Its first sixteen bytes, enough to tell one of a million from the others.</summary>
    public UInt128 FirstHalf => new(First, Second);

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(bytes, hash);
        return From(hash);
    }

    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ContentHash Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(stream, hash);
        return From(hash);
    }

    /// <summary>Reads its text in UTF-8; null when it is none.</summary>
    public static ContentHash? Read(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[Length];
        return text.Length == TextLength && Convert.FromHexString(text, hash, out _, out _) == System.Buffers.OperationStatus.Done
            ? From(hash) : null;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, First);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], Third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], Fourth);
    }

    /// <summary>Writes its text in UTF-8.</summary>
    public void WriteText(Span<byte> text)
    {
        Span<byte> hash = stackalloc byte[Length];
        CopyTo(hash);
        Convert.TryToHexStringLower(hash, text, out _);
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[Length];
        CopyTo(hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Of the 32 bytes.</summary>
    public static ContentHash From(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));
}
