using System.Collections.Immutable;

namespace GovArchive.Reports;

/// <summary>
/// What is kept of a report's text so that it can be set beside others without being read again. Stretches are of eight Han characters in
/// a row; digits, punctuation, the form's own words and statutory phrases are no part of them.
/// </summary>
/// <param name="Repeated">Beside the report on the year before; null where there is none, or one of both has no text.</param>
/// <param name="Sections">The sections that are long enough to be compared.</param>
public sealed record TextPrint(RepeatedText? Repeated, ImmutableArray<SectionPrint> Sections);

/// <summary>How much of a report's text was in last year's.</summary>
/// <param name="Sections">The same of each section.</param>
public sealed record RepeatedText(ImmutableArray<RepeatedSection> Sections)
{
    /// <summary>Stretches that last year's report has too, in any section.</summary>
    public int Shared { get; } = Sections.Sum(section => section.Shared);

    /// <summary>All of them, each counted once a section.</summary>
    public int Compared { get; } = Sections.Sum(section => section.Compared);
}

/// <summary>The same of one section.</summary>
public sealed record RepeatedSection(string Section, int Shared, int Compared);

/// <summary>One section's stretches, few of them for all.</summary>
/// <param name="Whole">The same for sections that are equal in all Han characters.</param>
/// <param name="Least">
/// The least hash of each of some equal parts of the range of hashes; two sections that share a part of their stretches have about that
/// part of these in common (one permutation hashing: Li, Owen, Zhang 2012).
/// </param>
public sealed record SectionPrint(string Section, ulong Whole, ImmutableArray<uint> Least);
