using System.Collections.Frozen;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Limits;

/// <summary>Unpacks the streams of a PDF within the limits: a few bytes may be packed so that they become thousands of millions.</summary>
internal sealed class PdfFilters(PdfWatch watch) : BaseFilterProvider(All(watch))
{
    private static readonly string[] Flate = [NameToken.FlateDecode.Data, NameToken.FlateDecodeAbbreviation.Data];

    // What these unpack cannot be stopped on the way: how much goes in is bounded instead, by how many bytes one can become at most.
    private static readonly FrozenDictionary<string, int> Growth = new (string Name, int Times)[]
    {
        (NameToken.LzwDecode.Data, 1024), (NameToken.LzwDecodeAbbreviation.Data, 1024), (NameToken.RunLengthDecode.Data, 64),
        (NameToken.RunLengthDecodeAbbreviation.Data, 64),
    }.ToFrozenDictionary(entry => entry.Name, entry => entry.Times, StringComparer.Ordinal);

    private static Dictionary<string, IFilter> All(PdfWatch watch) => Names().ToDictionary(
        name => name,
        name => Flate.Contains(name)
            ? (IFilter)new PdfInflate(watch)
            : new Bounded(
                watch, DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0], Growth.GetValueOrDefault(name, 1)),
        StringComparer.Ordinal);

    private static IEnumerable<string> Names() => new[]
    {
        NameToken.Ascii85Decode, NameToken.Ascii85DecodeAbbreviation, NameToken.AsciiHexDecode, NameToken.AsciiHexDecodeAbbreviation,
        NameToken.CcittfaxDecode,
        NameToken.CcittfaxDecodeAbbreviation, NameToken.DctDecode, NameToken.DctDecodeAbbreviation, NameToken.FlateDecode,
        NameToken.FlateDecodeAbbreviation,
        NameToken.Jbig2Decode, NameToken.JpxDecode, NameToken.RunLengthDecode, NameToken.RunLengthDecodeAbbreviation, NameToken.LzwDecode,
        NameToken.LzwDecodeAbbreviation,
    }.Select(name => name.Data);

    private sealed class Bounded(PdfWatch watch, IFilter inner, int growth) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            watch.Unpack(0);
            if (growth > 1 && (long)input.Length * growth > watch.Limits.Stream)
                watch.Stop($"a stream may unpack to more than {watch.Limits.Stream >> 20} MB");
            watch.Check();
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            watch.Unpack(output.Length);
            return output;
        }
    }
}
