using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Reports.Values;

/// <summary>
/// Fields of a figures file behind the value that may be a part of it: the rest of a number whose thousands were separated by a comma, the
/// number itself, or a unit in which it was typed.
/// </summary>
internal static partial class FigureFields
{
    /// <summary>The field that leaves a value open; null for none.</summary>
    /// <param name="record">Cell, value, and what else the file has.</param>
    /// <param name="column">The cell's own, with its unit.</param>
    public static GridCell? Against(ImmutableArray<GridCell> record, FormColumn column)
    {
        if (record.Length < 3) return null;
        var value = HanText.Squeeze(record[1].Text);
        if (Thousands().IsMatch(value) && Group().IsMatch(HanText.Squeeze(record[2].Text))) return record[2];
        return record.Skip(2)
            .FirstOrDefault(field => value.Length == 0 ? IsNumber(field.Text, column) : IsOtherUnit(HanText.Squeeze(field.Text), column));
    }

    /// <summary>Whether a header has a column of values or of cells again, so that nobody knows which is meant.</summary>
    public static bool AreDoubled(ImmutableArray<GridCell> header) =>
        header.Skip(2).Any(field => HanText.Squeeze(field.Text).ToLowerInvariant() is "value" or "cell");

    private static bool IsNumber(string text, FormColumn column) =>
        CellValue.Read(text.Trim(), column).Value is not null || CellValue.Number(text.Trim()) is not null;

    private static bool IsOtherUnit(string text, FormColumn column)
    {
        if (Unit().Match(text) is not { Success: true } match) return false;
        var unit = match.Groups["unit"].Value;
        if (column.Unit == MoneyUnits.Form) return unit != column.Unit;
        return unit.Length > 1 && unit != "人次";
    }

    // What is before the first separator of a number.
    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\d{3}(?:\.\d+)?(?:元|万元|[件项条次个篇人])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex("^(?:单位)?[:为是]*(?<unit>[十百千万亿]*(?:[美日欧港]?元|港币|件|项|条|次|个|篇|人次?|户)|[十百千万亿]+|%|‰)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
