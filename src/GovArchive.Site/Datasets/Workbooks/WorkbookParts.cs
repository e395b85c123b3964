using GovArchive.Text;

namespace GovArchive.Datasets.Workbooks;

/// <summary>The parts of a workbook that tell what the others are: names and XML.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // Behind the formats that every program has of itself.
    private const int FirstFormat = 200;

    private const int FirstMark = (int)CellLook.Wrapped + 1;

    private const string Lettering = """<sz val="11"/>""", Name = """<name val="Calibri"/>""";

    public const string Texts = "xl/sharedStrings.xml";

    /// <summary>Of a sheet, counted from 1.</summary>
    public static string SheetName(int number) => $"xl/worksheets/sheet{number}.xml";

    /// <param name="names">Of the sheets.</param>
    public static (string Name, string Xml)[] Of(string[] names) =>
    [
        ("[Content_Types].xml",
            $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Content}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Content}styles+xml"/><Override PartName="/{Texts}" ContentType="{Content}sharedStrings+xml"/>
            {Each(names, (number, _) => $"""<Override PartName="/{SheetName(number)}" ContentType="{Content}worksheet+xml"/>""")}</Types>
            """),
        ("_rels/.rels",
            $"""<Relationships xmlns="{Package}relationships"><Relationship Id="workbook" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><bookViews><workbookView/></bookViews><sheets>
            {Each(names, (number, name) => $"""<sheet name="{Html.Escape(name)}" sheetId="{number}" r:id="sheet{number}"/>""")}</sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="texts" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/>
            {Each(names, (number, _) => $"""<Relationship Id="sheet{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}</Relationships>
            """),
        ("xl/styles.xml", Styles),
    ];

    /// <summary>The number of how a cell looks.</summary>
    /// <exception cref="ArgumentException">There is no such mark.</exception>
    public static int Style(SheetCell cell) => cell.Mark.Length == 0 ? (int)cell.Look
        : Array.IndexOf(Workbook.Marks, cell.Mark) is var mark and >= 0
        ? FirstMark + mark : throw new ArgumentException($"no mark: {cell.Mark}", nameof(cell));

    private static string Styles { get; } =
        $"""
        <styleSheet xmlns="{Main}"><numFmts count="{Workbook.Marks.Length}">{Each(Workbook.Marks, (number, mark) => $"""<numFmt numFmtId="{FirstFormat + number}" formatCode="General&quot;{mark}&quot;"/>""")}</numFmts>
        <fonts count="3"><font>{Lettering}{Name}</font><font><b/>{Lettering}{Name}</font><font>{Lettering}<color rgb="FF6B6B6B"/>{Name}</font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="2"><border/><border><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="{FirstMark + Workbook.Marks.Length}"><xf/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/>
        <xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right"/></xf>
        <xf fontId="2" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        {Each(Workbook.Marks, (number, _) => $"""<xf numFmtId="{FirstFormat + number}" applyNumberFormat="1"/>""")}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static string Each(string[] items, Func<int, string, string> xml) => string.Concat(items.Select((item, i) => xml(i + 1, item)));
}
