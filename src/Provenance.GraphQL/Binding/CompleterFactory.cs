using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Makes the completer of a field from its type in the schema and the CLR type that its resolver
/// returns.</summary>
internal static class CompleterFactory
{
    /// <summary>Returns a <see cref="Completer{T}"/> of the shape's type. If the two types do not fit, returns null and
    /// adds the reason to the findings.</summary>
    public static object? For(GraphQLType type, ClrShape shape, MemberFindings findings)
    {
        var nonNull = type is NonNullType;
        if (nonNull && shape.AllowsNull)
        {
            findings.Mismatches.Add($"the schema says {type}, but {shape} allows null");
            return null;
        }

        switch (type.Nullable)
        {
            case ListType list when shape.Item is { } item:
                return For(list.ItemType, item, findings) is { } items
                    ? Create(typeof(ListCompleter<,>), [shape.Type, item.Type], items, nonNull)
                    : null;
            case ListType:
                findings.Mismatches.Add($"the schema says {type}, but {shape} is not a list");
                return null;
            case CompositeType when shape.Item is not null:
                findings.Mismatches.Add($"the schema says {type}, but {shape} is a list");
                return null;
            case CompositeType composite:
                return Create(typeof(ObjectCompleter<>), [shape.Type], composite, nonNull);
            case var leaf when LeafFormats.For(shape.Type, (NamedType)leaf) is { } format:
                if (leaf is EnumType enumType
                    && (Nullable.GetUnderlyingType(shape.Type) ?? shape.Type) is { IsEnum: true } clrEnum)
                {
                    findings.Enums.Add((enumType, clrEnum));
                }

                return Create(typeof(LeafCompleter<>), [shape.Type], format, nonNull);
            default:
                findings.Mismatches.Add($"{shape} cannot be written as {type}");
                return null;
        }
    }

    private static object Create(Type definition, Type[] arguments, params object[] values) =>
        Activator.CreateInstance(definition.MakeGenericType(arguments), values)!;
}
