using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace GovArchive.Rendering;

/// <summary>The members of a page's model as names of their own, to be read.</summary>
internal sealed class ModelScope(ModelMembers members, object model) : IScriptObject
{
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        members.TryGet(model, member, out value);

    public bool Contains(string member) => members.TryGet(model, member, out _);

    public int Count => GetMembers().Count();

    public IEnumerable<string> GetMembers() => ModelMembers.Names(model.GetType());

    public bool IsReadOnly { get => true; set => throw new NotSupportedException(); }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) => throw new NotSupportedException();

    public IScriptObject Clone(bool deep) => this;
}
