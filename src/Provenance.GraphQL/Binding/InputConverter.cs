using System.Reflection;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Turns coerced input values into the CLR types that resolvers take: enum names into enum members, lists into
/// arrays, input objects into records.</summary>
internal sealed class InputConverter
{
    private readonly MemberFindings _findings;

    /// <summary>Conversions of input objects made so far; input objects may contain themselves.</summary>
    private readonly Dictionary<(InputObjectType, Type), Func<object?, object?>> _objects = [];

    private InputConverter(MemberFindings findings) => _findings = findings;

    /// <summary>Returns the conversion of a value of the schema's type into a parameter's type. If the CLR type cannot
    /// hold the values, returns null and adds the reasons to the findings. Messages call the place by the name, such as
    /// <c>parameter filter</c>.</summary>
    public static Func<object?, object?>? Between(
        GraphQLType type, ClrShape shape, string name, MemberFindings findings) =>
        new InputConverter(findings).For(type, shape, name);

    private Func<object?, object?>? For(GraphQLType type, ClrShape shape, string name)
    {
        if (type is not NonNullType && !shape.TakesNull)
        {
            return Refuse($"{name} is {shape}, but the schema's {type} allows null");
        }

        var target = Nullable.GetUnderlyingType(shape.Type) ?? shape.Type;
        return type.Nullable switch
        {
            ListType list => ForList(list, type, shape, name),
            EnumType enumType when target.IsEnum => ForEnum(enumType, target),
            InputObjectType inputObject => ForObject(inputObject, target, name),
            ScalarType { Name: "Int" } when target == typeof(int) => Same,
            ScalarType { Name: "Float" } when target == typeof(double) => Same,
            ScalarType { Name: "String" or "ID" } when target == typeof(string) => Same,
            ScalarType { Name: "Boolean" } when target == typeof(bool) => Same,
            ScalarType { Name: not ("Int" or "Float" or "String" or "ID" or "Boolean") } => Same,
            _ => Refuse(type, shape, name),
        };
    }

    private static object? Same(object? value) => value;

    private Func<object?, object?>? Refuse(string mismatch)
    {
        _findings.Mismatches.Add(mismatch);
        return null;
    }

    private Func<object?, object?>? Refuse(GraphQLType type, ClrShape shape, string name) =>
        Refuse($"{name} is {shape}, which cannot take {type}");

    private Func<object?, object?>? ForList(ListType list, GraphQLType type, ClrShape shape, string name)
    {
        if (shape.Item is not { } item || !shape.Type.IsAssignableFrom(item.Type.MakeArrayType()))
        {
            return Refuse(type, shape, name);
        }

        if (For(list.ItemType, item, $"an item of {name}") is not { } convert)
        {
            return null;
        }

        return value =>
        {
            if (value is not IReadOnlyList<object?> items)
            {
                return null;
            }

            var array = Array.CreateInstance(item.Type, items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                array.SetValue(convert(items[i]), i);
            }

            return array;
        };
    }

    private Func<object?, object?> ForEnum(EnumType type, Type target)
    {
        _findings.Enums.Add((type, target));
        var members = Enum.GetNames(target).ToDictionary(Names.UpperSnake, name => Enum.Parse(target, name));
        return value => value is string name ? members[name] : null;
    }

    /// <summary>Converts an input object to an instance whose properties of the same names are set. A property that was
    /// not given keeps its own default.</summary>
    private Func<object?, object?>? ForObject(InputObjectType type, Type target, string name)
    {
        if (_objects.TryGetValue((type, target), out var known))
        {
            return known;
        }

        if (target.GetConstructor(Type.EmptyTypes) is not { } constructor)
        {
            return Refuse($"{name} is {TypeNames.Of(target)}, which has no constructor without parameters");
        }

        var setters = new Dictionary<string, (PropertyInfo Property, Func<object?, object?> Convert)>();
        _objects.Add((type, target), Convert);
        foreach (var field in type.Fields.Values)
        {
            var property = target.GetProperty(Names.Pascal(field.Name));
            if (property is not { CanWrite: true })
            {
                Refuse($"{TypeNames.Of(target)} has no property {Names.Pascal(field.Name)} that can be set for "
                    + field.Coordinate);
            }
            else if (For(field.Type, ClrShape.Of(property), $"{target.Name}.{property.Name}") is { } convert)
            {
                setters.Add(field.Name, (property, convert));
            }
        }

        return setters.Count == type.Fields.Count ? Convert : null;

        object? Convert(object? value)
        {
            if (value is not IEnumerable<KeyValuePair<string, object?>> fields)
            {
                return null;
            }

            var instance = constructor.Invoke(null);
            foreach (var (fieldName, given) in fields)
            {
                var (property, convert) = setters[fieldName];
                property.SetValue(instance, convert(given));
            }

            return instance;
        }
    }
}
