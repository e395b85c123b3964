using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GovArchive.Sources.Docx;

/// <summary>Numbers of lists and headings, which a word processor counts and does not keep in the text: 一、 （二） 3.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, AbstractNum> _lists = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _started = [];
    private readonly DocxStyles _styles;

    public DocxNumbering(Numbering? numbering, DocxStyles styles)
    {
        _styles = styles;
        foreach (var list in numbering?.Elements<AbstractNum>() ?? [])
            if (DocxElements.Number(list.AbstractNumberId) is { } id) _lists.TryAdd(id, list);
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            if (DocxElements.Number(instance.NumberID) is { } id) _instances.TryAdd(id, instance);
    }

    /// <summary>
    /// Counts a paragraph and gives its number as printed; null where it has none or a bullet, "" where it is in numerals that are not
    /// known here.
    /// </summary>
    public string? Next(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = properties?.ParagraphStyleId?.Val?.Value;
        var (own, inherited) = (properties?.NumberingProperties, _styles.Numbering(style));
        var number = DocxElements.Number((own?.NumberingId ?? inherited?.NumberingId)?.Val);
        if (number is null or 0 || !_instances.TryGetValue(number.Value, out var instance) || List(instance) is not var (id, list))
            return null;
        var level = DocxElements.Number((own?.NumberingLevelReference ?? inherited?.NumberingLevelReference)?.Val) ?? 0;
        if (level is < 0 or >= Levels) return null;

        var counts = Count(number.Value, instance, id, list, level);
        var definition = LevelOf(instance, list, level);
        if (definition?.LevelText?.Val?.Value is not { } text || Format(definition) == "bullet") return null;
        var isLegal = DocxElements.IsOn(definition.IsLegalNumberingStyle);
        var isKnown = true;
        var printed = Placeholder().Replace(text, match =>
        {
            var at = match.Value[1] - '1';
            var numeral = Numeral(counts[at] ?? StartOf(instance, list, at), isLegal ? "decimal" : Format(LevelOf(instance, list, at)));
            isKnown &= numeral is not null;
            return numeral ?? "";
        });
        return !isKnown ? "" : string.IsNullOrWhiteSpace(printed) ? null : printed.Trim();
    }

    // Instances of one list go on counting, unless one says where it starts.
    private int?[] Count(int number, NumberingInstance instance, int id, AbstractNum list, int level)
    {
        if (!_counts.TryGetValue(id, out var counts)) _counts[id] = counts = new int?[Levels];
        if (_started.Add(number))
            foreach (var changed in instance.Elements<LevelOverride>().Where(changed => changed.StartOverrideNumberingValue is not null))
                if (DocxElements.Number(changed.LevelIndex) is >= 0 and < Levels and var at) counts[at] = null;
        counts[level] = counts[level] is { } last ? last + 1 : StartOf(instance, list, level);
        Array.Fill(counts, null, level + 1, Levels - level - 1);
        return counts;
    }

    // A list may be kept with a style, and only named here.
    private (int Id, AbstractNum List)? List(NumberingInstance instance)
    {
        if (DocxElements.Number(instance.AbstractNumId?.Val) is not { } id || !_lists.TryGetValue(id, out var list)) return null;
        if (list.NumberingStyleLink?.Val?.Value is { } link && DocxElements.Number(_styles.Numbering(link)?.NumberingId?.Val) is { } other
            && _instances.TryGetValue(other, out var named) && DocxElements.Number(named.AbstractNumId?.Val) is { } linked
            && _lists.TryGetValue(linked, out var kept)) return (linked, kept);
        return (id, list);
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum list, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(changed => DocxElements.Number(changed.LevelIndex) == level)?.Level
        ?? list.Elements<Level>().FirstOrDefault(known => DocxElements.Number(known.LevelIndex) == level);

    private static int StartOf(NumberingInstance instance, AbstractNum list, int level) =>
        DocxElements.Number(
            instance.Elements<LevelOverride>()
                .FirstOrDefault(changed => DocxElements.Number(changed.LevelIndex) == level)?.StartOverrideNumberingValue?.Val)
        ?? DocxElements.Number(LevelOf(instance, list, level)?.StartNumberingValue?.Val) ?? 1;

    private static string Format(Level? level) => level?.NumberingFormat?.Val?.InnerText ?? "decimal";

    /// <summary>A number in one of the formats that Chinese documents use; null in any other.</summary>
    private static string? Numeral(int number, string format) => format switch
    {
        "none" => "",
        "decimal" => number.ToString(CultureInfo.InvariantCulture),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" =>
            string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting"
        or "taiwaneseCountingThousand" when number is > 0 and < 100 => Counted(number, "一二三四五六七八九", "十"),
        "chineseLegalSimplified" when number is > 0 and < 100 => Counted(number, "壹贰叁肆伍陆柒捌玖", "拾"),
        _ => null,
    };

    private static string Counted(int number, string digits, string ten)
    {
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? digits[tens - 1].ToString() : "") + (tens > 0 ? ten : "") + (ones > 0 ? digits[ones - 1].ToString() : "");
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
