using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Checks;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Proofs;

/// <summary>Findings and reasons of one report in plain words.</summary>
internal sealed class ProofWords(SiteWords words, ProofSubject subject)
{
    // Of the cells of a long sum the message gives the terms; the table marks them all.
    private const int MostCells = 6;

    private readonly Form _form = subject.Proof.Report.Form;

    public ProofFinding Finding(int number, CheckRule? rule, Finding finding) => new(
        number, rule?.Title.In(words.Language) ?? "", finding.Code.Title.In(words.Language), FindingText.Of(finding, _form, words),
        finding.Sides is null ? null : Sides(finding), finding.Sentence, Cells(finding), Where(finding.Place),
        Of("hint", finding) ?? (rule is null ? "" : finding.Code.Explanation.In(words.Language)));

    /// <summary>Why comparisons could not be made.</summary>
    public string Why(WhyNot why) => why == WhyNot.NoYearBefore && subject.WhyNot is { } reason ? Why(reason) : words["why." + Word(why)];

    /// <summary>Why there is no report on the year before.</summary>
    public string Why(NoYearBefore reason) => words["before." + Word(reason), reason switch
    {
        NoYearBefore.BodyNotRegistered => subject.Proof.Report.Content.AgencyName ?? "",
        _ => Year(subject.Proof.Report.Key.Year - 1),
    }];

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name of the code as files have it: NoYearBefore is no_year_before.</summary>
    public static string Word(Enum value) => string.Concat(
        value.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));

    private ProofSides Sides(Finding finding)
    {
        var (sides, unit) = (finding.Sides!, Unit(finding.Cells));
        return new ProofSides(
            Of("left", finding) ?? words["left.usual"], Number(sides.Left), Of("right", finding) ?? words["right.usual"],
            Number(sides.Right), Number(Math.Abs(sides.Difference)));

        string Number(decimal value) => CellText.Number(value) + (unit.Length == 0 ? "" : " " + FormWords.In(words.Language, unit));
    }

    // "" where they have several, or are none.
    private string Unit(ImmutableArray<CellId> cells) =>
        cells.Select(cell => _form.Find(cell)?.Column.Unit ?? "").Distinct().ToArray() is [var unit] ? unit : "";

    private string Cells(Finding finding)
    {
        if (finding.Cells.IsEmpty) return "";
        var names = new FormNames(_form, words.Language);
        var some = string.Join(words["list.comma"], finding.Cells.Take(MostCells).Select(names.Of));
        return finding.Cells.Length <= MostCells ? some : words["cells.more", some, $"{finding.Cells.Length}"];
    }

    private string Where(Place place)
    {
        var part = FindingText.Part(place.Part, words);
        if (place.Line == 0) return part ?? words["where.whole"];
        var line = words["where.line", place.Line.ToString(CultureInfo.InvariantCulture)];
        return part is null ? line : line + words["list.comma"] + part;
    }

    private string? Of(string what, Finding finding) => words.Texts.GetValueOrDefault($"{what}.{finding.Code.Id}");
}
