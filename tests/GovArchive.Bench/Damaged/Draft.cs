using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>What an item of a report is.</summary>
internal enum DraftRole
{
    Title,
    Heading,
    Paragraph,
}

/// <summary>One paragraph or table of a report.</summary>
internal sealed record DraftItem(DraftRole Role, string Text, PlanTable? Table = null)
{
    /// <summary>The table once it is laid out.</summary>
    public PrintedGrid? Grid { get; set; }
}

/// <summary>A report that is being made, damaged and written, and what may be read of it.</summary>
internal sealed class Draft
{
    private const int FirstBodies = 10;
    private static readonly string[] Places = ["云溪县", "临江市", "青石区", "东岭县", "白水市", "南屏区", "石桥镇", "柳河县", "清泉乡", "沙洲区"];
    private static readonly string[] Kinds = ["水务局", "教育局", "财政局", "民政局", "人民政府", "统计局", "林业局", "应急管理局", "卫生健康局", "审计局"];
    private static readonly string[] Words = ["本机关认真落实条例规定，推进政务公开。", "我局按照要求做好各项工作，及时回应群众关切。", "有关工作按照年度计划有序开展，未收取任何费用。"];

    private static readonly Dictionary<string, (int First, int Count)> Years = new()
    {
        ["2014"] = (2014, 5),
        ["2019"] = (2019, 2),
        ["2021"] = (2021, 4),
    };

    public Draft(string edition, Container container, Lot lot)
    {
        (Form, Container, Lot) = (FormCatalog.Find(edition)!, container, lot);
        Year = Years[edition].First + lot.Below(Years[edition].Count);
        Body = lot.Of(Places) + Kinds[lot.Below(FirstBodies)];
        Figures = DrawnFigures.Of(Form, lot);
        (Pads, Repeats, IsAiry, Dashes) = (lot.OneIn(2), lot.OneIn(2), lot.OneIn(2), lot.OneIn(2) ? "——" : "");
        foreach (var cell in Form.Cells) Truth[cell] = Expectation.NotPrinted;
        Items.AddRange(Written());
        foreach (var (cell, _, row, column) in Tables.SelectMany(table => table.Cells()))
            Truth[cell] = Expectation.Of(row.Values[column.Id]);
    }

    public Form Form { get; }

    public Container Container { get; }

    public Lot Lot { get; }

    public int Year { get; }

    public string Body { get; }

    public Dictionary<CellId, string> Figures { get; }

    public List<DraftItem> Items { get; } = [];

    public Dictionary<CellId, Expectation> Truth { get; } = [];

    /// <summary>Cells that a damage has to do with.</summary>
    public HashSet<CellId> Touched { get; } = [];

    /// <summary>Whether places that a wider cell covers are written as blank cells, where the container knows no wider cells.</summary>
    public bool Pads { get; }

    /// <summary>Whether they repeat that cell's text instead, in Markdown.</summary>
    public bool Repeats { get; }

    /// <summary>Whether blank lines part the cells of text that has a cell a line.</summary>
    public bool IsAiry { get; }

    public string Dashes { get; }

    /// <summary>Rules of the page's style sheet.</summary>
    public string Style { get; set; } = "";

    /// <summary>Whether a PDF's tables have ruled lines.</summary>
    public bool IsRuled { get; set; } = true;

    /// <summary>Whether every text of a PDF is drawn twice, the second a little beside the first.</summary>
    public bool HasShadow { get; set; }

    /// <summary>Drawn over a PDF's pages; null for nothing.</summary>
    public string? Watermark { get; set; }

    /// <summary>It may well be refused as a whole.</summary>
    public bool MayBeRefused { get; set; }

    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Body}{Year}年政府信息公开工作年度报告");

    public IEnumerable<PlanTable> Tables => Items.Select(item => item.Table).OfType<PlanTable>();

    public IEnumerable<PlanTable> OurTables => Tables.Where(table => table.IsOurs);

    public IEnumerable<PrintedGrid> OurGrids => Items.Where(item => item.Table is { IsOurs: true }).Select(item => item.Grid!);

    public void Expect(CellId cell, Func<Expectation, Expectation> change)
    {
        Truth[cell] = change(Truth[cell]);
        Touched.Add(cell);
    }

    public void Expect(IEnumerable<CellId> cells, Func<Expectation, Expectation> change)
    {
        foreach (var cell in cells.ToList()) Expect(cell, change);
    }

    /// <summary>Lays out all tables.</summary>
    public void LayOut()
    {
        foreach (var item in Items) if (item.Table is not null) item.Grid = GridLayout.Of(item.Table, Dashes);
    }

    /// <summary>One of this report's values that fits; null where none does.</summary>
    public Slot? PickValue(Func<Slot, bool> fits)
    {
        var tables = OurGrids
            .Select(grid => grid.Lines.SelectMany(line => line.Slots)
                .Where(slot => slot.Cell is { } cell && !Touched.Contains(cell) && fits(slot)).ToList())
            .Where(slots => slots.Count > 0).ToList();
        return tables.Count == 0 ? null : Lot.Of(Lot.Of(tables));
    }

    /// <summary>A line of this report's values that fits, with its table; null where none does.</summary>
    public (PrintedGrid Grid, GridLine Line)? PickLine(Func<GridLine, bool> fits)
    {
        var tables = OurGrids
            .Select(grid => grid.Lines.Where(line => line.HasOurs && !IsTouched(line) && fits(line)).Select(line => (grid, line)).ToList())
            .Where(lines => lines.Count > 0).ToList();
        return tables.Count == 0 ? null : Lot.Of(Lot.Of(tables));

        bool IsTouched(GridLine line) => line.Slots.Exists(slot => slot.Cell is { } cell && Touched.Contains(cell));
    }

    /// <summary>Another draft of the same form, for a second report or a table of another year.</summary>
    public Draft Twin() => new(Form.Edition, Container, Lot);

    private IEnumerable<DraftItem> Written()
    {
        yield return new DraftItem(DraftRole.Title, Title);
        yield return new DraftItem(DraftRole.Paragraph, $"本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自{Year}年1月1日至{Year}年12月31日止。");
        foreach (var section in Form.Sections)
        {
            yield return new DraftItem(DraftRole.Heading, section.Number.Length > 0 ? $"{section.Number}、{section.Title}" : section.Title);
            if (Form.Table(section.Id) is { } table) yield return new DraftItem(DraftRole.Paragraph, "", PlanTable.Of(table, Figures));
            else yield return new DraftItem(DraftRole.Paragraph, Lot.Of(Words));
        }
    }
}
