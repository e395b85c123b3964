using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using GovArchive.Text;

namespace GovArchive.Tests.Publishing;

/// <summary>
/// Invented records of any type: down to a depth everything that may be there is there, below it nothing is. A list has one of each sort.
/// </summary>
/// <param name="depth">0 and more.</param>
/// <param name="isSparse">Whether of each record's members that may be null every second one is.</param>
internal sealed class FilledModel(int depth, bool isSparse)
{
    // What is in itself, as a tree of terms would be.
    private const int Deepest = 20;

    public object Of(Type type) => Of(type, 0)!;

    private object? Of(Type type, int level)
    {
        var isThere = level <= depth;
        if (Nullable.GetUnderlyingType(type) is { } inner) return isThere ? Of(inner, level) : null;
        if (type == typeof(string)) return level < depth ? "x" : "";
        if (type == typeof(bool)) return isThere;
        if (type == typeof(Html)) return new Html("<b>x</b>");
        if (type == typeof(DateOnly)) return new DateOnly(2024, 1, 31);
        if (type == typeof(Uri)) return new Uri("https://example.org/");
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsPrimitive || type == typeof(decimal)) return Convert.ChangeType(isThere ? 1 : 0, type, CultureInfo.InvariantCulture);
        if (typeof(Delegate).IsAssignableFrom(type) || level > Deepest) return null;
        return ItemOf(type) is { } item ? List(type, item, level) : Record(type, level);
    }

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1] : null;

    // The second has what the first has not.
    private object? List(Type type, Type item, int level)
    {
        var items = Array.CreateInstance(item, level < depth ? 2 : 0);
        for (var i = 0; i < items.Length; i++) items.SetValue(Of(item, i == 0 ? level + 1 : depth + 1), i);
        if (type.IsAssignableFrom(items.GetType())) return items;
        if (type.GetGenericTypeDefinition() != typeof(ImmutableArray<>)) return Activator.CreateInstance(type);
        var create = typeof(ImmutableArray).GetMethods()
            .First(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }]);
        return create.MakeGenericMethod(item).Invoke(null, [items]);
    }

    private object Record(Type type, int level)
    {
        if (type.IsAbstract) type = type.Assembly.GetTypes().First(each => each.IsSubclassOf(type));
        var record = RuntimeHelpers.GetUninitializedObject(type);
        var nullability = new NullabilityInfoContext();
        var optional = 0;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!property.CanWrite || property.GetIndexParameters().Length > 0) continue;
            var isRecordOrList = !property.PropertyType.IsValueType && property.PropertyType != typeof(string);
            var mayBeNull = isRecordOrList && nullability.Create(property).WriteState == NullabilityState.Nullable;
            var isNull = mayBeNull && (level + 1 >= depth || isSparse && optional++ % 2 > 0);
            property.SetValue(record, property.Name switch
            {
                "Language" => "zh-Hans",
                "Code" => level < depth ? "zh-Hans" : "en",
                "BaseUrl" => level < depth ? "https://example.org/" : null,
                _ => isNull ? null : Of(property.PropertyType, level + 1),
            });
        }
        return record;
    }
}
