using System.Collections.Immutable;
using GovArchive.Reports;

namespace GovArchive.Checks.Copies;

/// <summary>
/// Takes the prints of one body's texts, year by year, while each is at hand. Of a text no more is kept than until the next year's is seen.
/// Not for several threads.
/// </summary>
internal sealed class TextLook
{
    /// <summary>A section with fewer stretches says too little to be compared with other bodies'.</summary>
    public const int Fewest = 100;

    /// <summary>Parts of <see cref="SectionPrint.Least"/>.</summary>
    public const int Parts = 24;

    private int _year;
    private ImmutableArray<(string Section, HanShingles Text)> _before = [];

    /// <summary>The print of a report; the reports of a body come in order of years.</summary>
    public TextPrint Of(ReportKey key, ReportProse prose)
    {
        var texts = prose.Sections.Select(section => (section.Id, Han: HanShingles.HanOf(section.Text)))
            .Select(section => (section.Id, section.Han, Text: HanShingles.Of(section.Han, StockPhrases.All)))
            .Where(section => section.Text.Count > 0).ToArray();
        ImmutableArray<(string, HanShingles)> own = [.. texts.Select(section => (section.Id, section.Text))];
        var repeated = _year == key.Year - 1 && !_before.IsEmpty && !own.IsEmpty ? Compare(own, _before) : null;
        (_year, _before) = (key.Year, own);
        return new TextPrint(
            repeated,
            [
                .. texts.Where(section => section.Text.Count >= Fewest)
                    .Select(section => new SectionPrint(
                        section.Id, Digest(section.Han), section.Text.Least(Parts))),
            ]);
    }

    /// <summary>One text beside the other, each section beside all of the other text: sections change places.</summary>
    private static RepeatedText Compare(
        ImmutableArray<(string Section, HanShingles Text)> now, ImmutableArray<(string Section, HanShingles Text)> before)
    {
        var all = HanShingles.AnyOf([.. before.Select(section => section.Text)]);
        return new RepeatedText(
            [.. now.Select(section => new RepeatedSection(section.Section, section.Text.SharedWith(all), section.Text.Count))]);
    }

    // The same for equal texts; that two others have one, of two in 10¹⁹, is found out when they are read.
    private static ulong Digest(string han)
    {
        var digest = 0xCBF29CE484222325;
        foreach (var c in han) digest = (digest ^ c) * 0x100000001B3;
        return digest;
    }
}
