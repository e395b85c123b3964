using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Files;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Search;
using GovArchive.Sites;
using GovArchive.Tests.Reports;

namespace GovArchive.Bench;

/// <summary>
/// Invented reports of invented bodies, five years each, with figures that are known: as a source that a converter left, as what import
/// makes of that, and as what is searched. Each is made from its number alone when it is asked for, so that a hundred thousand need no
/// memory.
/// </summary>
internal sealed class SyntheticReports
{
    public const int YearsOfBody = 5;
    public const int FirstYear = 2021;
    private const string Filler = "本年度我局继续做好政府信息公开工作。";
    private const string PrintedTitle = "云溪县示例局2023年政府信息公开工作年度报告";

    private static readonly Shape[] Shapes = [Shape.Tabs, Shape.TabCells, Shape.Cells, Shape.Rows, Shape.Bars];

    private readonly Agency[] _bodies;
    private readonly SampleProse _prose;
    private readonly Seeded _seeded;

    /// <param name="sample">Whose sentences are used.</param>
    public SyntheticReports(Archive sample, int count, int seed = 0)
    {
        (Count, _seeded) = (count, new Seeded(seed));
        _prose = new SampleProse(sample, _seeded);
        _bodies = SyntheticBodies.Make((count + YearsOfBody - 1) / YearsOfBody, _seeded);
    }

    public int Count { get; }

    public IReadOnlyList<Agency> Bodies => _bodies;

    public Agency Body(int number) => _bodies[number / YearsOfBody];

    public ReportKey Key(int number) => new(Body(number).Id, FirstYear + number % YearsOfBody);

    public SyntheticFigures Figures(int number) => SyntheticFigures.Draw(number, _seeded);

    /// <summary>The text of a report as it is published.</summary>
    public byte[] Published(int number)
    {
        var report = Report(number);
        return ReportText.Write(Body(number), report, report.Content.Prose.Read());
    }

    /// <summary>Headings and paragraphs of a report.</summary>
    public string Text(int number) =>
        string.Join('\n', Sections(number, Figures(number)).Select(section => section.Title + "\n" + section.Text));

    public IEnumerable<SearchDocument> Documents() =>
        _bodies.Select(agency => Document(SearchDocuments.Agency, Urls.Agency(agency.Id), agency, null, () => ""))
            .Concat(Enumerable.Range(0, Count)
                .Select(i => Document(SearchDocuments.Report, Urls.Report(Key(i)), Body(i), Key(i).Year, () => Indexed(i))))
            .Concat(_bodies.SelectMany(body => Regions.Chain(body.RegionCode)).Distinct()
                .Select(place => new SearchDocument(SearchDocuments.Place, Urls.Region(place.Code), place.Name)
                {
                    Level = place.Level,
                    Region = place.Code,
                    Figures = ["", "12", "60"],
                    Text = () => "",
                }));

    /// <summary>What is indexed of a report: its published text without the first line.</summary>
    public string Indexed(int number)
    {
        var text = Encoding.UTF8.GetString(Published(number));
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>The source, in one of five shapes: one body's reports are alike.</summary>
    public string Source(int number)
    {
        var figures = Figures(number);
        var form = SyntheticFigures.Form;
        if (figures.WithoutTable is { } without) form = form with { Tables = [.. form.Tables.Where(table => table.Id != without)] };
        var shape = Shapes[number / YearsOfBody % Shapes.Length];
        var printed = PrintedReport.Write(form, shape, cell => figures[cell]!, row => row.StandsFor.IsEmpty);
        var text = new StringBuilder(Title(number)).Append('\n');
        var pieces = printed[PrintedTitle.Length..].Split(Filler);
        var prose = form.Sections.Where(section => form.Table(section.Id) is null).Select(section => Prose(number, section.Id, figures))
            .ToArray();
        for (var i = 0; i < pieces.Length; i++)
        {
            text.Append(pieces[i]);
            if (i < prose.Length)
                text.Append(shape == Shape.Cells ? Wrapped(prose[i]) : prose[i].Replace("\n", "\n\n", StringComparison.Ordinal));
        }
        return text.ToString();
    }

    /// <summary>What import should make of the source, but for the places in it.</summary>
    public Report Report(int number)
    {
        var (key, figures) = (Key(number), Figures(number));
        var file = $"{ArchiveLayout.SourcesName}/{key}.txt";
        return new Report(key, new Provenance(file, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))),
            new ReportContent
            {
                AgencyName = Body(number).Name,
                Year = key.Year,
                Title = Title(number),
                Edition = SyntheticFigures.Form.Edition,
                Prose = StoredProse.Of(new ReportProse("", [.. Sections(number, figures)], [.. Statements(number, figures)])),
                Tables = SyntheticFigures.Form.Tables
                .ToImmutableSortedDictionary(
                    table => table.Id, table => table.Id == figures.WithoutTable ? TableState.Missing : TableState.Complete,
                    StringComparer.Ordinal),
                Figures = FigureSheet.Of(SyntheticFigures.Form,
                SyntheticFigures.Form.Cells.Index()
                    .Select(entry => KeyValuePair.Create(entry.Item, Read(figures.Printed[entry.Index], file, entry.Index)))),
                Findings = [],
            });
    }

    private string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"{Body(number).Name}{Key(number).Year}年政府信息公开工作年度报告");

    private IEnumerable<Section> Sections(int number, SyntheticFigures figures) =>
        SyntheticFigures.Form.Sections
            .Select((section, at) => new Section(
                section.Id, $"{section.Number}、{section.Title}", Prose(number, section.Id, figures), 3 + 40 * at));

    private string Prose(int number, string section, SyntheticFigures figures)
    {
        if (section != "overview" || figures.WithoutTable == "requests") return _prose.Of(number, section, Body(number), "");
        var (toHandle, received, carriedIn) = Told(number, figures);
        return _prose.Of(number, section, Body(number), string.Create(
            CultureInfo.InvariantCulture, $"{Key(number).Year}年，全年共收到办理政府信息公开申请{toHandle}件，其中，新收到{received}件、上年度结转{carriedIn}件。"));
    }

    private (int ToHandle, int Received, int CarriedIn) Told(int number, SyntheticFigures figures)
    {
        var (received, carriedIn) = (figures.Number("received"), figures.Number("carried_in"));
        if (figures.Oddity == Oddity.WrongProse) received += 1 + _seeded.Below(9, number, 80);
        return (received + carriedIn, received, carriedIn);
    }

    private IEnumerable<Statement> Statements(int number, SyntheticFigures figures)
    {
        if (figures.WithoutTable == "requests") yield break;
        var (toHandle, received, carriedIn) = Told(number, figures);
        var said = new Statement
        {
            Topic = "requests_to_handle",
            Value = toHandle,
            Unit = "件",
            Year = Key(number).Year,
            Section = "overview",
            Text = $"{Key(number).Year}年，全年共收到办理政府信息公开申请{toHandle}件",
            Line = 4
        };
        yield return said;
        yield return said with { Topic = "requests_received", Value = received, Whole = said.Topic, Text = $"其中，新收到{received}件" };
        yield return said with { Topic = "requests_carried_in", Value = carriedIn, Whole = said.Topic, Text = $"上年度结转{carriedIn}件" };
    }

    private static Figure Read(string? printed, string file, int at) => printed switch
    {
        null => Figure.Absent(file),
        "" => new Figure(null, FigureState.Blank, FigureOrigin.Source, "", new Place(file, 40 + at, 1)),
        "/" => new Figure(null, FigureState.NotApplicable, FigureOrigin.Source, printed, new Place(file, 40 + at, 1)),
        _ => new Figure(
            decimal.Parse(printed, CultureInfo.InvariantCulture), FigureState.Reported, FigureOrigin.Source, printed,
            new Place(file, 40 + at, 1)),
    };

    // As lines of a printed page.
    private static string Wrapped(string text) =>
        string.Join("\n\n", text.Split('\n').SelectMany(paragraph => paragraph.Chunk(28)).Select(line => new string(line)));

    private static SearchDocument Document(string kind, string address, Agency agency, int? year, Func<string> text) =>
        new(kind, address, agency.Name)
        {
            Year = year,
            Level = agency.Level,
            Region = agency.RegionCode,
            Sector = agency.Sector,
            // As many digits as figures have.
            Figures = [year is null ? "2023" : "", $"{address.Length * 7 % 400}", $"{address.Sum(c => c) * 7 % 1000 / 10.0:0.0}%"],
            Text = text
        };
}
