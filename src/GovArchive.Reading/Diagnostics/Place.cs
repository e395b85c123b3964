using System.Globalization;

namespace GovArchive.Diagnostics;

/// <summary>Where something is in a file that a person can open.</summary>
/// <param name="File">Path as the user gave it or relative to the archive, with forward slashes.</param>
/// <param name="Line">1-based line; 0 when the whole file is meant.</param>
/// <param name="Column">1-based column in UTF-16 units; 0 when the whole line is meant.</param>
/// <param name="Part">For formats without lines: "table 3 row 5", "page 4 line 12"; null for text.</param>
public readonly record struct Place(string File, int Line = 0, int Column = 0, string? Part = null)
{
    public bool Equals(Place other) => Line == other.Line && Column == other.Column && File == other.File && Part == other.Part;

    // Most places that are compared are of one file: its long name would be hashed for each and tell nothing.
    public override int GetHashCode() => HashCode.Combine(Line, Column, Part);

    /// <summary>
    /// The form compilers use, so that editors and CI can jump to it: <c>path(line,col)</c>; without lines <c>path(page 4)</c>.
    /// </summary>
    public override string ToString()
    {
        var position = (Line, Column) switch
        {
            (0, _) when Part is not null => $"{File}({Part})",
            (0, _) => File,
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},1)"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
        };
        return Part is null || Line == 0 ? position : $"{position} [{Part}]";
    }
}
