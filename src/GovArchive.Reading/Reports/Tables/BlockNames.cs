using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Text;

namespace GovArchive.Reports.Tables;

/// <summary>Blocks of a table whose corner, or the line above their heads, names another year or body: 第二十条第（五）项（上年）.</summary>
internal static partial class BlockNames
{
    // With more, heads are glued to it.
    private const int LongestAddition = 8;

    /// <summary>The text that says so of a block; null where none does.</summary>
    /// <param name="end">Index of the first of its runs.</param>
    public static string? Other(FormBlock block, int end, ImmutableArray<Piece> pieces, ReportContext context)
    {
        var start = pieces.StartBefore(end);
        if (!MayBeOther(pieces.AsSpan(start, end - start))) return null;
        var known = new[] { block.Label, block.Corner }.OfType<string>().Select(LabelText.Normalise).ToArray();
        IEnumerable<string?> printed =
            [block.Corner, .. block.Columns.SelectMany(column => column.Under), .. block.Columns.Select(column => column.Label)];
        var heads = printed.OfType<string>().Select(LabelText.Normalise).ToArray();
        var labels = pieces[start..end].OfType<LabelPiece>().ToList();
        // Behind the first head another may be a column's: 2022年.
        var over = labels.TakeWhile(label => !heads.Contains(label.Compared)).Where(label => Alone().IsMatch(HanText.Squeeze(label.Text)));
        var texts = labels.Where(label => IsName(label, known)).Concat(over).Select(label => HanText.Squeeze(label.Text)).ToArray();
        return texts.Any(text => Captions.NamesYear(text, context.Year))
            ? null : Array.Find(texts, text => Captions.IsOther(text, context));
    }

    private static bool MayBeOther(ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
            if (piece is LabelPiece label && Captions.MayBeOther(label.Text)) return true;
        return false;
    }

    private static bool IsName(LabelPiece label, string[] known) => Array.Exists(
        known, name =>
            label.Compared.Length - name.Length is > 0 and <= LongestAddition && label.Compared.Contains(name, StringComparison.Ordinal));

    [GeneratedRegex(@"^[(\[]?(?:20[0-9]{2}年度?|上一?年度?|去年度?)[)\]]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
