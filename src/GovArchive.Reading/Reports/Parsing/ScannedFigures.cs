using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Parsing;

/// <summary>
/// What of scanned tables may be given. Two readers said the same of each cell that has a value; now its sums are asked. A cell of which a
/// sum says otherwise, and which no other sum bears out, is withheld: the same spot may have misled both readers. Where the readers differ,
/// the answer of one is taken if the sums of its row and of its column both come out with it and with that of the other they do not.
/// </summary>
internal static class ScannedFigures
{
    // One sum may come out by chance, or be the wrong one that a body printed.
    private const int FewestSums = 2;

    /// <summary>The figures of a document with the origin of those read from pictures, and a finding for each table that has any.</summary>
    public static ReportContent? Settled(SourceDocument document, ReportContent? content)
    {
        if (content is null || document.ScannedPages.IsEmpty) return content;
        content = content with { Prose = WithoutNumbers(document, content.Prose.Read()) };
        var scanned = content.Figures.Where(entry => document.IsScanned(entry.Value.Place)).ToDictionary(entry => entry.Key, Pictured);
        var readTwice = document.RowsReadTwice();
        var once = scanned.Where(entry => !readTwice.Contains(entry.Value.Place)).Concat(Unseen(document, content)).ToArray();
        foreach (var (cell, figure) in once) scanned[cell] = Withheld(figure);
        if (scanned.Count == 0) return content;
        var form = content.Figures.Form;
        foreach (var cell in Contested(form, scanned).ToArray()) scanned[cell] = Withheld(scanned[cell]);
        var findings = new List<Finding>();
        Withhold(Sheet(), scanned, findings);
        Recover(Sheet(), scanned, findings);
        var settled = Sheet();
        return content with
        {
            Figures = settled,
            Tables = settled.TableStates(),
            Findings =
            [
                .. content.Findings.Where(finding => !IsSettled(finding)).Concat(findings)
                    .Concat(form.Tables.Where(IsScanned).Select(Told)).Order(Finding.Order),
            ],
        };

        FigureSheet Sheet() => FigureSheet.Of(form, content.Figures.Select(
            entry => scanned.TryGetValue(entry.Key, out var figure) ? KeyValuePair.Create(entry.Key, figure) : entry));

        bool IsSettled(Finding finding) => finding.Code == FindingCodes.CellUnreadable
            && finding.Cells.All(cell => scanned.TryGetValue(cell, out var figure) && figure.State != FigureState.Unreadable);

        bool IsScanned(FormTable table) => table.AllCells.Any(cell => scanned.ContainsKey(cell.Id));

        Finding Told(FormTable table)
        {
            var figures = table.AllCells.Select(cell => scanned.GetValueOrDefault(cell.Id)).OfType<Figure>().ToArray();
            var withheld = figures.Count(figure => figure.State == FigureState.Unreadable);
            var place = figures.MaxBy(figure => figure.Place.Part is not null)!.Place;
            return FindingCodes.TableFromPicture.At(
                place, table.Title, Number(figures.Length - withheld), Number(withheld), document.PictureReader);
        }
    }

    // A row whose label stands in text without a number is blank, and has no place; in the text of a picture the number may be what was not
    // seen.
    private static IEnumerable<KeyValuePair<CellId, Figure>> Unseen(SourceDocument document, ReportContent content) =>
        from table in content.Figures.GroupBy(entry => entry.Key.Table, StringComparer.Ordinal)
        let placed = table.Where(entry => entry.Value.Place is { Line: > 0 } or { Part: not null }).ToArray()
        where placed.Length == 0 || placed.Any(entry => document.IsScanned(entry.Value.Place))
        from entry in table
        where entry.Value.State == FigureState.Blank && entry.Value.Place is { Line: 0, Part: null }
        select entry;

    // One row of a picture that two rows of the form have is one of them, and its label did not tell which.
    private static IEnumerable<CellId> Contested(Form form, Dictionary<CellId, Figure> scanned) => scanned
        .Where(entry => form.Table(entry.Key.Table)?.Arrangement == Arrangement.Rows && entry.Value.State != FigureState.Absent)
        .GroupBy(entry => (entry.Value.Place, entry.Key.Table, entry.Key.Column)).Where(same => same.Count() > 1)
        .SelectMany(same => same.Where(entry => entry.Value.Origin == FigureOrigin.Recovered)).Select(entry => entry.Key);

    // Numbers in the text of a picture had one reader only.
    private static StoredProse WithoutNumbers(SourceDocument document, ReportProse prose) => StoredProse.Of(prose with
    {
        Statements = prose.Statements.RemoveAll(
            statement => document.IsScanned(new Place(document.File.Path, Part: statement.Part))),
    });

    private static Figure Pictured(KeyValuePair<CellId, Figure> entry) =>
        entry.Value is { Origin: FigureOrigin.Source, State: not (FigureState.Unreadable or FigureState.Absent) }
            ? entry.Value with { Origin = FigureOrigin.ReadFromPicture } : entry.Value;

    private static Figure Withheld(Figure figure) =>
        figure with { Value = null, State = FigureState.Unreadable, Origin = FigureOrigin.Source };

    private static void Withhold(FigureSheet figures, Dictionary<CellId, Figure> scanned, List<Finding> findings)
    {
        var checks = IdentityCheck.Of(figures).ToArray();
        var borneOut = checks.Where(check => check.State == IdentityState.Holds).SelectMany(Cells).ToHashSet();
        foreach (var check in checks.Where(check => check.State == IdentityState.Fails))
        {
            var doubted = Cells(check).Where(cell => scanned.ContainsKey(cell) && !borneOut.Contains(cell)).ToImmutableArray();
            foreach (var cell in doubted)
                scanned[cell] = Withheld(scanned[cell]);
            if (doubted.IsEmpty) continue;
            findings.Add(FindingCodes.PictureContradicted.At(
                scanned[doubted[0]].Place, figures.Form.Find(doubted[0])!.Name, Number(doubted.Length)) with
            { Cells = doubted });
        }
    }

    private static IEnumerable<CellId> Cells(IdentityCheck check) => check.Left.Concat(check.Right).Select(cell => cell.Id);

    private static void Recover(FigureSheet figures, Dictionary<CellId, Figure> scanned, List<Finding> findings)
    {
        var checks = IdentityCheck.Of(figures).Where(check => check.State == IdentityState.Unknown).ToArray();
        foreach (var (cell, figure) in scanned.Where(entry => entry.Value.State == FigureState.Unreadable).ToArray())
        {
            var own = checks.Where(check => Cells(check).Contains(cell)).ToArray();
            var values = PictureReadings.Of(figure.Raw)
                .Select(said => CellValue.Read(said, figures.Form.Find(cell)!.Column).Value).OfType<decimal>().Distinct()
                .Where(value => own.Count(check => ComesOut(check, figures, cell, value) == true) >= FewestSums
                    && own.All(check => ComesOut(check, figures, cell, value) != false))
                .ToArray();
            if (values is not [var only]) continue;
            scanned[cell] = figure with { Value = only, State = FigureState.Reported, Origin = FigureOrigin.Recovered };
            findings.Add(FindingCodes.PictureRecovered.At(figure.Place, figures.Form.Find(cell)!.Name, figure.Raw) with { Cells = [cell] });
        }
    }

    // Null where another of its cells has no value either.
    private static bool? ComesOut(IdentityCheck check, FigureSheet figures, CellId cell, decimal value)
    {
        return (Sum(check.Left), Sum(check.Right)) is ({ } left, { } right) ? left == right : null;

        decimal? Sum(ImmutableArray<FormCell> side)
        {
            var sum = 0m;
            foreach (var term in side)
                if ((term.Id == cell ? value : figures[term.Id].Value) is { } number) sum += number;
                else return null;
            return sum;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
