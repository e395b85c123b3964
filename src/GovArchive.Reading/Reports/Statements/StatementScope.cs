using System.Buffers;

namespace GovArchive.Reports.Statements;

/// <summary>Follows prose from word to word and knows which year its numbers speak of.</summary>
internal sealed class StatementScope
{
    private static readonly string[] UpTo = ["截至", "截止", "历年", "以来"];
    private static readonly string[] ThisYear = ["今年", "本年", "全年", "年内", "当年"];
    private static readonly string[] YearBefore = ["上年", "去年", "上一年"];
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        [.. "0123456789累", .. UpTo.Select(word => word[0]), .. ThisYear.Select(word => word[0]), .. YearBefore.Select(word => word[0])]);

    private static readonly string[] Comparing = ["比", "较", "与", "同", "和"];

    private readonly string _text;
    private readonly int? _reportYear;
    private int _at;
    private int? _paragraphYear;
    private bool _yearNamed;
    private int _years;

    public StatementScope(string text, int? reportYear) => (_text, _reportYear) = (text, reportYear);

    /// <summary>The year last named in the sentence, else the one its paragraph began with, else the report's.</summary>
    public int? Year { get; private set; }

    /// <summary>What is counted goes back beyond the year.</summary>
    public bool Cumulative { get; private set; }

    /// <summary>A stretch of years is named: the number belongs to none of them.</summary>
    public bool Unclear => _years > 1;

    public void StartParagraph()
    {
        (_paragraphYear, _yearNamed) = (_reportYear, false);
        StartSentence();
    }

    public void StartSentence() => (Year, Cumulative, _years) = (_paragraphYear, false, 0);

    /// <summary>Reads on to a place.</summary>
    /// <param name="end">Index to read to.</param>
    /// <param name="sentence">Where the sentence began.</param>
    public void Advance(int end, int sentence)
    {
        for (_at = Math.Max(_at, sentence); _at < end; _at++)
        {
            var next = _text.AsSpan(_at, end - _at).IndexOfAny(Beginnings);
            _at = next < 0 ? end : _at + next;
            if (next < 0) return;
            if (char.IsAsciiDigit(_text[_at])) ReadYear(sentence);
            else if (Begins(UpTo)) Cumulative |= !IsSinceThisYear();
            else if (Begins("累计"))
            {
                if (!_yearNamed) Cumulative = true;
            }
            else if (Begins(ThisYear)) Set(_reportYear);
            else if (Begins(YearBefore) && !IsCompared() && !IsCarriedOver()) Set(_reportYear - 1);
        }
    }

    // "2022年" names the year; "比2021年", "截至2022年", "2021年至" and "2021-" do less, or more.
    private void ReadYear(int sentence)
    {
        var start = _at;
        while (_at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])) _at++;
        if (_at - start != 3 || _text[start] is not ('1' or '2')) return;
        var next = _at + 1 < _text.Length ? _text[_at + 1] : '\n';
        if (next is not ('年' or '-' or '~' or '至')) return;
        var year = int.Parse(_text.AsSpan(start, 4), System.Globalization.CultureInfo.InvariantCulture);
        var before = start > 0 ? _text[start - 1] : '\n';
        if (next != '年' || before is '-' or '~' or '至' && _years > 0 && year != Year)
        {
            _years++;
            return;
        }
        if (Comparing.Any(word => word[0] == before)) return;
        var isUpTo = start >= 2 && Array.Exists(UpTo, word => _text.AsSpan(0, start).EndsWith(word)) || before is '自' or '从';
        if (isUpTo && before is not ('自' or '从')) Year = year;
        else if (!isUpTo) Set(year);
        _years = Math.Max(_years, 1);
        if (start == sentence && OpensParagraph(_at + 2)) _paragraphYear = year;
    }

    // "2021年，" and "2021年度，" rule what follows; "2021年3月印发的" does not.
    private bool OpensParagraph(int at)
    {
        if (at < _text.Length && _text[at] == '度') at++;
        return at < _text.Length && _text[at] is ',' or '，';
    }

    private void Set(int? year) => (Year, Cumulative, _yearNamed) = (year, false, true);

    // 今年以来, 本年度以来, and 2023年以来 in the report on that year: what was counted is the year's.
    private bool IsSinceThisYear()
    {
        if (_at == 0 || !Begins("以来")) return false;
        var end = _text[_at - 1] == '度' ? _at - 1 : _at;
        return Array.Exists(ThisYear, word => _text.AsSpan(0, end).EndsWith(word)) || _text.AsSpan(0, end).EndsWith($"{_reportYear}年");
    }

    private bool IsCompared() => _at > 0 && Comparing.Any(word => word[0] == _text[_at - 1]);

    private bool IsCarriedOver()
    {
        var rest = _text.AsSpan(_at, Math.Min(8, _text.Length - _at));
        return rest.IndexOf("结转") >= 0 || rest.IndexOf("同期") >= 0 || rest.IndexOf("相比") >= 0;
    }

    private bool Begins(string word) => _text.AsSpan(_at).StartsWith(word);

    private bool Begins(string[] words) => Array.Exists(words, Begins);
}
