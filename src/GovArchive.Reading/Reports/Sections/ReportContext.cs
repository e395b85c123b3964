using System.Collections.Immutable;

namespace GovArchive.Reports.Sections;

/// <summary>What reading a table needs to know of the report it is in.</summary>
/// <param name="File">For places.</param>
/// <param name="Lines">All lines of the report.</param>
/// <param name="Year">The year it is on; null when it does not say.</param>
/// <param name="AgencyName">Null when it names no body.</param>
internal sealed record ReportContext(string File, ImmutableArray<SourceLine> Lines, int? Year, string? AgencyName);
