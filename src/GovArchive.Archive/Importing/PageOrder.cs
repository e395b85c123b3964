using System.Text.RegularExpressions;

namespace GovArchive.Importing;

/// <summary>The order of pages by the numbers in their names: page-2 before page-10.</summary>
internal static partial class PageOrder
{
    public static readonly Comparer<string> ByNumbers = Comparer<string>.Create(
        (one, other) => string.CompareOrdinal(Padded(one), Padded(other)) is var order and not 0
            ? order : string.CompareOrdinal(one, other));

    private static string Padded(string path) => Digits().Replace(path, digits => digits.Value.PadLeft(9, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
