using System.Text.RegularExpressions;

namespace GovArchive.Tests.Promises;

/// <summary>
/// The order of rooms, by what the compiler makes of each name: relative names and extension methods count like any other.
/// </summary>
public partial class RoomPromises(SourceGraph graph) : IClassFixture<SourceGraph>
{
    // Within a room two files may use each other, as a list and its entry; more are a knot.
    private const int LongestCircle = 2;

    private static readonly Dictionary<string, int> Order = House.Libraries.SelectMany(library => library.Rooms)
        .Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);

    [Fact]
    public void There_are_no_other_rooms() => Assert.Equal(
        House.Libraries.SelectMany(library => library.Rooms.Select(room => $"{library.Library}/{room}")).Order(StringComparer.Ordinal),
        House.Files.Select(file => $"{file.Library}/{file.Room}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_room_is_a_namespace() => Assert.All(House.Files, file => Assert.Equal(
        "GovArchive." + file.Room.Replace('/', '.'), Assert.Single(Namespace().Matches(File.ReadAllText(file.Path))).Groups[1].Value));

    [Fact]
    public void A_room_can_be_held_in_the_head() => AssertNone(
        House.Files.GroupBy(file => file.Room).Where(room => room.Count() > House.Most(room.Key))
            .Select(room => $"{room.Key} has {room.Count()} files"));

    [Fact]
    public void A_room_uses_only_rooms_above_it() => AssertNone(
        from edge in graph.Edges
        where Order[graph.RoomOf(edge.From)] < Order[graph.RoomOf(edge.To)]
        select $"{edge.From} uses {edge.To}, whose room stands below");

    [Fact]
    public void No_more_than_two_files_use_each_other() => AssertNone(
        graph.Circles().Where(circle => circle.Count > LongestCircle).Select(circle => string.Join(" ", circle)));

    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
