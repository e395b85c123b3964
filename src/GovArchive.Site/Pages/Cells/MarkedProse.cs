using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Cells;

/// <summary>What a report's prose says beside what its tables say.</summary>
/// <param name="Anchor">Id of the mark in the prose; null where the words were not found again in the text.</param>
/// <param name="Said">The clause as printed.</param>
/// <param name="Cells">Names of the cells whose sum it speaks of.</param>
/// <param name="Address">The first of the cells.</param>
/// <param name="State">agrees or differs.</param>
public sealed record StatementView(string? Anchor, string Said, string Cells, string Address, string State, string StateText)
{
    /// <summary>Said at the mark; which cells, where it is not the one that the mark leads to.</summary>
    public string Title => Cells.Contains(" + ", StringComparison.Ordinal) ? $"{Cells}: {StateText}" : StateText;
}

/// <summary>The text of a report, each number that its tables have too marked and linked to its cell.</summary>
internal sealed class MarkedProse
{
    private const string Numerals = "0123456789０１２３４５６７８９,，.．零〇一二两三四五六七八九十百千万亿余多 ";

    private readonly Site _site;
    private readonly FormNames _names;
    private readonly List<(StatementCheck Check, StatementView View)> _statements = [];

    public MarkedProse(Site site, Report report, ReportProse prose)
    {
        _site = site;
        _names = new FormNames(report.Form, site.Words.Language);
        foreach (var check in StatementCheck.Of(report, prose))
        {
            var text = check.Statement.Section is { } id
                ? prose.Sections.FirstOrDefault(section => section.Id == id)?.Text ?? "" : prose.Preamble;
            var anchor = text.Contains(check.Statement.Text, StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"said-{_statements.Count + 1}") : null;
            _statements.Add((check, View(check, anchor)));
        }
    }

    /// <summary>Those that are marked in the prose, with the statements as they were read.</summary>
    public IEnumerable<(Statement Statement, StatementView View)> Marked =>
        _statements.Where(entry => entry.View.Anchor is not null).Select(entry => (entry.Check.Statement, entry.View));

    /// <summary>Those that agree with the tables by their sections, null for what is before the first.</summary>
    public ILookup<string?, StatementView> Agreeing => _statements.Where(entry => entry.Check.Agrees)
        .ToLookup(entry => entry.Check.Statement.Section, entry => entry.View);

    /// <summary>Anchor of the mark that a finding is of; null where it is of none.</summary>
    public string? MarkOf(Finding finding) => finding.Code != FindingCodes.ProseDiffers ? null
        : _statements.Where(entry => !entry.Check.Agrees && entry.Check.Statement.Text == finding.Sentence
                && entry.Check.Statement.Line == finding.Place.Line && entry.Check.Cells.SequenceEqual(finding.Cells))
            .Select(entry => entry.View.Anchor).FirstOrDefault();

    /// <summary>The paragraphs of a section, null for what is before the first.</summary>
    public ImmutableArray<Html> Paragraphs(string? section, string text)
    {
        if (text.Length == 0) return [];
        var marked = new StringBuilder(text.Length + 256);
        var done = 0;
        foreach (var (check, view) in _statements.Where(entry => entry.Check.Statement.Section == section && entry.View.Anchor is not null))
        {
            var at = text.IndexOf(check.Statement.Text, done, StringComparison.Ordinal);
            if (at < 0) at = text.IndexOf(check.Statement.Text, StringComparison.Ordinal);
            var (start, end) = Number(check.Statement, at);
            // Two statements on the same words: the first keeps the mark, the second an empty anchor behind it.
            if (start < done) (start, end) = (done, done);
            marked.Append(Html.Escape(text[done..start])).Append(Mark(view, text[start..end]));
            done = end;
        }
        marked.Append(Html.Escape(text[done..]));
        return [.. marked.ToString().Split('\n').Select(paragraph => new Html(paragraph))];
    }

    private static string Mark(StatementView view, string words) => words.Length == 0
        ? $"<span id=\"{view.Anchor}\"></span>"
        : $"<a class=\"{(view.State == "differs" ? "said differs" : "said")}\" id=\"{view.Anchor}\" href=\"{view.Address}\" title=\"{Html.Escape(view.Title)}\">{Html.Escape(words).Replace("\n", "", StringComparison.Ordinal)}</a>";

    // The number and its counting word at the end of the clause; the whole clause where it says a zero in words.
    private static (int Start, int End) Number(Statement statement, int at)
    {
        var end = at + statement.Text.Length;
        if (statement.InWords || !statement.Text.EndsWith(statement.Unit, StringComparison.Ordinal)) return (at, end);
        var number = statement.Text[..^statement.Unit.Length];
        var length = number.Length - number.TrimEnd([.. Numerals]).Length;
        var text = number[^length..];
        return length == 0 ? (at, end) : (end - statement.Unit.Length - text.TrimStart(',', '，', '.', '．', ' ').Length, end);
    }

    private StatementView View(StatementCheck check, string? anchor)
    {
        var (words, difference) = (_site.Words, check.Statement.Value - check.Table);
        var table = CellText.Number(check.Table);
        return new StatementView(
            anchor, check.Statement.Text, string.Join(" + ", check.Cells.Select(_names.Of)), "#" + Urls.Anchor(check.Cells[0]),
            check.Agrees ? "agrees" : "differs",
            check.Agrees
                ? words[difference == 0 ? "said.same" : "said.near", table]
                : words["said.differs", table, CellText.Number(Math.Abs(difference))]);
    }
}
