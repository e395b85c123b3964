using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using GovArchive.Diagnostics;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;

namespace GovArchive.Rendering;

/// <summary>
/// What templates see of a record: its public properties under their own names, case and all. The engine asks here for values, tests and loops alike,
/// so a missing member is caught in <c>{{#if}}</c> too, which the engine by itself would take for false.
/// </summary>
internal sealed class TemplateModel : IObjectDescriptorProvider
{
    private static readonly ObjectDescriptorProvider Plain = new([]);

    public bool TryGetDescriptor(Type type, out ObjectDescriptor value)
    {
        value = ObjectDescriptor.Empty;
        if (type == typeof(HashParameterDictionary)) return Plain.TryGetDescriptor(type, out var given) && (value = Given(given)) is not null;
        if (type == typeof(string) || type.IsPrimitive || typeof(IEnumerable).IsAssignableFrom(type) || IsOfTheEngine(type)) return false;
        if (!Plain.TryGetDescriptor(type, out var plain)) return false;
        var members = new Members(type);
        value = new ObjectDescriptor(type, members, (_, _) => members.Names, _ => plain.Iterator!);
        return true;
    }

    // {{> row mark="x"}}: what the partial is given, with the members of what surrounds it copied in by the engine.
    private static ObjectDescriptor Given(ObjectDescriptor plain) =>
        new(typeof(HashParameterDictionary), new GivenValues(), (_, values) => ((HashParameterDictionary)values).Keys, _ => plain.Iterator!);

    private static TemplateFault NoMember(string name, string owner, IEnumerable<string> names) =>
        new(FindingCodes.TemplateUnknownMember, name, name, owner, string.Join(", ", names.Order(StringComparer.Ordinal)));

    private static bool IsOfTheEngine(Type type) => type.Assembly == typeof(ObjectDescriptor).Assembly;

    private sealed class Members(Type type) : IMemberAccessor
    {
        private readonly FrozenDictionary<string, Func<object, object?>> _getters = type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .ToFrozenDictionary(p => p.Name, p => Getter(p.GetMethod!), StringComparer.Ordinal);

        public string[] Names => [.. _getters.Keys.Order(StringComparer.Ordinal)];

        public bool TryGetValue(object instance, ChainSegment memberName, out object? value)
        {
            var name = memberName.TrimmedValue;
            if (!_getters.TryGetValue(name, out var getter))
                throw NoMember(name, type.Name, Names);
            value = getter(instance);
            return true;
        }
    }

    /// <summary>Reads a member of models of a type; null where there is none of that name.</summary>
    public static Func<object, object?>? Getter((Type Type, string Member) of) => of.Type.GetProperty(of.Member)?.GetMethod is { } getter ? Getter(getter) : null;

    private static readonly MethodInfo OfRecord = typeof(TemplateModel).GetMethod(nameof(GetterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    // A delegate needs no code of its own; reflection writes and compiles some for every member: 10,590 methods compiled in a first build, 9,900 without.
    private static Func<object, object?> Getter(MethodInfo getter)
    {
        if (!getter.DeclaringType!.IsValueType) return OfRecord.MakeGenericMethod(getter.DeclaringType, getter.ReturnType).CreateDelegate<Func<MethodInfo, Func<object, object?>>>()(getter);
        var invoker = MethodInvoker.Create(getter);
        return model => invoker.Invoke(model);
    }

    private static Func<object, object?> GetterOf<TModel, TValue>(MethodInfo getter)
    {
        var get = getter.CreateDelegate<Func<TModel, TValue>>();
        return model => get((TModel)model);
    }

    private sealed class GivenValues : IMemberAccessor
    {
        public bool TryGetValue(object instance, ChainSegment memberName, out object? value)
        {
            var given = (HashParameterDictionary)instance;
            var name = memberName.TrimmedValue;
            return given.TryGetValue(name, out value) ? true : throw NoMember(name, "what this partial is given", given.Keys);
        }
    }
}
