using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;
using Layout = HandlebarsDotNet.HandlebarsTemplate<System.IO.TextWriter, object, object>;

namespace GovArchive.Rendering;

/// <summary>
/// One environment of Handlebars.Net over a theme's templates, compiled when first used. With a tracer it says, before each tag, which one comes:
/// the engine's own exceptions carry no place.
/// </summary>
internal sealed class TemplateEngine
{
    private const string Tracing = "__at";

    private static readonly ConcurrentDictionary<(Type, string), Func<object, object?>?> Asked = new();

    private readonly Lock _compiling = new();
    private readonly ConcurrentDictionary<string, Layout> _layouts = new(StringComparer.Ordinal);
    private readonly IHandlebars _environment;
    private readonly Theme _theme;
    private readonly ImmutableSortedDictionary<string, TemplateText> _partials;
    private readonly Action<TemplateText, int>? _trace;
    private readonly List<(TemplateText, int)> _traced = [];

    /// <param name="theme">Its words.</param>
    /// <param name="partials">Name to template.</param>
    /// <param name="trace">Called before each tag is rendered, with its index; null for none.</param>
    public TemplateEngine(Theme theme, ImmutableSortedDictionary<string, TemplateText> partials, Action<TemplateText, int>? trace = null)
    {
        (_theme, _partials, _trace) = (theme, partials, trace);
        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            // A partial that includes itself for ever. Interpreted, an exception needs much more of the stack for each template it goes through.
            PartialRecursionDepthLimit = 20,
            TextEncoder = new HtmlText(),
            FormatProvider = CultureInfo.InvariantCulture,
            PartialTemplateResolver = new PartialFiles(this),
            MissingPartialTemplateHandler = new NoSuchPartial(partials.Keys),
        };
        configuration.CompileTimeConfiguration.Features.Add(new InterpretedFirst());
        configuration.ObjectDescriptorProviders.Add(new TemplateModel());
        configuration.FormatterProviders.Add(new TemplateValues());
        _environment = Handlebars.CreateSharedEnvironment(configuration);
        foreach (var helper in TemplateHelpers.All) Register(helper);
        _environment.RegisterHelper(Tracing, (in EncodedTextWriter _, in HelperOptions _, in Context _, in Arguments arguments) =>
        {
            var (template, tag) = _traced[Convert.ToInt32(arguments[0], CultureInfo.InvariantCulture)];
            _trace!(template, tag);
        });
    }

    /// <summary>Renders, or throws <see cref="TemplateFault"/> or an exception of the engine.</summary>
    public void Render(string name, TemplateText layout, object model, TextWriter output)
    {
        Compiled(name, layout)(output, model, null!);
    }

    /// <summary>Compiles all partials and layouts. One that fails is passed over.</summary>
    public void Prepare(IEnumerable<KeyValuePair<string, TemplateText>> layouts)
    {
        foreach (var (name, layout) in layouts) Try(() => Compiled(name, layout));
        foreach (var name in _partials.Keys) Try(() => Partial(_environment, name));

        static void Try(Action compile)
        {
            try
            {
                compile();
            }
            catch (Exception)
            {
            }
        }
    }

    // Whoever comes while a layout is being compiled waits for that, and does not compile it again.
    private Layout Compiled(string name, TemplateText layout)
    {
        if (_layouts.TryGetValue(name, out var compiled)) return compiled;
        lock (_compiling) return _layouts.TryGetValue(name, out compiled) ? compiled : _layouts[name] = Compile(layout);
    }

    private void Partial(IHandlebars environment, string name)
    {
        lock (_compiling)
        {
            if (!environment.Configuration.RegisteredTemplates.ContainsKey(name)) environment.RegisterTemplate(name, Compile(_partials[name]));
        }
    }

    private Layout Compile(TemplateText template)
    {
        lock (_compiling)
        {
            try
            {
                return _environment.Compile(new StringReader(_trace is null ? template.Text : Instrumented(template)));
            }
            catch (Exception exception) when (exception is not TemplateFault)
            {
                throw new TemplateSyntaxFault(template, TagThatFails(template), exception);
            }
        }
    }

    private string Instrumented(TemplateText template)
    {
        var text = new StringBuilder();
        var done = 0;
        foreach (var (index, tag) in template.Tags.Index())
        {
            text.Append(template.Text, done, tag.Start - done);
            if (tag.Kind is not (TagKind.Else or TagKind.Close or TagKind.Comment)) text.Append(CultureInfo.InvariantCulture, $"{{{{{Tracing} {_traced.Count}}}}}");
            _traced.Add((template, index));
            text.Append(template.Written(tag));
            done = tag.End;
        }
        return text.Append(template.Text, done, template.Text.Length - done).ToString();
    }

    // The first tag that does not compile by itself, which is how an engine that gives no place can be asked for one.
    private TemplateTag? TagThatFails(TemplateText template)
    {
        foreach (var tag in template.Tags)
        {
            var alone = tag.Kind switch
            {
                TagKind.Open => $"{template.Written(tag)}{{{{/{tag.Words().FirstOrDefault()}}}}}",
                TagKind.OpenPartial => $"{template.Written(tag)}{{{{/{tag.PartialName()}}}}}",
                TagKind.OpenInline => $"{template.Written(tag)}{{{{/inline}}}}",
                TagKind.Else => $"{{{{#if this}}}}{template.Written(tag)}{{{{/if}}}}",
                TagKind.Close => "",
                _ => template.Written(tag),
            };
            try
            {
                _environment.Compile(new StringReader(alone));
            }
            catch (Exception)
            {
                return tag;
            }
        }
        return null;
    }

    private void Register(TemplateHelper helper) =>
        _environment.RegisterHelper(helper.Name, (in HelperOptions options, in Context _, in Arguments arguments) =>
        {
            if (arguments.Length < helper.Least || arguments.Length > helper.Most)
                throw new TemplateFault(FindingCodes.TemplateFailed, helper.Name, $"{helper.Name} was given {arguments.Length} values, and takes {helper.Least} to {helper.Most}");
            var page = options.Data[ChainSegment.Root];
            var language = MemberOf(page, "Language");
            var words = _theme.Words.GetValueOrDefault(language, ImmutableSortedDictionary<string, string>.Empty);
            return helper.Run(new HelperCall(words, language, helper.Name == "url" ? MemberOf(page, "Root") : "", helper.Name == "url" ? MemberOf(page, "Home") : "", [.. arguments]))!;
        });

    /// <summary>The language of a page's model.</summary>
    public static string LanguageOf(object model) => MemberOf(model, "Language");

    private static string MemberOf(object? page, string name)
    {
        if (page is not null && Asked.GetOrAdd((page.GetType(), name), TemplateModel.Getter) is { } getter && getter(page) is string value) return value;
        throw new TemplateFault(FindingCodes.TemplateFailed, "", $"{page?.GetType().Name ?? "null"} has no {name}, which every page's model must have");
    }

    private sealed class NoSuchPartial(IEnumerable<string> known) : IMissingPartialTemplateHandler
    {
        public void Handle(ICompiledHandlebarsConfiguration configuration, string partialName, in EncodedTextWriter textWriter) =>
            throw new TemplateFault(FindingCodes.TemplateUnknownPartial, partialName, partialName, string.Join(", ", known));
    }

    private sealed class PartialFiles(TemplateEngine engine) : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath)
        {
            if (partialName is null || !engine._partials.ContainsKey(partialName)) return false;
            engine.Partial(env, partialName);
            return true;
        }
    }
}

/// <summary>A template the engine cannot compile.</summary>
internal sealed class TemplateSyntaxFault(TemplateText template, TemplateTag? tag, Exception inner) : Exception(inner.Message, inner)
{
    public Finding Finding => FindingCodes.TemplateSyntax.At(tag is { } at ? template.PlaceOf(at) : new Place(template.File), OneLine(Message));

    private static string OneLine(string message) => message.Split('\n')[0].Trim().TrimEnd('.', ':');
}
