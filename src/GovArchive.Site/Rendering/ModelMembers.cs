using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using GovArchive.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace GovArchive.Rendering;

/// <summary>
/// What templates see of a record: its public properties under their own names, case and all, to be read. Of the framework's own types,
/// and of methods, they see nothing.
/// </summary>
internal sealed class ModelMembers : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ModelMembers> Known = new();

    private static readonly MethodInfo OfRecord =
        typeof(ModelMembers).GetMethod(nameof(GetterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Type _type;
    private readonly FrozenDictionary<string, Func<object, object?>> _getters;

    private ModelMembers(Type type)
    {
        _type = type;
        _getters = Properties(type)
            .ToFrozenDictionary(property => property.Name, property => Getter(property.GetMethod!), StringComparer.Ordinal);
    }

    /// <summary>Those of a type, worked out once.</summary>
    public static ModelMembers Of(Type type) => Known.GetOrAdd(type, each => new ModelMembers(each));

    /// <summary>The names a template may write for a record of a type.</summary>
    public static IEnumerable<string> Names(Type type) => Properties(type).Select(property => property.Name);

    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true) return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0);
    }

    /// <summary>Whether the record has the member, and its value.</summary>
    public bool TryGet(object target, string member, out object? value)
    {
        var isThere = _getters.TryGetValue(member, out var getter);
        value = isThere ? getter!(target) : null;
        return isThere;
    }

    /// <summary>A member every page's model has, or <see cref="TemplateFault"/>.</summary>
    public string Text(object page, string member) => TryGet(page, member, out var value) && value is string text ? text
        : throw new TemplateFault(FindingCodes.TemplateFailed, $"{_type.Name} has no {member}, which every page's model must have");

    // A delegate needs no code of its own; reflection writes and compiles some for every member.
    private static Func<object, object?> Getter(MethodInfo getter)
    {
        if (!getter.DeclaringType!.IsValueType)
            return OfRecord.MakeGenericMethod(getter.DeclaringType, getter.ReturnType)
                .CreateDelegate<Func<MethodInfo, Func<object, object?>>>()(getter);
        var invoker = MethodInvoker.Create(getter);
        return model => invoker.Invoke(model);
    }

    private static Func<object, object?> GetterOf<TModel, TValue>(MethodInfo getter)
    {
        var get = getter.CreateDelegate<Func<TModel, TValue>>();
        return model => get((TModel)model);
    }

    private IEnumerable<string> Ordered => _getters.Keys.Order(StringComparer.Ordinal);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (TryGet(target, member, out value)) return true;
        throw new TemplateFault(FindingCodes.TemplateUnknownMember, member, _type.Name, string.Join(", ", Ordered));
    }

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _getters.ContainsKey(member);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _getters.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Ordered;

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
