using System.Collections.Immutable;

namespace GovArchive.Sites;

/// <summary>
/// Notes what of an archive is read while something is made of it, by the makers themselves: whatever hands out a part of the archive notes
/// it here. A page is made again when one of these parts is another, and nobody lists them by hand. What is made on one thread is noted
/// there.
/// </summary>
public sealed class Reads
{
    [ThreadStatic]
    private static Reads? _current;

    private readonly HashSet<Fact> _facts = [];

    private Reads()
    {
    }

    /// <summary>
    /// Makes something, and tells what was read meanwhile: each fact once, in ordinal order, without those that another one contains.
    /// </summary>
    /// <param name="make">Leaves nothing to be made later.</param>
    public static (T Made, ImmutableArray<Fact> Facts) While<T>(Func<T> make)
    {
        var own = new Reads();
        return (Under(own, make), own.Facts());
    }

    /// <summary>Works something out that is kept for other makers too; whoever hands its answers out notes what they rest on.</summary>
    public static T Apart<T>(Func<T> make) => Under(null, make);

    /// <summary>Notes what is handed out.</summary>
    public static void Note(FactKind kind, string name = "") => _current?._facts.Add(new Fact(kind, name));

    private static T Under<T>(Reads? reads, Func<T> make)
    {
        var outer = _current;
        _current = reads;
        try
        {
            return make();
        }
        finally
        {
            _current = outer;
        }
    }

    private ImmutableArray<Fact> Facts()
    {
        if (_facts.Contains(new Fact(FactKind.Everything, ""))) return [new Fact(FactKind.Everything, "")];
        var isRegister = _facts.Contains(new Fact(FactKind.Register, ""));
        var agencies = _facts.Where(fact => fact.Kind == FactKind.Agency).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        return [.. _facts.Where(fact => !IsContained(fact)).OrderBy(fact => fact.Kind).ThenBy(fact => fact.Name, StringComparer.Ordinal)];

        bool IsContained(Fact fact) => fact.Kind switch
        {
            FactKind.Entry => isRegister || agencies.Contains(fact.Name),
            FactKind.Place or FactKind.Below or FactKind.Sector or FactKind.Years => isRegister,
            FactKind.Report => agencies.Count > 0 && agencies.Contains(fact.Name[..fact.Name.IndexOf('/', StringComparison.Ordinal)]),
            _ => false,
        };
    }
}
