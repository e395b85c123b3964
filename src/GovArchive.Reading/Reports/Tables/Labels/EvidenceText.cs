using GovArchive.Forms;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>The normalised characters of all label pieces one behind another, each with where it comes from.</summary>
internal sealed class EvidenceText
{
    // A bracket that is never closed ends with the run, or here.
    private const int LongestRemark = 60;

    private readonly List<Character> _characters = [];
    private int _word;
    private int _remark;

    /// <param name="Gap">How many runs of values are before it.</param>
    /// <param name="Piece">Index of the piece it is of.</param>
    /// <param name="Word">Changes at white space and from piece to piece.</param>
    /// <param name="InRemark">Whether it is in brackets.</param>
    public readonly record struct Character(char Char, int Gap, int Piece, int Word, bool InRemark);

    public int Length => _characters.Count;

    public Character this[int index] => _characters[index];

    public void Add(string label, int gap, int piece)
    {
        _word++;
        foreach (var c in label)
        {
            var folded = HanText.Fold(c);
            if (folded == '(') _remark = LongestRemark;
            else if (folded == ')') _remark = 0;
            else if (char.IsWhiteSpace(folded)) _word++;
            if (LabelText.Counts(folded)) _characters.Add(new Character(folded, gap, piece, _word, _remark-- > 0));
        }
    }

    public void EndRemark() => _remark = 0;

    public string ToString(int start, int end) => string.Concat(_characters[start..end].Select(character => character.Char));

    public override string ToString() => string.Create(_characters.Count, _characters, static (target, characters) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = characters[i].Char;
    });
}
