namespace GovArchive.Sources.Docx;

/// <summary>How the text of a run is set, by its own properties or by styles.</summary>
/// <param name="IsHidden">Not shown, or of no size to speak of.</param>
/// <param name="IsRaised">Above or below the line.</param>
/// <param name="IsOther">Shown in other signs or another order than it is kept in.</param>
/// <param name="Color">Six hexadecimal digits in capitals; null for the usual.</param>
internal readonly record struct DocxLook(bool IsHidden, bool IsStruck, bool IsRaised, bool IsOther, string? Color);
