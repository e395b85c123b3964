using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>What people call a public body: 工业和信息化局 also 工信局, by short-names.tsv.</summary>
internal static class ShortNames
{
    private static readonly (string Long, string Short)[] Ends = [("委员会", "委"), ("办公室", "办"), ("办公厅", "办")];

    private static readonly Lazy<ImmutableArray<(string Long, string[] Short)>> Table = new(() =>
    [
        .. TableLines.Of(typeof(ShortNames), "Search/Words/short-names.tsv").Select(line => line.ToString().Split('\t'))
            .Select(fields => (Long: fields[0], Short: fields[1].Split(' '))).OrderByDescending(entry => entry.Long.Length)
            .ThenBy(entry => entry.Long, StringComparer.Ordinal),
    ]);

    /// <summary>The short forms of a body's name after its place, the most usual first; none where there are none.</summary>
    public static ImmutableArray<string> Of(string rest)
    {
        var found = Table.Value.FirstOrDefault(entry => rest.Contains(entry.Long, StringComparison.Ordinal));
        var forms = found.Long is null ? [rest] : found.Short.Select(name => rest.Replace(found.Long, name, StringComparison.Ordinal));
        return [.. forms.SelectMany(form => new[] { Ended(form), form }).Distinct().Where(form => form != rest)];
    }

    private static string Ended(string name) =>
        Ends.FirstOrDefault(end => name.Length > end.Long.Length + 1 && name.EndsWith(end.Long, StringComparison.Ordinal)) is
        { Long: { } found, Short: var end } ? name[..^found.Length] + end : name;
}
