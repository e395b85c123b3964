using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Rendering;

/// <summary>
/// What can be said of a template without a page: every block is closed, every helper and partial exists, nothing is written unescaped. The engine
/// itself passes over some of these in silence: <c>{{Title 1}}</c> and <c>{{no.helper 1}}</c> render as if nothing were wrong.
/// </summary>
internal static class TemplateCheck
{
    private static readonly string[] Blocks = ["each", "if", "unless", "with"];

    private static readonly string[] Helpers = [.. TemplateHelpers.All.Select(h => h.Name).Append("lookup").Order(StringComparer.Ordinal)];

    /// <summary>Checks all templates of a theme.</summary>
    /// <param name="templates">Layouts and partials.</param>
    /// <param name="partials">The names of the theme's partial files.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Run(IReadOnlyCollection<TemplateText> templates, IEnumerable<string> partials, ICollection<Finding> findings)
    {
        var inline = templates.SelectMany(t => t.Tags).Where(t => t.Kind == TagKind.OpenInline).Select(t => t.PartialName());
        var known = partials.Concat(inline).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var template in templates)
        {
            CheckBlocks(template, findings);
            foreach (var tag in template.Tags) CheckTag(template, tag, known, findings);
        }
    }

    private static void CheckBlocks(TemplateText template, ICollection<Finding> findings)
    {
        var open = new Stack<TemplateTag>();
        foreach (var tag in template.Tags)
        {
            switch (tag.Kind)
            {
                case TagKind.Open or TagKind.OpenInverse or TagKind.OpenPartial or TagKind.OpenInline:
                    open.Push(tag);
                    break;
                case TagKind.Else when open.Count == 0:
                    Report(tag, "this else is in no block");
                    break;
                case TagKind.Close when open.Count == 0:
                    Report(tag, $"'{template.Written(tag)}' closes nothing");
                    break;
                case TagKind.Close when NameOf(open.Pop()) is var name && name != tag.Body:
                    Report(tag, $"'{template.Written(tag)}' stands where '{{{{/{name}}}}}' is due");
                    return;
            }
        }
        foreach (var tag in open.Reverse()) Report(tag, $"'{template.Written(tag)}' is never closed");

        void Report(TemplateTag tag, string what) => findings.Add(FindingCodes.TemplateSyntax.At(template.PlaceOf(tag), what));
    }

    private static string NameOf(TemplateTag tag) => tag.Kind switch
    {
        TagKind.OpenInline => "inline",
        TagKind.OpenPartial => tag.PartialName() ?? "",
        _ => tag.Words().FirstOrDefault() ?? "",
    };

    private static void CheckTag(TemplateText template, TemplateTag tag, HashSet<string> partials, ICollection<Finding> findings)
    {
        var words = tag.Words();
        if (tag.Kind is TagKind.Comment or TagKind.Close) return;
        if (tag.Kind == TagKind.Unescaped) Report(FindingCodes.TemplateUnescaped, template.Written(tag), $"{{{{{tag.Body}}}}}");
        else if (tag.Kind == TagKind.OpenInverse) Report(FindingCodes.TemplateSyntax, $"write {{{{#unless {tag.Body}}}}} for '{template.Written(tag)}'");
        else if (words.Count == 0 && tag.Kind != TagKind.Else) Report(FindingCodes.TemplateSyntax, "the tag is empty");

        if (tag.Kind is TagKind.Partial or TagKind.OpenPartial && tag.PartialName() is { } partial && partial != "@partial-block" && !partials.Contains(partial))
            Report(FindingCodes.TemplateUnknownPartial, partial, string.Join(", ", partials.Order(StringComparer.Ordinal)));
        if (tag.Kind is TagKind.Open or TagKind.Else && words.Count > 0)
        {
            if (!Blocks.Contains(words[0])) Unknown("block", words[0], Blocks);
            else if (words.Count == 1) Report(FindingCodes.TemplateSyntax, $"'{words[0]}' needs a value");
            // The engine finds names of one's own only sometimes: the same template fails in one run and not in the next.
            else if (words.Contains("as")) Report(FindingCodes.TemplateSyntax, "names of one's own (as |row|) are not to be relied on; write this, ../ and @index");
        }
        if (tag.Kind == TagKind.Value && words.Count > 1 && words[0] != "(" && !Helpers.Contains(words[0])) Unknown("helper", words[0], Helpers);
        for (var i = 1; i < words.Count; i++)
            if (words[i - 1] == "(" && !Helpers.Contains(words[i])) Unknown("helper", words[i], Helpers);

        void Unknown(string what, string name, string[] known) =>
            Report(FindingCodes.TemplateUnknownHelper, what, name, string.Join(", ", known));

        void Report(FindingCode code, params ImmutableArray<string> values) => findings.Add(code.At(template.PlaceOf(tag), values));
    }
}
