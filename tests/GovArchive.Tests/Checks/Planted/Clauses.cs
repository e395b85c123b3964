using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>The sentences of <c>clauses.txt</c>, and the words and numbers that are put into them.</summary>
internal static partial class Clauses
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> All = Read();

    /// <summary>A body's sentence at a place of its report; each year's is another than the year before's.</summary>
    public static string Of(string place, string body, int year)
    {
        var choices = All[place];
        return choices[(new Draw(body, place).Between(0, choices.Length - 1) + year) % choices.Length];
    }

    /// <summary>A text with what its names in braces stand for; a number may be changed there: <c>{received+1}</c>.</summary>
    public static string Filled(string text, Func<string, string> value) => Name().Replace(text, match =>
    {
        var filled = value(match.Groups["name"].Value);
        return match.Groups["more"] is { Success: true } more ? Number(decimal.Parse(filled, CultureInfo.InvariantCulture)
            + decimal.Parse(more.Value, CultureInfo.InvariantCulture)) : filled;
    });

    /// <summary>As reports print it.</summary>
    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static ImmutableDictionary<string, ImmutableArray<string>> Read()
    {
        var (all, place) = (ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(), "");
        foreach (var line in File.ReadLines(Path.Combine(InventedBody.Folder, "clauses.txt")))
            if (line.StartsWith('[')) place = line[1..^1];
            else if (line.Length > 0 && line[0] != '#') all[place] = all.GetValueOrDefault(place, []).Add(line);
        return all.ToImmutable();
    }

    [GeneratedRegex(@"\{(?<name>[a-z_/]+)(?<more>[+-]\d+)?\}")]
    private static partial Regex Name();
}
