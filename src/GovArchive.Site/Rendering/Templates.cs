using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Rendering.Assets;
using GovArchive.Rendering.Prose;
using Scriban;
using Scriban.Syntax;

namespace GovArchive.Rendering;

/// <summary>
/// The templates of a theme, ready to render; any number of threads may render at once.
/// <para>
/// In <c>if</c> these count as false: null, false, "", an empty list, and the number 0. Everything else is true, an empty
/// <see cref="GovArchive.Text.Html"/> too. A figure is asked for as <c>if Value != null</c>, since a blank is not zero.
/// </para>
/// </summary>
public sealed class Templates
{
    private readonly Theme _theme;
    private readonly ImmutableSortedDictionary<string, ScriptPage> _layouts;
    private readonly ImmutableSortedDictionary<string, ScriptPage> _partials;
    private readonly ConcurrentBag<PageContext> _contexts = [];

    private Templates(
        Theme theme, ImmutableSortedDictionary<string, ScriptPage> layouts, ImmutableSortedDictionary<string, ScriptPage> partials) =>
        (_theme, _layouts, _partials) = (theme, layouts, partials);

    /// <summary>Checks every template of a theme, used or not. Null, with findings, when one is not as it should be.</summary>
    /// <param name="theme">Its layouts, partials and words.</param>
    /// <param name="models">Types of all that layouts are given: their members are the names that templates may write.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static Templates? Load(Theme theme, IEnumerable<Type> models, ICollection<Finding> findings)
    {
        var own = new List<Finding>();
        var (layouts, partials) = (Parse(theme.Layouts), Parse(theme.Partials));
        if (own.Count == 0) TemplateCheck.Run([.. layouts.Values, .. partials.Values], [.. partials.Keys], models, own);
        foreach (var finding in own) findings.Add(finding);
        return own.Count == 0 ? new Templates(theme, layouts, partials) : null;

        ImmutableSortedDictionary<string, ScriptPage> Parse(ImmutableSortedDictionary<string, ThemeFile> files) =>
            files.ToImmutableSortedDictionary(file => file.Key, file => Parsed(file.Value, own), StringComparer.Ordinal);
    }

    private static ScriptPage Parsed(ThemeFile file, List<Finding> findings)
    {
        var template = Template.Parse(Theme.TextOf(file, findings) ?? "", file.Path);
        foreach (var message in template.Messages)
            findings.Add(FindingCodes.TemplateSyntax.At(TemplateCheck.PlaceOf(message.Span), OneLine(message.Message)));
        return template.Page ?? new ScriptPage();
    }

    /// <summary>Renders one page.</summary>
    /// <param name="layout">Name of a layout of the theme: <c>home</c>.</param>
    /// <param name="model">
    /// A record whose public properties the templates name; one of them is <c>Language</c>, a language of the theme's words.
    /// </param>
    /// <param name="findings">Takes what is wrong; never shared with another thread.</param>
    /// <returns>The page, UTF-8 without a byte order mark; null, with a finding, when it could not be rendered.</returns>
    public byte[]? Render(string layout, object model, ICollection<Finding> findings)
    {
        if (!_layouts.TryGetValue(layout, out var template))
        {
            findings.Add(
                FindingCodes.TemplateUnknownLayout.At(
                    new Place($"themes/{_theme.Name}"), _theme.Name, layout, string.Join(", ", _layouts.Keys)));
            return null;
        }
        using var output = new PooledWriter();
        try
        {
            var context = _contexts.TryTake(out var idle) ? idle : new PageContext(_theme, _partials);
            context.Render(template, model, output);
            _contexts.Add(context);
            if (context.PageLanguage.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return output.ToUtf8();
            using var marked = new PooledWriter();
            ChineseMarks.Write(output.Written, marked);
            return marked.ToUtf8();
        }
        // Whatever a template or a member does, the caller gets a finding.
        catch (Exception exception)
        {
            findings.Add(Explain(exception, new Place(_theme.Layouts[layout].Path)));
            return null;
        }
    }

    // The engine says where, the fault what; what a member throws says neither.
    private static Finding Explain(Exception exception, Place layout)
    {
        var place = exception is ScriptRuntimeException { Span: { FileName: not null } span } ? TemplateCheck.PlaceOf(span) : layout;
        var reason = exception;
        while (reason.InnerException is { } inner) reason = inner;
        if (reason is TemplateFault fault) return fault.At(place);
        // The engine's message has the place in it.
        var why = reason is ScriptRuntimeException thrown ? thrown.OriginalMessage : reason.Message;
        return FindingCodes.TemplateFailed.At(place, OneLine(why));
    }

    private static string OneLine(string message) => message.Split('\n')[0].Trim();
}
