using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>
/// Scales that heads and captions give for counts: （万件）, 单位：千件, %. The form counts in ones, so that such a number is not what it asks, and
/// how it was rounded nobody knows: it is not converted.
/// </summary>
internal sealed partial class CountScales
{
    private const int LongestHead = 30;
    private const int LongestNote = 60;

    // Without one of these a text says nothing of scales: most do not.
    private static readonly SearchValues<char> Signs = SearchValues.Create("十百千万亿%％‰单");

    private readonly Dictionary<Run, (string? Head, string? Caption)> _ofRuns = [];

    public CountScales(ImmutableArray<Piece> pieces, FormLabels labels, OwnRows own)
    {
        var rows = own.Seen.Select(row => row.Piece).ToHashSet();
        var texts = pieces.Select(
            piece => piece is LabelPiece label && label.Text.AsSpan().ContainsAny(Signs) ? HanText.Squeeze(label.Text) : "").ToArray();
        if (Array.TrueForAll(texts, text => text.Length == 0)) return;
        // A note below the table is of all of it.
        var caption = texts.Where(text => text.Length <= LongestNote && Note().IsMatch(text)).Select(Of)
            .FirstOrDefault(scale => scale is not null);
        var (head, isBehindRun) = ((string?)null, false);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is Run run)
            {
                // Cells one behind another: a column of units behind the numbers.
                var behind = i + 1 < texts.Length && Unit().IsMatch(texts[i + 1]) ? texts[i + 1] : null;
                if ((behind ?? head ?? caption) is not null) _ofRuns[run] = (behind ?? head, caption);
                isBehindRun = true;
            }
            else if (i > 0 && pieces[i - 1] is Run && Unit().IsMatch(texts[i])) continue;
            else if (Caption().IsMatch(texts[i])) caption = Of(texts[i]);
            // What is right before numbers is their row's label, of which others know nothing.
            else if (rows.Contains(i) || !labels.Above && i + 1 < pieces.Length && pieces[i + 1] is Run) continue;
            else if (texts[i].Length is > 0 and <= LongestHead && Of(texts[i]) is { } scale) (head, isBehindRun) = (scale, false);
            else if (isBehindRun && labels.Headers.Contains(((LabelPiece)pieces[i]).Compared)) (head, isBehindRun) = (null, false);
        }
    }

    /// <summary>The scale that heads and captions before a run give; null for none.</summary>
    /// <param name="isHeaded">A grid has told what its heads say.</param>
    public string? Over(Run run, bool isHeaded) =>
        _ofRuns.TryGetValue(run, out var scale) ? (isHeaded ? null : scale.Head) ?? scale.Caption : null;

    /// <summary>The scale that one of the texts over a cell gives; null for none.</summary>
    public static string? Of(ImmutableArray<string> texts)
    {
        foreach (var text in texts)
            if (text.Length <= LongestHead && text.AsSpan().ContainsAny(Signs) && Of(HanText.Squeeze(text)) is { } scale) return scale;
        return null;
    }

    private static string? Of(string text) => Scale().Match(text) is { Success: true } match ? match.Groups["scale"].Value : null;

    // 万件 anywhere, 万 and % only where a unit is.
    [GeneratedRegex(
        @"(?<![第一二三四五六七八九十百千])(?<scale>[十百千万亿]+(?:[件次项条个篇份]|人次?))|[(\[](?:单位[:为是]?)?(?<scale>[十百千万亿]+|%|‰|百分比|百分数|千分比)[)\]]|单位[:为是]*(?<scale>[十百千万亿]+|%|‰)(?![元\u4e00-\u9fff])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex(@"^[(\[]?[十百千万亿]+(?:[件次项条个篇份]|人次?)[)\]]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[(\[]?(?:计量|统计)?单位", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex("^(?:注|备注|说明)[:;]?.{0,20}单位", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
