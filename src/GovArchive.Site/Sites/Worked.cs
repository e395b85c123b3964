using System.Collections.Concurrent;

namespace GovArchive.Sites;

/// <summary>
/// What is worked out of a whole archive once, by the first that asks, for all pages and languages: one value of each type, or of each
/// name that a type gives them. Used from several threads.
/// </summary>
internal sealed class Worked
{
    private readonly ConcurrentDictionary<(Type Type, string Name), Lazy<object>> _values = new();

    /// <summary>The value; made at the first call.</summary>
    public T Out<T>(Func<T> make, string name = "")
        where T : class => (T)_values.GetOrAdd((typeof(T), name), _ => new Lazy<object>(() => Reads.Apart(make))).Value;
}
