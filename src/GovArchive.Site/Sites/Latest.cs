using System.Collections.Immutable;

namespace GovArchive.Sites;

/// <summary>
/// Keeps what was worked out last, for pages that are made one behind the other of the same: the pages of one long list. What it rests on
/// is noted for each of them.
/// </summary>
internal sealed class Latest
{
    private readonly Lock _lock = new();
    private (string Name, object Value, ImmutableArray<Fact> Facts)? _kept;

    /// <param name="name">Tells one value from others.</param>
    /// <param name="make">Works it out.</param>
    public T Out<T>(string name, Func<T> make)
        where T : class
    {
        lock (_lock)
        {
            if (_kept is not { } kept || kept.Name != name || kept.Value is not T)
            {
                var (value, facts) = Reads.While(make);
                _kept = kept = (name, value, facts);
            }
            foreach (var fact in kept.Facts) Reads.Note(fact.Kind, fact.Name);
            return (T)kept.Value;
        }
    }
}
