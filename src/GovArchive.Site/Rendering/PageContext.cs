using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GovArchive.Rendering;

/// <summary>
/// What renders one page after another, one at a time: everything is escaped but what the program itself made, an unknown name is an error,
/// nothing is cut, and of the world outside there are the page's model, the theme's files and what <see cref="TemplateFunctions"/> has.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    // A partial that includes itself for ever.
    private const int DeepestInclude = 20;

    private readonly ImmutableSortedDictionary<string, ScriptPage> _partials;
    private readonly Theme _theme;
    private ScriptExpressionStatement? _printed;
    private ImmutableSortedDictionary<string, string> _words = ImmutableSortedDictionary<string, string>.Empty;

    public PageContext(Theme theme, ImmutableSortedDictionary<string, ScriptPage> partials)
        : base(TemplateFunctions.Builtin, StringComparer.Ordinal)
    {
        (_theme, _partials) = (theme, partials);
        (StrictVariables, EnableRelaxedMemberAccess, EnableRelaxedIndexerAccess) = (true, false, false);
        (LoopLimit, LimitToString, RecursiveLimit, RegexTimeOut) = (0, 0, DeepestInclude, Regex.InfiniteMatchTimeout);
        (AutoIndent, NewLine) = (false, "\n");
        // What a layout does not define as a function is a partial of the theme: page_title is page-title.
        TryGetVariable = (TemplateContext _, SourceSpan _, ScriptVariable variable, out object? value) =>
            (value = _partials.GetValueOrDefault(variable.Name.Replace('_', '-'))) is not null;
    }

    /// <summary>The page's language, a language of the theme's words.</summary>
    public string PageLanguage { get; private set; } = "";

    /// <summary>What leads from the page to the site's root.</summary>
    public string Root { get; private set; } = "";

    /// <summary>What is before the addresses of the language's pages.</summary>
    public string Home { get; private set; } = "";

    /// <summary>Renders, or throws what a template, a function or a member of the model throws; the context is of no use then.</summary>
    public void Render(ScriptPage layout, object model, PooledWriter output)
    {
        var members = ModelMembers.Of(model.GetType());
        (PageLanguage, Root, Home) = (members.Text(model, "Language"), members.Text(model, "Root"), members.Text(model, "Home"));
        _words = _theme.Words.GetValueOrDefault(PageLanguage, ImmutableSortedDictionary<string, string>.Empty);
        PushOutput(output);
        PushGlobal(new ModelScope(members, model));
        // What a template defines for itself.
        PushGlobal(new ScriptObject(StringComparer.Ordinal));
        Evaluate(layout);
        PopGlobal();
        PopGlobal();
        PopOutput();
    }

    /// <summary>The partial of a name, or <see cref="TemplateFault"/>.</summary>
    public ScriptPage Partial(string name) => _partials.TryGetValue(name, out var partial) ? partial
        : throw new TemplateFault(FindingCodes.TemplateUnknownPartial, name, string.Join(", ", _partials.Keys));

    /// <summary>The theme's words for a key in the page's language, or <see cref="TemplateFault"/>.</summary>
    public string Words(string key) => _words.TryGetValue(key, out var words) ? words
        : throw new TemplateFault(FindingCodes.TemplateUnknownWord, key, PageLanguage);

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteEscaped(text);
                break;
            case Html html:
                Output.Write(html.ToString());
                break;
            // What a template has captured is escaped already.
            case StringBuilderOutput captured:
                Output.Write(captured.ToString());
                break;
            case DateOnly date:
                Output.Write(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case bool isTrue:
                Output.Write(isTrue ? "true" : "false");
                break;
            case var number when number is decimal or Enum || number.GetType().IsPrimitive:
                WriteEscaped(Convert.ToString(number, CultureInfo.InvariantCulture)!);
                break;
            default:
                var fault = new TemplateFault(FindingCodes.TemplateNotPrintable, value is IEnumerable ? "a list" : value.GetType().Name);
                throw new ScriptRuntimeException(_printed?.Span ?? span, fault.Message, fault);
        }
        return this;
    }

    // The engine tells the place of the block that a value is printed in.
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement statement) _printed = statement;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    private void WriteEscaped(string text)
    {
        if (Output is PooledWriter page) Html.WriteEscaped(text, page);
        else Output.Write(Html.Escape(text));
    }

    /// <summary>Null, false, "", 0 and an empty list are false; everything else is true, an empty <see cref="Html"/> too.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        null or false or "" or 0 or 0L or 0d or 0m => false,
        true or string => true,
        ICollection list => list.Count > 0,
        IEnumerable list => list.Cast<object>().Any(),
        _ => true,
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string or IEnumerable ? base.GetMemberAccessorImpl(target) : ModelMembers.Of(target.GetType());
}
