using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Checks;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Proofs;

/// <summary>Findings and reasons of one report in plain words.</summary>
internal sealed class ProofWords(SiteWords words, ProofSubject subject)
{
    // Of a long sum the message gives the terms; the table marks all its cells.
    private const int MostCells = 4;

    private const string CarriedIn = "carried_in";

    private readonly Form _form = subject.Proof.Report.Form;

    public ProofFinding Finding(int number, CheckRule? rule, Finding finding) => new(
        number, finding.Code.Title.In(words.Language), Message(finding),
        finding.Sides is null ? null : Sides(finding), Sentence(finding), Cells(finding), Where(finding.Place),
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
            Number(sides.Right), Number(sides.Difference));

        string Number(decimal value) => CellText.Number(value) + (unit.Length == 0 ? "" : " " + FormWords.In(words.Language, unit));
    }

    private string Message(Finding finding) => FindingText.Of(finding, _form, words);

    // What the message has said already is not said again.
    private string? Sentence(Finding finding) =>
        finding.Sentence is { } said && !Message(finding).Contains(said, StringComparison.Ordinal) ? said : null;

    // "" where they have several, or are none.
    private string Unit(ImmutableArray<CellId> cells) =>
        cells.Select(cell => _form.Find(cell)?.Column.Unit ?? "").Distinct().ToArray() is [var unit] ? unit : "";

    private string Cells(Finding finding)
    {
        // One cell is named by the message.
        if (finding.Cells.Length < 2) return "";
        if (finding.Cells.Length > MostCells) return words["cells.many", $"{finding.Cells.Length}"];
        var names = new FormNames(_form, words.Language);
        return string.Join(words["list.comma"], finding.Cells.Select(names.Of));
    }

    private string Where(Place place)
    {
        var part = FindingText.Part(place.Part, words);
        if (place.Line == 0) return part ?? words["where.whole"];
        var line = words["where.line", place.Line.ToString(CultureInfo.InvariantCulture)];
        return part is null ? line : line + words["list.comma"] + part;
    }

    // Null where nobody wrote it down for the code.
    private string? Of(string what, Finding finding)
    {
        var isBalance = finding.Code == FindingCodes.SumWrong && finding.Cells.Select(cell => cell.Row).Distinct().Count() > 1
            && finding.Cells.Any(cell => cell.Row == CarriedIn);
        return words.Texts.GetValueOrDefault($"{what}.{finding.Code.Id}{(isBalance ? "_balance" : "")}");
    }
}
