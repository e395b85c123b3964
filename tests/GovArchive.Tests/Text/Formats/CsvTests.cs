using System.Globalization;
using System.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Text.Formats;

public class CsvTests
{
    [Fact]
    public void Records_know_the_line_they_begin_on()
    {
        var rows = Csv.Read("# comment\ncell,value\n\na,\"1\n2\n3\"\n# comment\nb,2\r\nc,\"say \"\"x\"\"\"\nd"u8.ToArray());
        Assert.Equal(
            [(2, "cell|value"), (4, "a|1\n2\n3"), (8, "b|2"), (9, "c|say \"x\""), (10, "d")],
            rows.Select(row => (row.Line, string.Join('|', row.Fields))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"open")]
    [InlineData("a,b\"c\"d\n")]
    [InlineData("\0,\0\n")]
    public void Malformed_records_are_read_without_fault(string text) => Assert.NotNull(Csv.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[][] rows = [["x", "a,b", "c\"d", "e\nf", " g ", "", "=1"], ["y", "#h", "\t", "\r\n", "😀", "'", "-"]];
        Assert.Equal(rows, Csv.Read(Csv.Write(rows)).Select(row => row.Fields));
    }

    [Fact]
    public void Excel_gets_its_marks_and_no_formulas()
    {
        string[][] rows = [["a", "=1+1", "+x", "-2", "+3.5", "@sum", "-", "——", "\tx", "b\"c"]];
        Assert.Equal("\ufeffa,'=1+1,'+x,-2,+3.5,'@sum,-,——,'\tx,\"b\"\"c\"\r\n", Encoding.UTF8.GetString(Csv.Write(rows, excel: true)));
        Assert.Equal("a,=1+1,+x,-2,+3.5,@sum,-,——,\tx,\"b\"\"c\"\n", Encoding.UTF8.GetString(Csv.Write(rows)));
    }

    // The long file of figures is written past the library.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_buffer_writes_the_bytes_that_the_library_writes(bool excel)
    {
        string[] fields = ["a", "=1+1", "+x", "-2", "+3.5", "@sum", "-", "——", "\tx", "b\"c", "", " d", "#e", "f,g"];
        var buffer = new CsvBuffer(excel);
        buffer.Record(fields);
        Assert.Equal(Encoding.UTF8.GetString(Csv.Write([fields], excel)), Encoding.UTF8.GetString(buffer.Bytes.Span));
    }

    [Theory]
    [InlineData(12.50, "12.5")]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    [InlineData(1234567, "1234567")]
    public void Numbers_are_plain(double number, string expected) => Assert.Equal(expected, Csv.Number((decimal)number));

    [Fact]
    public void Numbers_are_those_of_the_format_whatever_their_decimals()
    {
        var random = new Random(1);
        foreach (var number in Enumerable.Range(0, 10_000)
            .Select(_ => new decimal(random.Next(), random.Next(100), 0, random.Next(2) == 0, (byte)random.Next(20)))
            .Concat([1.50m, -1.000m, 0.00m, 100m, decimal.MaxValue, 0.0000000000005m]))
            Assert.Equal(number.ToString("0.############", CultureInfo.InvariantCulture), Csv.Number(number));
    }
}
