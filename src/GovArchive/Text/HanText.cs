namespace GovArchive.Text;

public static class HanText
{
    public static char Fold(char c) => c switch { >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)), '　' or '\u00a0' => ' ', '“' or '”' => '"', '—' or '–' or '－' => '-', '〔' => '(', '〕' => ')', _ => char.ToLowerInvariant(c) };
    public static string Fold(string s) => string.Create(s.Length, s, (span, t) => { for (var i = 0; i < t.Length; i++) span[i] = Fold(t[i]); });
    public static string Squeeze(string s) => new([.. s.Select(Fold).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200b' or '\ufeff'))]);
}
