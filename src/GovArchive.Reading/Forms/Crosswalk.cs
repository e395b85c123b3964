using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>Cells of the current edition beside a cell of any edition.</summary>
/// <param name="Cells">In the order of the form; empty where nothing compares.</param>
/// <param name="Why">The reason; empty for a cell of the current edition itself.</param>
public sealed record CellMatch(CellRelation Relation, ImmutableArray<CellId> Cells, Words Why)
{
    /// <summary>The one cell that counts the same; null where there is none.</summary>
    public CellId? Same => Relation == CellRelation.Same ? Cells[0] : null;
}

/// <summary>
/// How the cells of all editions go on in the current one, as the editions' own files say: by same_as, by the same id, and for the rest by
/// their comparisons. A row that stands for others is their sum.
/// </summary>
public static class Crosswalk
{
    private static readonly Words Itself = new("", "");

    /// <summary>The edition whose cells the others are set beside: the newest.</summary>
    public static Form Current => FormCatalog.All[^1];

    /// <summary>What a cell of a form is to those of the current edition.</summary>
    public static CellMatch Of(Form form, FormCell cell)
    {
        var said = form.Comparisons.FirstOrDefault(comparison => comparison.IsOf(cell.Id));
        var reached = FormCatalog.Find(form.ComparesWith ?? form.Edition)!;
        var match = said?.Relation is { } relation
            ? new CellMatch(relation, [.. reached.Cells.Where(id => said.To.Any(to => FormComparison.Fits(to, id)))], said.Why)
            : Counted(cell.Row.SameAs.IsEmpty ? [cell.Id] : cell.Row.SameAs, reached, said?.Why ?? Itself);
        while (FormCatalog.All.FirstOrDefault(later => later.Continues == reached.Edition) is { } next)
        {
            match = match.Relation == CellRelation.NotComparable || match.Cells.All(id => next.Find(id) is not null)
                ? match : NotOn(next);
            reached = next;
        }
        return reached == Current ? match : NotOn(Current);
    }

    private static CellMatch Counted(ImmutableArray<CellId> ids, Form form, Words why)
    {
        if (ids.Any(id => form.Find(id) is null)) return NotOn(form);
        ImmutableArray<CellId> cells = [.. ids.SelectMany(id => StoodFor(form, id))];
        return new CellMatch(cells.Length == 1 ? CellRelation.Same : CellRelation.SumOf, cells, why);
    }

    private static IEnumerable<CellId> StoodFor(Form form, CellId id) => form.Find(id)!.StandsFor is { IsEmpty: false } places
        ? places.Select(place => form.Table(id.Table)!.Compiled.ByPlace[place].Id) : [id];

    private static CellMatch NotOn(Form form) =>
        new(CellRelation.NotComparable, [], new($"{form.Decree} has no such cell", $"{form.Decree}没有这一格"));
}
