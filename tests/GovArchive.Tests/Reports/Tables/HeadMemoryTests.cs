using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Reports.Tables.Heads;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>Heads are read once and remembered by all that decides how they are read; what is remembered is bounded.</summary>
public class HeadMemoryTests
{
    private readonly HeadMemory<string> _memory = new();
    private int _readings;

    [Fact]
    public void The_same_heads_are_read_once()
    {
        Assert.Equal("1", Read("甲", "乙"));
        Assert.Equal("1", Read("甲", "乙"));
        Assert.Equal(1, _readings);
    }

    [Fact]
    public void Whatever_decides_how_heads_are_read_tells_them_apart()
    {
        string[] read =
        [
            Read("甲", "乙"), Read("乙", "甲"), Read("甲乙"), Read("甲", "乙", ""), Read(),
            Of(HeadReading.Rows, false, 2023, [["甲"], ["乙"]]), Of(HeadReading.Columns, true, 2023, [["甲"], ["乙"]]),
            Of(HeadReading.Columns, false, 2022, [["甲"], ["乙"]]), Of(HeadReading.Columns, false, null, [["甲"], ["乙"]]),
            Of(HeadReading.Columns, false, 2023, [["甲", "乙"]]),
        ];
        Assert.Equal(read.Length, read.Distinct().Count());
    }

    [Fact]
    public void A_hostile_text_is_read_each_time_and_fills_no_memory()
    {
        var endless = new string('甲', 10_000);
        Assert.NotEqual(Read(endless), Read(endless));
        Assert.NotEqual(Read([.. Enumerable.Repeat("甲", 10_000)]), Read([.. Enumerable.Repeat("甲", 10_000)]));
        var blanks = Enumerable.Repeat(ImmutableArray<string>.Empty, 10_000);
        Assert.NotEqual(Of(HeadReading.Columns, false, 2023, blanks), Of(HeadReading.Columns, false, 2023, blanks));
    }

    [Fact]
    public void As_many_heads_are_remembered_as_the_memory_holds()
    {
        string[] heads =
            [.. Enumerable.Range(0, HeadMemory<string>.Most + 5).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        var (first, second) = (heads.Select(head => Read(head)).ToArray(), heads.Select(head => Read(head)).ToArray());
        Assert.Equal(HeadMemory<string>.Most, first.Zip(second).Count(pair => pair.First == pair.Second));
    }

    private string Read(params string[] heads) => Of(HeadReading.Columns, false, 2023, heads.Select(head => ImmutableArray.Create(head)));

    private string Of(HeadReading way, bool isLine, int? year, IEnumerable<ImmutableArray<string>> texts) =>
        _memory.Of(way, isLine, year, texts, () => (++_readings).ToString(CultureInfo.InvariantCulture));
}
