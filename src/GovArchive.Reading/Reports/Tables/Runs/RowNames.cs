using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Values;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>
/// What a source prints as a row's label, and whether that is more than the form's: another year's row, 行政许可（上年）, or another quantity of
/// the same thing, 行政处罚金额, is none of the form's, though it has all of its label.
/// </summary>
internal static partial class RowNames
{
    // A label is broken over no more lines.
    private const int MostPieces = 4;

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>The label before a run, and a remark in brackets right behind it; "" where none is there.</summary>
    public static string Printed(Run run, FormRow row, ImmutableArray<Piece> pieces)
    {
        var at = pieces.PlaceOf(run);
        var (text, known) = ("", LabelText.Normalise(row.Label));
        for (var i = at - 1; i >= 0 && i >= at - MostPieces && pieces[i] is LabelPiece label; i--)
        {
            if (run.Kind == RunKind.Row && label.Line != run.Line) break;
            if (run.Kind != RunKind.Row && i < at - 1
                && (label.InGrid || LabelText.Normalise(text).Contains(known, StringComparison.Ordinal))) break;
            text = label.Text + text;
        }
        if (text.Length == 0 || at + 1 >= pieces.Length || pieces[at + 1] is not LabelPiece { InGrid: false } next) return text;
        return Remark().IsMatch(HanText.Squeeze(next.Text)) ? text + next.Text : text;
    }

    /// <summary>Whether one piece without a sign of shares is before a run whose label it is, and no remark behind.</summary>
    public static bool IsBare(Run run, ImmutableArray<Piece> pieces)
    {
        var at = pieces.PlaceOf(run);
        if (at < 1 || pieces[at - 1] is not LabelPiece label || label.Text.AsSpan().ContainsAny('%', '％', '‰')) return false;
        if (at > 1 && pieces[at - 2] is LabelPiece before && before.Line == label.Line) return false;
        return at + 1 == pieces.Length || pieces[at + 1] is not LabelPiece { InGrid: false, Text: ['（' or '(' or '[', ..] };
    }

    /// <summary>Whether a label says that its row is another year's, another quantity or another body's than the form's row.</summary>
    public static bool IsOther(string printed, FormLabels.Line line, ReportContext context)
    {
        var row = line.Cells[0].Row;
        var text = Harmless().Replace(HanText.Squeeze(printed), "");
        var own = HanText.Squeeze(string.Join('\n', row.Aliases.Concat(row.Under).Append(row.Label).Append(row.Remark).Append(row.Unit)));
        if (context.Year is { } year && Year().Matches(HanYears.InDigits(text)).Any(match => match.Value != YearOf(own, year))) return true;
        if (Words().Matches(text).Any(match => !own.Contains(match.Value, StringComparison.Ordinal))) return true;
        if (!line.Cells.Any(cell => cell.Column.Unit == MoneyUnits.Form) && Money().IsMatch(text)) return true;
        return row.Unit is not ("人" or "人次") && Persons().IsMatch(text) || Captions.IsOfWhole(text, context);
    }

    /// <summary>
    /// Whether a label ends in digits that are none of the form's while its row lacks a number: the row's first value is there, and the
    /// others are not where they should be.
    /// </summary>
    public static bool HoldsValue(string printed, FormLabels.Line line, Run run)
    {
        var text = LabelText.Normalise(printed);
        var label = text.TrimEnd(Digits);
        return run.ShowsBlanks && run.NumberCount < line.Cells.Length && label.Length < text.Length
            && line.Cells[0].Row.Aliases.Prepend(line.Label)
                .Any(name => label.EndsWith(LabelText.Normalise(name), StringComparison.Ordinal));
    }

    // 上年结转 in a report on 2023 is 2022年结转, 结转下年度 2024年.
    private static string YearOf(string own, int year)
    {
        var shift = own.Contains("上年", StringComparison.Ordinal) ? -1 : own.Contains("下年", StringComparison.Ordinal) ? 1 : 0;
        return (year + shift).ToString(CultureInfo.InvariantCulture);
    }

    // In brackets and nothing else; a number alone is a group's.
    [GeneratedRegex(@"^[(\[][^()\[\]]{2,10}[)\]]$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    // What a remark explains, counts in or leaves out.
    [GeneratedRegex(@"[(\[](?:[不仅均只]?包?[含括]|其中|注|指|即|如|区分|除)[^()\[\]]*[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"(?<![0-9〔])20[0-9]{2}(?![0-9号])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(
        "上年|去年|上一年|前年|往年|同期|历年|累计|同比|环比|增长|增减|增幅|占比|比例|比重|率(?=$|[)])|结转|前一年|上半年|下半年|季度|[0-9]月"
        + "|拟|预算|计划|不予|撤销|撤回|注销|减免|应收|未收|申请[数量件]|受理[数量件]|(?<![第一二三四五六七八九十百千])[十百千万亿]+(?:[件次项条个篇份]|人次?)|%|‰",
        RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("金额|罚款|罚没|款额|元(?=$|[)])", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex("人数|人次|户数|对象数", RegexOptions.CultureInvariant)]
    private static partial Regex Persons();
}
