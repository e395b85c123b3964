using DocumentFormat.OpenXml.Wordprocessing;

namespace GovArchive.Sources;

/// <summary>What the styles of a document say of list numbers and hidden text.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 16;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public DocxStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) _styles.TryAdd(id, style);
    }

    /// <summary>A list's number by paragraph style: that of the style or of the nearest it is based on; null for none.</summary>
    public NumberingProperties? Numbering(string? id) => Chain(id).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(found => found is not null);

    /// <summary>Whether a run is not shown, by itself or by its style.</summary>
    public bool IsHidden(Run run)
    {
        var properties = run.RunProperties;
        if (properties?.Vanish is { } own) return DocxElements.IsOn(own);
        return Chain(properties?.RunStyle?.Val?.Value).Select(style => style.StyleRunProperties?.Vanish).FirstOrDefault(found => found is not null) is { } inherited
            && DocxElements.IsOn(inherited);
    }

    /// <summary>Whether a paragraph is a line of a list of contents.</summary>
    public bool IsContents(string? id) => id is not null && _styles.GetValueOrDefault(id)?.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
