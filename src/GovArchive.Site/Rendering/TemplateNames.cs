using Scriban.Syntax;

namespace GovArchive.Rendering;

/// <summary>The names a template defines.</summary>
internal sealed class TemplateNames : ScriptVisitor
{
    private readonly List<string> _own = [];
    private readonly List<string> _shared = [];

    private TemplateNames()
    {
    }

    /// <summary>For itself alone: of its loops and of its functions' parameters.</summary>
    public IReadOnlyList<string> Own => _own;

    /// <summary>For what it includes and what includes it as well: its functions, and what it assigns.</summary>
    public IReadOnlyList<string> Shared => _shared;

    public static TemplateNames DefinedIn(ScriptNode template)
    {
        var names = new TemplateNames();
        names.Visit(template);
        return names;
    }

    public override void Visit(ScriptForStatement node)
    {
        Add(node.Variable, _own);
        base.Visit(node);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Add(node.Target, _shared);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        Add(node.Target, _shared);
        base.Visit(node);
    }

    public override void Visit(ScriptFunction node)
    {
        Add(node.NameOrDoToken, _shared);
        foreach (var parameter in node.Parameters ?? []) Add(parameter.Name, _own);
        base.Visit(node);
    }

    private static void Add(ScriptNode? node, List<string> names)
    {
        if (node is ScriptVariable variable) names.Add(variable.Name);
    }
}
