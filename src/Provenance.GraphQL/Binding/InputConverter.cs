using System.Reflection;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Turns coerced input values into the CLR types that resolvers take: enum names into enum members, lists into
/// arrays, input objects into records.</summary>
internal sealed class InputConverter
{
    /// <summary>Input objects met so far: they may contain themselves.</summary>
    private readonly Dictionary<(InputObjectType, Type), Func<object?, object?>> _objects = [];

    private InputConverter()
    {
    }

    /// <summary>The conversion for a pair of types, or null when the CLR type cannot take the values.</summary>
    public static Func<object?, object?>? Between(GraphQLType type, Type clrType) => new InputConverter().For(type, clrType);

    private Func<object?, object?>? For(GraphQLType type, Type clrType)
    {
        var target = Nullable.GetUnderlyingType(clrType) ?? clrType;
        return type.Nullable switch
        {
            ListType list => ForList(list, target),
            EnumType => target.IsEnum ? ForEnum(target) : null,
            InputObjectType inputObject => ForObject(inputObject, target),
            ScalarType { Name: "Int" } when target == typeof(int) => Same,
            ScalarType { Name: "Float" } when target == typeof(double) => Same,
            ScalarType { Name: "String" or "ID" } when target == typeof(string) => Same,
            ScalarType { Name: "Boolean" } when target == typeof(bool) => Same,
            ScalarType { Name: not ("Int" or "Float" or "String" or "ID" or "Boolean") } => Same,
            _ => null,
        };
    }

    private static object? Same(object? value) => value;

    private Func<object?, object?>? ForList(ListType list, Type target)
    {
        var item = target.IsArray ? target.GetElementType()
            : target.IsGenericType && target.GetGenericArguments() is [var only] ? only : null;
        if (item is null || !target.IsAssignableFrom(item.MakeArrayType()) || For(list.ItemType, item) is not { } convert)
        {
            return null;
        }

        return value =>
        {
            if (value is not IReadOnlyList<object?> items)
            {
                return null;
            }

            var array = Array.CreateInstance(item, items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                array.SetValue(convert(items[i]), i);
            }

            return array;
        };
    }

    private static Func<object?, object?> ForEnum(Type target)
    {
        var members = Enum.GetNames(target).ToDictionary(Names.UpperSnake, name => Enum.Parse(target, name));
        return value => value is string name ? members[name] : null;
    }

    /// <summary>An input object becomes an instance whose properties of the same names are set; a property that was not
    /// given keeps its own default.</summary>
    private Func<object?, object?>? ForObject(InputObjectType type, Type target)
    {
        if (_objects.TryGetValue((type, target), out var known))
        {
            return known;
        }

        if (target.GetConstructor(Type.EmptyTypes) is not { } constructor)
        {
            return null;
        }

        var setters = new Dictionary<string, (PropertyInfo Property, Func<object?, object?> Convert)>();
        _objects.Add((type, target), Convert);
        foreach (var field in type.Fields.Values)
        {
            if (target.GetProperty(Names.Pascal(field.Name)) is not { CanWrite: true } property
                || For(field.Type, property.PropertyType) is not { } convert)
            {
                return null;
            }

            setters.Add(field.Name, (property, convert));
        }

        return Convert;

        object? Convert(object? value)
        {
            if (value is not IEnumerable<KeyValuePair<string, object?>> fields)
            {
                return null;
            }

            var instance = constructor.Invoke(null);
            foreach (var (name, given) in fields)
            {
                var (property, convert) = setters[name];
                property.SetValue(instance, convert(given));
            }

            return instance;
        }
    }
}
