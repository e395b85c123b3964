using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Tests.Rendering;

/// <summary>The page every case renders: one member of each sort that a template can meet.</summary>
internal sealed record SamplePage(string Language)
{
    public string Root { get; } = "../";
    public string Home { get; } = "en/";
    public string Title { get; } = "平台 <script>alert(\"1\" & '2')</script>";
    public string Hostile { get; } = "a\0b\u0001c\u007Fd\uD800e\uFFFEf\tg 😀 `=`";
    public Html Chart { get; } = new("<svg><title>图</title></svg>");
    public SampleAgency Agency { get; } = new("哈尔滨市南岗区", null);
    public SampleAgency? Successor { get; }
    public string? Note { get; }
    public string Blank { get; } = "";
    public ImmutableArray<SampleRow> Rows { get; } = [new("申请", 12345.5m, true), new("复议", 0m, false), new("诉讼", null, false)];
    public IReadOnlyList<SampleRow> NoRows { get; } = [];
    public int Count { get; } = 1234567;
    public int Zero { get; }
    public decimal ZeroAmount { get; } = 0m;
    public bool Yes { get; } = true;
    public bool No { get; }
    public Html NoChart { get; }
    public DateOnly Date { get; } = new(2024, 1, 31);
    public string Broken => Language.Length > 0 ? throw new InvalidOperationException("this member fails") : "";
}

internal sealed record SampleAgency(string Name, SampleAgency? Parent);

internal sealed record SampleRow(string Label, decimal? Value, bool IsTotal);
