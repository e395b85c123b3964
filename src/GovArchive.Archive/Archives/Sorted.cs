using System.Collections.Immutable;

namespace GovArchive.Archives;

/// <summary>Finds by halves in what is in order.</summary>
internal static class Sorted
{
    /// <summary>Where the item of a key is; -1 where there is none.</summary>
    /// <param name="all">In the order of their keys.</param>
    /// <param name="compare">An item with the key: negative where it is before it.</param>
    public static int IndexOf<TItem, TKey>(ImmutableArray<TItem> all, TKey key, Func<TItem, TKey, int> compare)
    {
        var (low, high) = (0, all.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = compare(all[middle], key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
