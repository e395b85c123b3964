namespace GovArchive.Reports.Statements;

/// <summary>A number with its counting word in plain prose.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind it, its counting word and what qualifies it: 2600余篇以上.</param>
/// <param name="Unit">The counting word; "" when there is none.</param>
/// <param name="InHan">Written in Chinese characters, as some words are that are no numbers: 一起, 一条龙.</param>
internal readonly record struct Quantity(int Start, int End, decimal Value, string Unit, StatementQualifier Qualifier, bool InHan);
