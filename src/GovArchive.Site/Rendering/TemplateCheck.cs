using GovArchive.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace GovArchive.Rendering;

/// <summary>What can be said of a template without a page: its tags end, and every name and every partial it asks for is there.</summary>
internal sealed class TemplateCheck : ScriptVisitor
{
    // Of all that pages have, what begins as the unknown name does may be what was meant.
    private const int MostNamed = 12;

    private static readonly string[] OfTheLanguage = [ScriptVariable.ForObject.Name, "while", "this", "empty", "continue"];

    private readonly HashSet<string> _known;
    private readonly IReadOnlyCollection<string> _partials;
    private readonly ICollection<Finding> _findings;
    private ScriptEscapeStatement? _open;

    private TemplateCheck(HashSet<string> known, IReadOnlyCollection<string> partials, ICollection<Finding> findings) =>
        (_known, _partials, _findings) = (known, partials, findings);

    /// <summary>Checks all templates of a theme.</summary>
    /// <param name="templates">Layouts and partials, without errors of parsing.</param>
    /// <param name="partials">Names of the partials.</param>
    /// <param name="models">Types of all that layouts are given.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Run(
        IReadOnlyCollection<ScriptPage> templates, IReadOnlyCollection<string> partials, IEnumerable<Type> models,
        ICollection<Finding> findings)
    {
        var defined = templates.Select(template => (Template: template, Names: TemplateNames.DefinedIn(template))).ToList();
        string[] everywhere =
        [
            .. OfTheLanguage, .. TemplateFunctions.All.Select(function => function.Name), .. models.SelectMany(ModelMembers.Names),
            .. partials.Select(name => name.Replace('-', '_')), .. defined.SelectMany(each => each.Names.Shared),
        ];
        foreach (var (template, names) in defined) new TemplateCheck([.. everywhere, .. names.Own], partials, findings).Check(template);
    }

    /// <summary>Where a piece of a template begins, for messages.</summary>
    public static Place PlaceOf(SourceSpan span) => new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);

    private void Check(ScriptPage template)
    {
        Visit(template);
        if (_open is { } open) _findings.Add(FindingCodes.TemplateSyntax.At(PlaceOf(open.Span), "this tag never ends"));
    }

    public override void Visit(ScriptEscapeStatement node) => _open = node.IsEntering ? node : null;

    // The name behind a dot is a member's, which only the value tells.
    public override void Visit(ScriptMemberExpression node) => Visit(node.Target);

    public override void Visit(ScriptNamedArgument node) => Visit(node.Value);

    public override void Visit(ScriptVariableGlobal node)
    {
        if (_known.Contains(node.Name)) return;
        var first = char.ToUpperInvariant(node.Name[0]);
        var alike = _known.Where(name => char.ToUpperInvariant(name[0]) == first).Order(StringComparer.Ordinal).Take(MostNamed).ToList();
        var named = alike.Count > 0 ? alike : TemplateFunctions.All.Select(function => function.Name);
        _findings.Add(FindingCodes.TemplateUnknownName.At(PlaceOf(node.Span), node.Name, string.Join(", ", named)));
    }

    public override void Visit(ScriptFunctionCall node)
    {
        var isInclude = node.Target is ScriptVariable { Name: "include" };
        if (isInclude && node.Arguments is [ScriptLiteral { Value: string name }, ..] && !_partials.Contains(name))
            _findings.Add(FindingCodes.TemplateUnknownPartial.At(PlaceOf(node.Span), name, string.Join(", ", _partials)));
        base.Visit(node);
    }
}
