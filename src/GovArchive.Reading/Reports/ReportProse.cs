using System.Collections.Immutable;

namespace GovArchive.Reports;

/// <summary>What a report says in words.</summary>
/// <param name="Preamble">What is between the title and the first section.</param>
/// <param name="Sections">In the form's order; a section without a heading is not there.</param>
/// <param name="Statements">Numbers found in preamble and sections, in the order they are.</param>
public sealed record ReportProse(string Preamble, ImmutableArray<Section> Sections, ImmutableArray<Statement> Statements)
{
    /// <summary>Of a report that gives figures only.</summary>
    public static readonly ReportProse None = new("", [], []);

    internal bool IsNone => Preamble.Length == 0 && Sections.IsEmpty && Statements.IsEmpty;
}

/// <summary>One section of the report's text.</summary>
/// <param name="Id">As in the form.</param>
/// <param name="Title">The heading as printed.</param>
/// <param name="Text">Paragraphs, each on one line, without the tables; may be "".</param>
/// <param name="Line">Line of the heading.</param>
public sealed record Section(string Id, string Title, string Text, int Line);
