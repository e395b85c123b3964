using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Sites;
using GovArchive.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GovArchive.Rendering;

/// <summary>All that templates may call: no clock, no chance, no file but the theme's own.</summary>
internal static class TemplateFunctions
{
    public static readonly TemplateFunction[] All =
    [
        new("include", 1, 1, Include),
        new("number", 1, 1, (_, call) => Number(call.Values[0])),
        new("t", 1, 9, Translate),
        new("url", 1, 1, Address),
    ];

    /// <summary>They by their names, never written to.</summary>
    public static readonly ScriptObject Builtin = Named();

    private static ScriptObject Named()
    {
        var named = new ScriptObject(StringComparer.Ordinal);
        foreach (var function in All) named.SetValue(function.Name, function, readOnly: true);
        return named;
    }

    // include "name" row: value: a partial; $.row is what it is given, and $$ what a wrap around it holds.
    private static object? Include(PageContext context, TemplateCall call)
    {
        var partial = context.Partial(call.Values[0] as string ?? "");
        context.EnterRecursive(call.Caller);
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, call.Values, true);
            if (call.Block is { } block) context.SetValue(ScriptVariable.BlockDelegate, block, true);
            return context.Evaluate(partial);
        }
        finally
        {
            context.PopLocal();
            context.ExitRecursive(call.Caller);
        }
    }

    // number Value: 1234567.5 as 1,234,567.5; nothing for null.
    private static string? Number(object? value) => value switch
    {
        null => null,
        IFormattable number and (byte or short or int or long or decimal or double or float) =>
            number.ToString("#,0.############", CultureInfo.InvariantCulture),
        _ => throw Failed($"number takes a number, not a {value.GetType().Name}"),
    };

    // t "key" value0 value1: the words of the page's language, {0} and {1} filled.
    private static string Translate(PageContext context, TemplateCall call)
    {
        if (call.Values[0] is not string key) throw Failed("t takes a key, which is text");
        var words = context.Words(key);
        var texts = call.Values.Skip(1).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").ToArray();
        if (WordValues.Lacking(words, texts.Length) is { } lacking)
            throw Failed($"the words for '{key}' need {{{lacking}}}, and t was given {texts.Length}");
        return WordValues.Fill(words, texts);
    }

    // url Address: an address below the site's root as a link from this page; an anchor stays one.
    private static string Address(PageContext context, TemplateCall call) => call.Values[0] switch
    {
        string anchor when anchor.StartsWith('#') => anchor,
        string address => context.Root + (Urls.IsPage(address) ? context.Home : "") + address,
        _ => throw Failed("url takes an address, which is text"),
    };

    private static TemplateFault Failed(string why) => new(FindingCodes.TemplateFailed, why);
}

/// <summary>One call in a template.</summary>
/// <param name="Values">What is behind the function's name, in order and by name.</param>
/// <param name="Caller">Where it is called.</param>
/// <param name="Block">What a wrap around it holds; null without one.</param>
internal readonly record struct TemplateCall(ScriptArray Values, ScriptNode? Caller, ScriptBlockStatement? Block);

/// <summary>
/// A function templates may call. Its result is escaped like any value, unless it is <see cref="Html"/>; null prints nothing.
/// </summary>
/// <param name="name">As templates write it.</param>
/// <param name="least">The fewest values.</param>
/// <param name="most">The most values without a name.</param>
/// <param name="run">Throws <see cref="TemplateFault"/> for values it cannot use.</param>
internal sealed class TemplateFunction(string name, int least, int most, Func<PageContext, TemplateCall, object?> run)
    : IScriptCustomFunction
{
    public string Name => name;

    public int RequiredParameterCount => least;

    public int ParameterCount => least;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count <= most) return run((PageContext)context, new TemplateCall(arguments, callerContext, blockStatement));
        var why = $"{name} was given {arguments.Count} values, and takes {least} to {most}";
        throw new TemplateFault(FindingCodes.TemplateFailed, why);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
