namespace GovArchive.Rendering;

/// <summary>Markup the program itself made: a template writes it as it is. Text from a report or a person never becomes one without being escaped.</summary>
/// <param name="Markup">Well-formed HTML or SVG; null, as in <c>default</c>, is nothing.</param>
public readonly record struct Html(string? Markup)
{
    public override string ToString() => Markup ?? "";
}
