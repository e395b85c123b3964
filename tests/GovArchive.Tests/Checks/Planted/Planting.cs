using System.Collections.Immutable;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>A contradiction of <c>planted.tsv</c>.</summary>
/// <param name="Words">What is wrong, for people.</param>
/// <param name="Report">Where: body and year.</param>
/// <param name="Changes">What is done to the report, in order, as <see cref="Changing"/> reads it.</param>
/// <param name="Code">The finding that is meant; with a report before it where another one has it: <c>education/2024:GA3011</c>.</param>
/// <param name="Says">Words of that finding: of its message, its sentence or its cells.</param>
/// <param name="Follows">What must be found besides, because of the same fault.</param>
internal sealed record Planting(
    string Id, string Words, string Report, ImmutableArray<string> Changes, string Code, string Says, ImmutableArray<string> Follows)
{
    public static readonly ImmutableArray<Planting> All = [.. InventedBody.Rows("planted.tsv").Select(Read)];

    /// <summary>The report with the fault.</summary>
    public InventedReport Changed => Changes.Aggregate(InventedArchive.Reports[Report], Changing.Apply);

    /// <summary>What is meant, as <c>education/2024:GA3011</c>.</summary>
    public string Meant => InFull(Code);

    /// <summary>All that must be found, written so, in order.</summary>
    public IEnumerable<string> Expected => Follows.Prepend(Code).Select(InFull).Order(StringComparer.Ordinal);

    /// <summary>The bodies whose reports have to do with it.</summary>
    public ImmutableHashSet<string> Bodies =>
    [
        .. InventedBody.All.Select(body => body.Id).Where(id => Changes.Concat(Follows).Append(Code).Append(Report)
            .Any(text => $" {text}".Contains($" {id}/", StringComparison.Ordinal))),
    ];

    private string InFull(string code) => code.Contains(':', StringComparison.Ordinal) ? code : $"{Report}:{code}";

    private static Planting Read(string[] row) =>
        new(row[0], row[1], row[2], [.. row[3].Split(" ; ")], row[4], row[5], [.. row.ElementAtOrDefault(6)?.Split(' ') ?? []]);
}
