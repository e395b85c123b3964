using System.Security.Cryptography;
using System.Text;

namespace GovArchive.Publishing;

/// <summary>The list of checksums beside the datasets, in the form that <c>sha256sum --check</c> reads.</summary>
internal static class Checksums
{
    public static byte[] Write(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) => Encoding.UTF8.GetBytes(string.Concat(
        files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value.Span))}  {file.Key}\n")));
}
