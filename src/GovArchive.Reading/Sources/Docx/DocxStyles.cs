using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GovArchive.Sources.Docx;

/// <summary>What the styles of a document say of list numbers, and of text that is hidden, struck through or raised.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 16;

    // In half points. Less than three points up or down is a nudge that puts text in line; half a point high is not to be seen.
    private const int LeastShift = 6;
    private const int LargestUnseen = 2;

    // Smaller than the smallest type of tables.
    private const int SmallType = 15;

    // Fonts in which digits are signs.
    private static readonly HashSet<string> Symbols = new(
        StringComparer.OrdinalIgnoreCase) { "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Marlett", "MT Extra", "ZapfDingbats" };

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Paragraph, string? Run), Look> _looks = [];
    private readonly RunPropertiesBaseStyle? _defaults;
    private readonly string? _usual;

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) _styles.TryAdd(id, style);
        _defaults = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        _usual = styles?.Elements<Style>()
            .FirstOrDefault(
                style => style.Type?.InnerText == "paragraph" && style.Default?.InnerText is "1" or "true" or "on")?.StyleId?.Value;
    }

    /// <summary>A list's number by paragraph style: that of the style or of the nearest it is based on; null for none.</summary>
    public NumberingProperties? Numbering(string? id) =>
        Chain(id).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(found => found is not null);

    /// <summary>How a run is set, by itself or by its style and its paragraph's.</summary>
    /// <param name="paragraph">Id of the paragraph's style; null for none.</param>
    public DocxLook LookOf(Run run, string? paragraph)
    {
        var own = run.RunProperties;
        var styled = Styled(paragraph, own?.RunStyle?.Val?.Value);
        if (own is null) return styled.Seen();
        return new Look(Own(own.Vanish) ?? styled.Vanish, Own(own.Strike) ?? styled.Strike, Own(own.DoubleStrike) ?? styled.DoubleStrike,
            own.VerticalTextAlignment?.Val?.InnerText ?? styled.Align, DocxElements.Number(own.Position?.Val)
                ?? styled.Position, DocxElements.Number(own.FontSize?.Val) ?? styled.Size,
            Colored(own.Color) ?? styled.Color, FontOf(own.RunFonts) ?? styled.Font,
            DocxElements.IsOn(own.GetFirstChild<RightToLeftText>()) || own.GetFirstChild<EastAsianLayout>()?.Combine?.Value == true).Seen();
    }

    /// <summary>Whether a paragraph is a line of a list of contents.</summary>
    public bool IsContents(string? id) =>
        id is not null
        && _styles.GetValueOrDefault(id)?.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true;

    // A switch that is on in both kinds of styles is off: they turn it over.
    private Look Styled(string? paragraph, string? run)
    {
        var key = (paragraph ?? _usual, run);
        if (_looks.TryGetValue(key, out var known)) return known;
        var (outer, inner) = (Properties(key.Item1), Properties(run));
        OpenXmlElement[] both = [.. inner, .. outer, .. _defaults is null ? Array.Empty<OpenXmlElement>() : [_defaults]];
        return _looks[key] = new Look(
            First<Vanish>(outer) ^ First<Vanish>(inner), First<Strike>(outer) ^ First<Strike>(inner), First<DoubleStrike>(both),
            Nearest<VerticalTextAlignment>(both)?.Val?.InnerText, DocxElements.Number(Nearest<Position>(both)?.Val),
            DocxElements.Number(Nearest<FontSize>(both)?.Val), Colored(Nearest<Color>(both)), FontOf(Nearest<RunFonts>(both)),
            IsTurned: false);
    }

    private OpenXmlElement[] Properties(string? id) => [.. Chain(id).Select(style => style.StyleRunProperties).OfType<OpenXmlElement>()];

    private static T? Nearest<T>(OpenXmlElement[] properties) where T : OpenXmlElement =>
        properties.Select(each => each.GetFirstChild<T>()).FirstOrDefault(found => found is not null);

    private static bool First<T>(OpenXmlElement[] properties) where T : OnOffType => DocxElements.IsOn(Nearest<T>(properties));

    private static string? Colored(Color? color) => color?.Val?.Value?.ToUpperInvariant();

    private static string? FontOf(RunFonts? fonts) => fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;

    private static bool? Own(OnOffType? value) => value is null ? null : DocxElements.IsOn(value);

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private sealed record Look(
        bool Vanish, bool Strike, bool DoubleStrike, string? Align, int? Position, int? Size, string? Color, string? Font, bool IsTurned)
    {
        public DocxLook Seen() =>
            new(Vanish || Size is <= LargestUnseen, Strike || DoubleStrike, Align is "superscript" or "subscript"
                || Position is { } shift and not 0 && (Math.Abs(shift) >= LeastShift || Size < SmallType),
                IsTurned || Font is not null && Symbols.Contains(Font), Color is { Length: 6 } ? Color : null);
    }
}
