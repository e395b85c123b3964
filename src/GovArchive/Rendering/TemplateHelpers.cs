using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Rendering;

/// <summary>One call of a helper in a template.</summary>
/// <param name="Words">The theme's words in the page's language; empty when it has none.</param>
/// <param name="Language">The page's language: the member Language of the page's model.</param>
/// <param name="Root">What leads from the page to the site's root: the member Root of the page's model.</param>
/// <param name="Home">What stands before the addresses of the language's pages: the member Home of the page's model.</param>
/// <param name="Arguments">What stands after the helper's name.</param>
internal sealed record HelperCall(ImmutableSortedDictionary<string, string> Words, string Language, string Root, string Home, ImmutableArray<object?> Arguments);

/// <summary>A function templates may call. Its result is escaped like any value, unless it is <see cref="Html"/>; null prints nothing.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most arguments.</param>
/// <param name="Run">Throws <see cref="TemplateFault"/> for arguments it cannot use.</param>
internal sealed record TemplateHelper(string Name, int Least, int Most, Func<HelperCall, object?> Run);

/// <summary>The helpers templates may call, besides the engine's own if, unless, each, with and lookup.</summary>
internal static class TemplateHelpers
{
    public static readonly TemplateHelper[] All =
    [
        new("number", 1, 1, Number),
        new("t", 1, 9, Translate),
        new("url", 1, 1, Address),
    ];

    // {{number Value}}: 1234567.5 as 1,234,567.5; nothing for null.
    private static string? Number(HelperCall call) => call.Arguments[0] switch
    {
        null => null,
        IFormattable number and (byte or short or int or long or decimal or double or float) => number.ToString("#,0.############", CultureInfo.InvariantCulture),
        var other => throw new TemplateFault(FindingCodes.TemplateFailed, "number", $"number takes a number, not a {other.GetType().Name}"),
    };

    // {{t "key" value0 value1}}: the words of the page's language, {0} and {1} filled.
    private static string Translate(HelperCall call)
    {
        if (call.Arguments[0] is not string key) throw new TemplateFault(FindingCodes.TemplateFailed, "t ", "t takes a key, which is text");
        if (!call.Words.TryGetValue(key, out var words)) throw new TemplateFault(FindingCodes.TemplateUnknownWord, key, key, call.Language);
        return Fill(key, words, call.Arguments[1..]);
    }

    // {{url Address}}: an address below the site's root as a link from this page; an anchor stays one.
    private static string Address(HelperCall call) => call.Arguments[0] switch
    {
        string anchor when anchor.StartsWith('#') => anchor,
        string address => call.Root + (Urls.IsPage(address) ? call.Home : "") + address,
        _ => throw new TemplateFault(FindingCodes.TemplateFailed, "url", "url takes an address, which is text"),
    };

    private static string Fill(string key, string words, ImmutableArray<object?> values)
    {
        var texts = values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").ToArray();
        if (WordValues.Lacking(words, texts.Length) is { } lacking)
            throw new TemplateFault(FindingCodes.TemplateFailed, key, $"the words for '{key}' need {{{lacking}}}, and t was given {values.Length}");
        return WordValues.Fill(words, texts);
    }
}
