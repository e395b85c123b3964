using System.Collections.Immutable;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>A body of <c>bodies.tsv</c>: the government of a district that is nowhere, or one of its departments.</summary>
/// <param name="We">What it calls itself: 我局.</param>
/// <param name="Matter">What it decides.</param>
/// <param name="People">Who comes to it.</param>
/// <param name="Place">Where they come to.</param>
internal sealed record InventedBody(string Id, string Name, string We, string Matter, string People, string Place)
{
    private const string GovernmentId = "government";

    public static readonly string Folder = Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Checks", "Planted");

    public static readonly ImmutableArray<InventedBody> All =
        [.. Rows("bodies.tsv").Select(row => new InventedBody(row[0], row[1], row[2], row[3], row[4], row[5]))];

    public bool IsGovernment => Id == GovernmentId;

    /// <summary>As <c>agencies.yml</c> has it.</summary>
    public string Registered =>
        $"  - {{ id: {Id}, name: {Name}, level: county, region: \"320813\", sector: {(IsGovernment ? GovernmentId : "other")} }}\n";

    /// <summary>The fields of each line of a table beside this file, without its first line.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        File.ReadLines(Path.Combine(Folder, table)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
