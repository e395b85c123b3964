using System.Collections.Immutable;
using System.Text;

namespace GovArchive.Sources.Documents;

/// <summary>What is printed in a cell beside its plain text.</summary>
public enum CellMarkKind
{
    /// <summary>Set higher or lower than the line, as the sign of a footnote is.</summary>
    Raised,

    /// <summary>Struck through.</summary>
    Struck,

    /// <summary>The number of a list, which the program that shows the text counts.</summary>
    ListNumber,

    /// <summary>Shown, but not as text: a picture, a drawing, an equation, a symbol, a form field, what a script writes.</summary>
    NotText,
}

/// <summary>One such thing.</summary>
/// <param name="Text">What it says, as far as it can be read; "" for what cannot.</param>
/// <param name="At">
/// Index in the cell's plain text of the character that it is before; the text's length where it is behind all.
/// </param>
public readonly record struct CellMark(CellMarkKind Kind, string Text, int At)
{
    private static readonly (CellMarkKind Kind, string Word)[] Words =
        [(CellMarkKind.Raised, "raised"), (CellMarkKind.Struck, "struck"), (CellMarkKind.ListNumber, "list"),
            (CellMarkKind.NotText, "picture")];

    /// <summary>The word for a kind in braces: raised, struck, list, picture.</summary>
    public static string Word(CellMarkKind kind) => Array.Find(Words, entry => entry.Kind == kind).Word;

    /// <summary>The kind of a word in braces; null when it is none.</summary>
    public static CellMarkKind? KindOf(ReadOnlySpan<char> word)
    {
        foreach (var entry in Words)
            if (word.SequenceEqual(entry.Word)) return entry.Kind;
        return null;
    }

    /// <summary>A text with its marks set in: <c>{struck: 18}81</c>.</summary>
    public static string Compose(string text, ImmutableArray<CellMark> marks)
    {
        var composed = new StringBuilder();
        var from = 0;
        foreach (var mark in marks)
        {
            var at = Math.Clamp(mark.At, from, text.Length);
            var said = mark.Text.Replace('{', '(').Replace('}', ')').Trim();
            composed.Append(text, from, at - from).Append('{').Append(Word(mark.Kind)).Append(said.Length > 0 ? ": " : "").Append(said)
                .Append('}');
            from = at;
        }
        return composed.Append(text, from, text.Length - from).ToString();
    }
}
