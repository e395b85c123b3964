using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>The words by which heads over one block's columns are known, and what heads were read as before; made once a block.</summary>
internal sealed partial class HeadWords
{
    private const double Alike = 0.6;
    private const double AlikeForeign = 0.75;
    private const int ShortestStart = 3;
    private const int ShortestName = 2;
    private const int LongestName = 4;
    private const int LongestHead = 8;
    private const int ShortestSentence = 2;

    // Columns that bodies add: remarks, shares, and numbers to compare with.
    private static readonly string[] Added = [
        "备注", "说明", "序号", "占比", "比例", "比重", "同比", "环比", "同比增减", "同比增长", "增减", "增长率", "变化", "累计", "历年累计", "预算数", "决算数", "计划数", "目标数", "完成率"];

    private static readonly string[] Totals = ["合计", "共计"];

    // Heads over words, not over numbers.
    private static readonly string[] OverWords = ["单位", "计量单位", "统计指标", "指标", "项目"];

    /// <summary>A head that is none of any form's.</summary>
    public static string Strange => Added[0];

    private readonly ImmutableArray<(string Label, Head Head)> _all;
    private readonly ImmutableArray<(string Label, ComparedLabel Compared, int Column)> _own;
    private readonly ImmutableArray<(string Label, ComparedLabel Compared)> _foreign;
    private readonly ImmutableArray<(string Label, ComparedLabel Compared, int Column)> _groups;

    private readonly FrozenSet<string> _rows;
    private readonly HeadSense _sense;

    public HeadWords(FormBlock block)
    {
        Block = block;
        _own = [.. block.Columns.Index().SelectMany(entry => Names(entry.Item).Select(label => Entry(label, entry.Index)))];
        var (ids, rows) = (block.Columns.Select(column => column.Id).ToHashSet(), block.Rows.Select(row => row.Id).ToHashSet());
        var others = FormCatalog.All.SelectMany(form => form.Tables).SelectMany(table => table.Blocks)
            .Where(other => other.Rows.Any(row => rows.Contains(row.Id)));
        _foreign = [.. others.SelectMany(other => other.Columns).Where(column => !ids.Contains(column.Id))
            .Select(column => Pair(column.Label)).DistinctBy(pair => pair.Label)];
        _groups = [.. block.Columns.SelectMany(column => column.Under.Index()).Select(under => Entry(under.Item, under.Index))
            .Concat(new[] { block.Label, block.Corner }.OfType<string>().Select(label => Entry(label, -1)))
            .DistinctBy(group => group.Label)];
        _all = Everything();
        _rows = block.Rows.SelectMany(row => row.Aliases.Prepend(row.Label)).Select(LabelText.Normalise)
            .ToFrozenSet(StringComparer.Ordinal);
        _sense = new HeadSense([.. block.Columns.Select(column => Names(column).Select(LabelText.Normalise).ToImmutableArray())],
            [.. _groups.Select(group => group.Label)], _rows);
    }

    public FormBlock Block { get; }

    /// <summary>What was said before over the cells of a run.</summary>
    public HeadMemory<ImmutableArray<Head>> Columns { get; } = new();

    /// <summary>In which order heads were found to be before; null where they did not tell.</summary>
    public HeadMemory<HeadSequence?> Sequences { get; } = new();

    private static IEnumerable<string> Names(FormColumn column) =>
        column.Aliases.Prepend(column.Label).Concat(column.IsTotal ? Totals : []);

    private static (string Label, ComparedLabel Compared, int Column) Entry(string label, int column) =>
        (LabelText.Normalise(label), new ComparedLabel(label), column);

    private static (string Label, ComparedLabel Compared) Pair(string label) => (LabelText.Normalise(label), new ComparedLabel(label));

    /// <summary>What one head says.</summary>
    /// <param name="year">The report's; null when it is not known, so that years tell nothing.</param>
    /// <param name="isOver">It is right over values, so that what is no column of any form is none of this one.</param>
    public Head Read(string text, int? year, bool isOver)
    {
        var label = LabelText.Normalise(text);
        if (label.Length == 0) return Head.Unknown;
        if (OverWords.Contains(label)) return new Head(isOver ? HeadKind.Foreign : HeadKind.Group);
        var (column, likeness) = Own(label);
        if (likeness >= 1) return new Head(HeadKind.Own, column);
        if (Year().Match(label) is { Success: true } match)
        {
            if (year is null) return Head.Unknown;
            if (match.Groups["year"].Value != year.Value.ToString(CultureInfo.InvariantCulture)) return new Head(HeadKind.Foreign);
            label = label.Remove(match.Index, match.Length);
            if (label.Length <= 1) return new Head(HeadKind.ThisYear);
            (column, likeness) = Own(label);
        }
        if (LastYear().IsMatch(label) && !(likeness >= Alike && LastYear().IsMatch(_own.First(own => own.Column == column).Label)))
            return new Head(HeadKind.Foreign);
        if (Qualified().IsMatch(label) && !(likeness >= Alike && Qualified().IsMatch(_own.First(own => own.Column == column).Label)))
            return new Head(HeadKind.Foreign);
        if (likeness is >= Alike and < 1 && ThisYear().IsMatch(label)
            && _own.Any(own => own.Column == column && LastYear().IsMatch(own.Label))) return new Head(HeadKind.Foreign);
        var compared = new ComparedLabel(label);
        var (group, level) = _groups.Select(other => (compared.Similarity(other.Compared, 0), other.Column)).DefaultIfEmpty((0, -1))
            .MaxBy(pair => pair.Item1);
        var foreign =
            _foreign.Select(other => label.StartsWith(other.Label, StringComparison.Ordinal) ? 1 : compared.Similarity(other.Compared, 0))
                .DefaultIfEmpty(0).Max();
        if (group >= AlikeForeign && group >= likeness) return new Head(HeadKind.Group, level);
        if (likeness >= Alike && likeness >= foreign) return new Head(HeadKind.Own, column);
        if (foreign >= AlikeForeign || Added.Contains(label)) return new Head(HeadKind.Foreign);
        var isHan = label.Length >= ShortestSentence && label.All(c => c >= '\u3400');
        if (isHan && likeness < 0) return new Head(HeadKind.Foreign);
        return isHan && isOver && group < Alike && _sense.IsStrange(label) ? new Head(HeadKind.Foreign) : Head.Unknown;
    }

    /// <summary>The year that a text names and nothing else; null for every other text.</summary>
    public static int? YearOf(string text)
    {
        var label = LabelText.Normalise(text);
        return Year().Match(label) is { Success: true, Index: 0 } match && match.Length == label.Length
            ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether a text is a head over words: 单位.</summary>
    public static bool IsOverWords(string label) => OverWords.Contains(label);

    /// <summary>Whether a word is the label of one of the block's rows.</summary>
    public bool IsRow(string word) => _rows.Contains(LabelText.Normalise(word));

    /// <summary>Every label that may be among the heads, with what it says: for labels that are broken over several pieces.</summary>
    public ImmutableArray<(string Label, Head Head)> All => _all;

    private ImmutableArray<(string Label, Head Head)> Everything() =>
    [
        .. _own.Select(own => (own.Label, new Head(HeadKind.Own, own.Column))),
        .. _groups.Select(group => (group.Label, new Head(HeadKind.Group, group.Column))),
        .. _foreign.Select(other => (other.Label, new Head(HeadKind.Foreign))),
    ];

    /// <summary>
    /// What the texts above one cell say together, nearest first: another year anywhere makes it another year's. A head may be broken over
    /// several.
    /// </summary>
    public Head Read(ImmutableArray<string> stack, int? year, bool isOver)
    {
        var said = Head.Unknown;
        for (var i = 0; i < stack.Length; i++)
        {
            var head = Read(stack[i], year, isOver);
            if (said.Kind != HeadKind.Own && Joined(stack, i) is { } whole) (head, i) = (whole.Head, whole.Last);
            if (head.Kind == HeadKind.Foreign && (said.Kind == HeadKind.Unknown || IsOfOtherYear(stack[i]))) return head;
            if (head.Kind == HeadKind.Own && said.Kind != HeadKind.Own || head.Kind == HeadKind.ThisYear && said.Kind == HeadKind.Unknown)
                said = head;
        }
        return said;
    }

    // A label put together from the text at an index and those above it; null where that makes none.
    private (Head Head, int Last)? Joined(ImmutableArray<string> stack, int first)
    {
        var text = LabelText.Normalise(stack[first]);
        for (var last = first + 1; last < stack.Length; last++)
        {
            text = LabelText.Normalise(stack[last]) + text;
            foreach (var (label, head) in All)
                if (label == text) return (head, last);
        }
        return null;
    }

    private static bool IsOfOtherYear(string text) =>
        LabelText.Normalise(text) is var label && (Year().IsMatch(label) || LastYear().IsMatch(label));

    // A remark may be behind the label: 现行有效件数（历史累计）. A short name is a part of one label alone, or begins like one alone, or has something
    // of it that no other has: 科研, 科研单位, 有效数. Less than 0 where no more than common parts are alike.
    private (int Column, double Likeness) Own(string label)
    {
        var (best, most, isCommon) = (Short(label), 0.0, false);
        if (best >= 0) most = Alike;
        var compared = new ComparedLabel(label);
        foreach (var (own, other, column) in _own)
        {
            var likeness = own.Length >= ShortestStart && label.StartsWith(own, StringComparison.Ordinal)
                ? 1 : compared.Similarity(other, 0);
            if (likeness is >= Alike and < 1 && !_sense.IsOf(label, column)) isCommon = true;
            else if (likeness > most) (best, most) = (column, likeness);
        }
        return isCommon && most < Alike ? (-1, -1) : (best, most);
    }

    private int Short(string label)
    {
        if (label.Length < ShortestName) return -1;
        var inside = _own.Where(own => own.Label.Contains(label, StringComparison.Ordinal)).Select(own => own.Column).Distinct().Take(2)
            .ToArray();
        if (inside.Length == 0 && label.Length <= LongestName)
            inside = [.. _own.Where(own => own.Label.AsSpan().StartsWith(label.AsSpan(0, ShortestName))).Select(own => own.Column)
                .Distinct()
                .Take(2)];
        if (inside.Length == 0 && label.Length <= LongestHead && _sense.Only(label) is >= 0 and var sensed) return sensed;
        return inside is [var only] ? only : -1;
    }

    [GeneratedRegex("(?<year>(?:19|20)[0-9]{2})年?度?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // Another quantity of the same thing.
    [GeneratedRegex("^拟|^已|(?:[0-9]|[一二三四五六七八九十])月|半年|季度|^累计|^历年|^历史累计|占比|比例|比重|率$|人数|减免|应收|[万千百]件|增长|增减", RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    [GeneratedRegex("本年|当年|今年", RegexOptions.CultureInvariant)]
    private static partial Regex ThisYear();

    [GeneratedRegex("上年|去年|上一年|前年|往年|同期|同比|较上年", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();
}
