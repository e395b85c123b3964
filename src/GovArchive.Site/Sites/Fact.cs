namespace GovArchive.Sites;

/// <summary>
/// What of an archive something can be made of. Each names the least part that a maker can ask for, so that a change elsewhere leaves its
/// page alone.
/// </summary>
public enum FactKind
{
    /// <summary>Anything: made anew at every change.</summary>
    Everything,

    /// <summary>The entries of all agencies and which reports there are, with the cells that they lack; nothing that they say.</summary>
    Register,

    /// <summary>The same of one agency, by its id.</summary>
    Entry,

    /// <summary>An agency's entry and all that its reports say, by its id: their files, corrections and findings.</summary>
    Agency,

    /// <summary>All that one report says, by its key.</summary>
    Report,

    /// <summary>Which agencies are in a place, by its code.</summary>
    Place,

    /// <summary>Which places directly below another have agencies, by its code.</summary>
    Below,

    /// <summary>Which agencies are at work in a field, by its id.</summary>
    Sector,

    /// <summary>The years from the first report to the last.</summary>
    Years,

    /// <summary>All values of an indicator and what contradicts them, by its id.</summary>
    Values,

    /// <summary>Where the middle half of some peers is, by indicator, level, sector and year.</summary>
    Band,

    /// <summary>The words of all reports.</summary>
    Texts,

    /// <summary>Who must report although the register does not say so.</summary>
    Expected,
}

/// <summary>Something that was read.</summary>
/// <param name="Name">Without spaces; "" where there is only one of its kind.</param>
public readonly record struct Fact(FactKind Kind, string Name)
{
    /// <summary>"report:230100-shuiwuju/2023".</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Name}";

    /// <summary>What <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Fact? Parse(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var end and > 0
        && Enum.TryParse<FactKind>(text[..end], ignoreCase: true, out var kind) ? new Fact(kind, text[(end + 1)..]) : null;
}
