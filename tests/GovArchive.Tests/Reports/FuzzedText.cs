namespace GovArchive.Tests.Reports;

/// <summary>A text that is being damaged, of which every character knows where it was before.</summary>
internal sealed class FuzzedText(string original)
{
    /// <summary>Origin of a character that was not there before.</summary>
    public const int New = -1;

    private readonly List<(char Char, int Origin)> _chars = [.. original.Select((c, i) => (c, i))];

    /// <summary>Original indexes of the characters whose order among values was changed: nobody can tell that from the text.</summary>
    public HashSet<int> Exchanged { get; } = [];

    public string Original => original;

    public int Length => _chars.Count;

    public char this[int i] => _chars[i].Char;

    public int OriginOf(int i) => _chars[i].Origin;

    public override string ToString() => string.Concat(_chars.Select(c => c.Char));

    public void Delete(int start, int length) => _chars.RemoveRange(start, length);

    public void Insert(int at, string text) => _chars.InsertRange(at, text.Select(c => (c, New)));

    public void Retype(int at, char c) => _chars[at] = (c, New);

    public void Repeat(int start, int length, int at) => _chars.InsertRange(at, _chars.GetRange(start, length));

    /// <summary>Repeats a stretch amid other text: what it then says is new.</summary>
    public void RepeatAsNew(int start, int length, int at) => Insert(at, string.Concat(_chars.GetRange(start, length).Select(c => c.Char)));

    /// <summary>Exchanges two stretches, the first of which is before the second.</summary>
    public void Swap((int Start, int Length) first, (int Start, int Length) second)
    {
        var (a, between, b) = (
            _chars.GetRange(first.Start, first.Length),
            _chars.GetRange(first.Start + first.Length, second.Start - first.Start - first.Length),
            _chars.GetRange(second.Start, second.Length));
        var hasLabel = a.Concat(b).Any(c => c.Char > '\u2e80');
        if (!hasLabel) Exchanged.UnionWith(a.Concat(b).Select(c => c.Origin));
        _chars.RemoveRange(first.Start, second.Start + second.Length - first.Start);
        _chars.InsertRange(first.Start, [.. b, .. between, .. a]);
    }

    /// <summary>The stretches between line breaks that are not blank.</summary>
    public List<(int Start, int Length)> Lines() =>
        [.. Stretches(c => c == '\n').Where(line => Enumerable.Range(line.Start, line.Length).Any(i => !char.IsWhiteSpace(this[i])))];

    /// <summary>The numbers.</summary>
    public List<(int Start, int Length)> Numbers() => Stretches(c => !char.IsAsciiDigit(c) && c is not ('.' or ','));

    /// <summary>Labels and other words: stretches of Han characters and the marks among them.</summary>
    public List<(int Start, int Length)> Words() =>
        Stretches(c => c <= '\u2e80' && !char.IsAsciiDigit(c) && c is not ('.' or '“' or '”') || c is '｜' or '│')
            .FindAll(word => Enumerable.Range(word.Start, word.Length).Any(i => this[i] > '\u2e80'));

    /// <summary>The cells of lines that have several.</summary>
    public List<(int Start, int Length)> Cells() => Stretches(c => c is '\t' or '\n' or '|' or ' ');

    private List<(int Start, int Length)> Stretches(Func<char, bool> ends)
    {
        var stretches = new List<(int, int)>();
        for (var i = 0; i < Length;)
        {
            var start = i;
            while (i < Length && !ends(this[i])) i++;
            if (i > start) stretches.Add((start, i - start));
            i++;
        }
        return stretches;
    }
}
