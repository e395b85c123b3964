namespace GovArchive.Pages.Metadata;

/// <summary>A word and what is said of it.</summary>
public sealed record Term(string Name, string Text, string? Address = null, bool IsCode = false);
