using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Makes the completer of a field from the type the schema gives it and the CLR type its resolver gives.</summary>
internal static class CompleterFactory
{
    /// <summary>The completer, a <see cref="Completer{T}"/> of the shape's type, or why the two types do not fit.</summary>
    public static (object? Completer, string? Mismatch) For(GraphQLType type, ClrShape shape)
    {
        var nonNull = type is NonNullType;
        if (nonNull && shape.AllowsNull)
        {
            return (null, $"the schema says {type}, but {TypeNames.Of(shape.Type)} allows null");
        }

        switch (type.Nullable)
        {
            case ListType list:
                if (shape.Item is not { } item)
                {
                    return (null, $"the schema says {type}, but {TypeNames.Of(shape.Type)} is not a list");
                }

                var (items, mismatch) = For(list.ItemType, item);
                return items is null
                    ? (null, mismatch)
                    : (Create(typeof(ListCompleter<,>), [shape.Type, item.Type], items, nonNull), null);
            case CompositeType composite:
                return shape.Item is null
                    ? (Create(typeof(ObjectCompleter<>), [shape.Type], composite, nonNull), null)
                    : (null, $"the schema says {type}, but {TypeNames.Of(shape.Type)} is a list");
            case var leaf:
                return LeafFormats.For(shape.Type, (NamedType)leaf) is { } format
                    ? (Create(typeof(LeafCompleter<>), [shape.Type], format, nonNull), null)
                    : (null, $"{TypeNames.Of(shape.Type)} cannot be written as {type}");
        }
    }

    private static object Create(Type definition, Type[] arguments, params object[] values) =>
        Activator.CreateInstance(definition.MakeGenericType(arguments), values)!;
}
