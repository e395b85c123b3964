namespace GovArchive.Bench.Damaged;

/// <summary>All ways in which reports are damaged.</summary>
internal static class DamageKinds
{
    private static readonly string[] NoLists = ["2019", "2021"];
    private static readonly Container[] Typed = [.. Containers.Printed, Containers.Csv];
    private static readonly Container[] Spanning = [Containers.MarkdownHtml, Containers.Html, Containers.Docx];

    // The font of the PDF has no radicals and few traditional characters.
    private static readonly Container[] Embedded = [.. Containers.Printed.Except([Containers.Pdf])];

    public static readonly DamageKind[] All =
    [
        new("none", Containers.All),
        new("heads-permuted", Containers.Printed) { Editions = NoLists, Plan = HeadDamage.Permuted },
        new("heads-permuted-torn", Containers.Printed) { Editions = NoLists, Plan = HeadDamage.PermutedTorn },
        new("heads-of-other-edition", Containers.Printed) { Editions = NoLists, Plan = HeadDamage.OtherEdition },
        new("heads-foreign", Containers.Printed) { Plan = HeadDamage.ForeignHead },
        new("heads-lost", Containers.Printed) { Plan = HeadDamage.Lost },
        new("blocks-swapped", Containers.Printed) { Editions = NoLists, Plan = TableDamage.BlocksSwapped },
        new("rows-permuted", Containers.Printed) { Plan = RowDamage.Permuted },
        new("row-duplicated", Containers.Printed) { Plan = RowDamage.Duplicated },
        new("rows-lost", Containers.Printed) { Plan = RowDamage.Lost },
        new("label-typo", Containers.Printed) { Plan = RowDamage.LabelTypo },
        new("label-lost", Containers.Printed) { Plan = RowDamage.LabelLost },
        new("label-wrapped", Containers.Printed) { Plan = RowDamage.LabelWrapped },
        new("labels-unlabelled", Containers.Printed) { Plan = RowDamage.Unlabelled },
        new("table-of-last-year", Containers.Printed) { Plan = TableDamage.LastYearsTable },
        new("table-of-whole-city", Containers.Printed) { Plan = TableDamage.CityAndOwn },
        new("two-years", Containers.Printed) { Plan = TableDamage.TwoYears },
        new("parallel-columns", Containers.Plain) { Text = TableDamage.ParallelColumns },
        new("unit-other", Containers.Printed) { Plan = UnitDamage.Unit },
        new("unit-none", Containers.Printed) { Plan = UnitDamage.NoUnit },
        new("raised-mark", Containers.Printed) { Grid = InkDamage.Raised },
        new("struck", Containers.Marked) { Grid = InkDamage.Struck },
        new("hidden", Containers.Marked) { Grid = InkDamage.Hidden },
        new("hidden-row", [Containers.Html, Containers.FlatHtml, Containers.Docx]) { Grid = InkDamage.HiddenRow },
        new("two-numbers", Containers.Marked) { Grid = PartsDamage.TwoNumbers },
        new("broken-number", Containers.Marked) { Grid = PartsDamage.BrokenNumber },
        new("list-number", [.. Containers.Web, Containers.Docx]) { Grid = PartsDamage.ListNumber },
        new("merged-values", Spanning) { Grid = PartsDamage.Merged },
        new("not-text", Containers.Marked) { Grid = PictureDamage.NotText },
        new("not-text-row", Containers.Marked) { Editions = NoLists, Grid = PictureDamage.RowOfPictures },
        new("page-furniture", Containers.Printed) { Grid = PageDamage.Furniture },
        new("word-in-cell", Typed) { Grid = PageDamage.WordInCell },
        new("row-short", Containers.Printed) { Editions = NoLists, Grid = LineDamage.Short },
        new("row-long", Containers.Printed) { Editions = NoLists, Grid = LineDamage.Long },
        new("row-in-one-cell", Containers.Printed) { Editions = NoLists, Grid = LineDamage.InOneCell },
        new("digits-glued", Containers.Printed) { Editions = NoLists, Grid = LineDamage.Glued },
        new("table-cut", Containers.Printed) { Editions = NoLists, Grid = LineDamage.Cut },
        new("unreadable", Typed) { Grid = NumberDamage.Illegible },
        new("impossible", Typed) { Grid = NumberDamage.Impossible },
        new("blank-cells", Typed) { Grid = NumberDamage.Blanks },
        new("marks", Typed) { Grid = NumberDamage.Marks },
        new("full-width", Typed) { Grid = NumberDamage.FullWidth },
        new("thousands", Typed) { Grid = NumberDamage.Thousands },
        new("invisible", [.. Typed.Except([Containers.Pdf])]) { Grid = NumberDamage.Invisible },
        new("kangxi", Embedded) { Plan = CharacterDamage.Kangxi },
        new("traditional", Embedded) { Plan = CharacterDamage.InTraditional },
        new("pdf-watermark", [Containers.Pdf]) { Plan = PageDamage.Watermark },
        new("pdf-shadow", [Containers.Pdf]) { Plan = PageDamage.Shadow },
        new("pdf-unruled", [Containers.Pdf]) { Plan = PageDamage.Unruled },
        new("csv-unquoted", [Containers.Csv]) { Text = CsvDamage.Unquoted },
        new("csv-open-quote", [Containers.Csv]) { Text = CsvDamage.OpenQuote },
        new("csv-semicolons", [Containers.Csv]) { Text = CsvDamage.Semicolons },
        new("csv-more-fields", [Containers.Csv]) { Text = CsvDamage.MoreFields },
        new("csv-twice", [Containers.Csv]) { Text = CsvDamage.Twice },
    ];

    /// <summary>What a report may have beside its own damage: none of them excuses anything.</summary>
    public static readonly DamageKind[] Second = [.. All.Where(kind => kind.Name is "full-width" or "thousands" or "invisible" or "marks")];
}
