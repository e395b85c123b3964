using GovArchive.Diagnostics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GovArchive.Rendering.Prose;

/// <summary>
/// Links of Markdown pages lead to http, https, mailto and tel addresses and to places of the site, and nowhere else. It is decided where a
/// link is written, so that none can pass, however links are in each other: of any other only its words are written.
/// </summary>
internal static class SafeLinks
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>Finds the links that will be left out, and says to browsers that other sites need not learn of this one.</summary>
    public static void Prepare(MarkdownDocument document, string file, ICollection<Finding> findings)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            link.GetDynamicUrl = null;
            if (IsExternal(link.Url) && !link.IsImage) link.GetAttributes().AddProperty("rel", "noopener");
            if (!IsSafe(link.Url)) findings.Add(FindingCodes.PageUnsafeLink.At(new Place(file, link.Line + 1, link.Column + 1), link.Url));
        }
        foreach (var link in document.Descendants<AutolinkInline>())
        {
            if (link.IsEmail || IsExternal(link.Url)) link.GetAttributes().AddProperty("rel", "noopener");
            if (!link.IsEmail && !IsSafe(link.Url))
                findings.Add(FindingCodes.PageUnsafeLink.At(new Place(file, link.Line + 1, link.Column + 1), link.Url));
        }
    }

    /// <summary>Has a renderer write the others only.</summary>
    public static void Setup(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new Links());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new Autolinks());
    }

    /// <summary>Whether an address leads to a place of the site: it names neither scheme nor host.</summary>
    public static bool IsRelative(string url) => SchemeOf(url) is null && !IsExternal(url);

    private static bool IsSafe(string? url) => SchemeOf(url ?? "") is not { } scheme || SafeSchemes.Contains(scheme);

    private static bool IsExternal(string url) =>
        SchemeOf(url) is "http" or "https" || url.TrimStart().StartsWith("//", StringComparison.Ordinal);

    // Browsers pass over blanks and control characters in a scheme, so these do not count; null for a relative address.
    private static string? SchemeOf(string url)
    {
        var bare = string.Concat(url.Where(c => c > ' ' && !char.IsControl(c)));
        var end = bare.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && bare[end] == ':' ? bare[..end].ToLowerInvariant() : null;
    }

    private sealed class Links : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url)) base.Write(renderer, link);
            else renderer.WriteChildren(link);
        }
    }

    private sealed class Autolinks : AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail || IsSafe(link.Url)) base.Write(renderer, link);
            else renderer.WriteEscape(link.Url);
        }
    }
}
