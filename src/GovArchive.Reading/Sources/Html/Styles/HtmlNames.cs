using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GovArchive.Sources.Html.Styles;

/// <summary>What a page calls its elements.</summary>
internal static partial class HtmlNames
{
    /// <summary>The words of its classes and its id: "mainNav" and "main-nav" give main, nav.</summary>
    public static IEnumerable<string> Of(IElement element) => element is { ClassName: null, Id: null } ? [] :
        Word().Matches($"{element.ClassName} {element.Id}").Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
