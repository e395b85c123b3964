namespace GovArchive.Reports;

/// <summary>
/// The prose of a report: at hand, or left where it is stored and read from there each time it is asked for. It is most of an archive, and
/// nothing but a report's own page, the next year's and the search index ever needs it. Immutable; used from several threads.
/// </summary>
public abstract class StoredProse
{
    /// <summary>Of a report that gives figures only.</summary>
    public static readonly StoredProse None = new AtHand(ReportProse.None);

    /// <summary>Prose at hand.</summary>
    public static StoredProse Of(ReportProse prose) => prose.IsNone ? None : new AtHand(prose);

    /// <summary>The prose; always the same.</summary>
    /// <exception cref="IOException">
    /// What it is stored in was changed or removed since: what is made now would be of two states of the archive.
    /// </exception>
    public abstract ReportProse Read();

    private sealed class AtHand(ReportProse prose) : StoredProse
    {
        public override ReportProse Read() => prose;
    }
}
