using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;
using HandlebarsDotNet.Compiler;

namespace GovArchive.Rendering;

/// <summary>
/// The templates of a theme, ready to render; any number of threads may render at once. Layouts and partials are compiled when first used.
/// <para>
/// In <c>{{#if}}</c> these count as false: null, false, "", an empty list, and the number 0, unless <c>includeZero=true</c> is added. Everything else is
/// true, an empty <see cref="Html"/> too. A figure is asked for as <c>{{#if Value includeZero=true}}</c>, since a blank is not zero.
/// </para>
/// </summary>
public sealed class Templates
{
    private readonly Theme _theme;
    private readonly ImmutableSortedDictionary<string, TemplateText> _layouts;
    private readonly ImmutableSortedDictionary<string, TemplateText> _partials;
    private readonly TemplateEngine _engine;
    private readonly Lock _tracing = new();
    private TemplateEngine? _tracer;
    private (TemplateText Template, int Tag)? _traced;

    private Templates(Theme theme, ImmutableSortedDictionary<string, TemplateText> layouts, ImmutableSortedDictionary<string, TemplateText> partials)
    {
        (_theme, _layouts, _partials) = (theme, layouts, partials);
        _engine = new TemplateEngine(theme, partials);
    }

    /// <summary>Checks every template of a theme, used or not. Null, with findings, when one is not as it should be.</summary>
    public static Templates? Load(Theme theme, ICollection<Finding> findings)
    {
        var own = new List<Finding>();
        var layouts = Read(theme.Layouts);
        var partials = Read(theme.Partials);
        TemplateCheck.Run([.. layouts.Values, .. partials.Values], partials.Keys, own);
        foreach (var finding in own) findings.Add(finding);
        return own.Count == 0 ? new Templates(theme, layouts, partials) : null;

        ImmutableSortedDictionary<string, TemplateText> Read(ImmutableSortedDictionary<string, ThemeFile> files) =>
            files.ToImmutableSortedDictionary(f => f.Key, f => TemplateText.Read(f.Value.Path, Theme.TextOf(f.Value, own) ?? "", own), StringComparer.Ordinal);
    }

    /// <summary>Compiles every layout and partial, so that pages need not wait for it. One that fails is passed over: the page that uses it says why.</summary>
    public void Prepare() => _engine.Prepare(_layouts);

    /// <summary>Renders one page.</summary>
    /// <param name="layout">Name of a layout of the theme: <c>home</c>.</param>
    /// <param name="model">A record whose public properties the templates name; one of them is <c>Language</c>, a language of the theme's words.</param>
    /// <param name="findings">Takes what is wrong; never shared with another thread.</param>
    /// <returns>The page, UTF-8 without a byte order mark; null, with a finding, when it could not be rendered.</returns>
    public byte[]? Render(string layout, object model, ICollection<Finding> findings)
    {
        if (!_layouts.TryGetValue(layout, out var template))
        {
            findings.Add(FindingCodes.TemplateUnknownLayout.At(new Place($"themes/{_theme.Name}"), _theme.Name, layout, string.Join(", ", _layouts.Keys)));
            return null;
        }
        using var output = new PooledWriter();
        try
        {
            _engine.Render(layout, template, model, output);
            if (TemplateEngine.LanguageOf(model).StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return output.ToUtf8();
            using var marked = new PooledWriter();
            ChineseMarks.Write(output.Written, marked);
            return marked.ToUtf8();
        }
        // Whatever a template or a member does, the caller gets a finding.
        catch (Exception exception)
        {
            findings.Add(Explain(layout, template, model, exception));
            return null;
        }
    }

    // Renders once more with templates that say where they are.
    private Finding Explain(string layout, TemplateText template, object model, Exception exception)
    {
        if (Chain(exception).OfType<TemplateSyntaxFault>().FirstOrDefault() is { } syntax) return syntax.Finding;
        lock (_tracing)
        {
            _tracer ??= new TemplateEngine(_theme, _partials, (text, tag) => _traced = (text, tag));
            _traced = null;
            try
            {
                _tracer.Render(layout, template, model, TextWriter.Null);
            }
            catch (Exception again)
            {
                exception = again;
            }
            var fault = FaultOf(exception);
            return fault.At(_traced is { } at ? at.Template.PlaceOf(TagOf(at.Template, at.Tag, fault.Mention)) : new Place(template.File));
        }
    }

    // An {{else if}} cannot be preceded by anything, so its trace is that of the tag which opens the block.
    private static TemplateTag TagOf(TemplateText template, int traced, string mention)
    {
        var tag = template.Tags[traced];
        if (tag.Kind != TagKind.Open || tag.Body.Contains(mention, StringComparison.Ordinal)) return tag;
        var depth = 0;
        foreach (var next in template.Tags.Skip(traced + 1))
        {
            if (depth == 0 && next.Kind == TagKind.Else && next.Body.Contains(mention, StringComparison.Ordinal)) return next;
            if (next.Kind is TagKind.Open or TagKind.OpenPartial or TagKind.OpenInline) depth++;
            if (next.Kind == TagKind.Close && --depth < 0) break;
        }
        return tag;
    }

    private static TemplateFault FaultOf(Exception exception)
    {
        foreach (var one in Chain(exception))
        {
            if (one is TemplateFault fault) return fault;
            if (one is HandlebarsUndefinedBindingException nothing)
                return new TemplateFault(FindingCodes.TemplateNothingThere, nothing.MissingKey, nothing.Path, "{{#if}}");
        }
        return new TemplateFault(FindingCodes.TemplateFailed, "", Chain(exception).Last().Message.Split('\n')[0].Trim());
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }
}
