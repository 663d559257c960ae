using System.Reflection;

namespace Provenance.GraphQL.Binding;

/// <summary>A CLR type with its nullable annotations, which can be taken apart along lists and tasks.</summary>
internal sealed record ClrShape(Type Type, NullabilityInfo? Nullability)
{
    /// <summary>Whether values may be null: a nullable value type, or a reference annotated so. Where annotations say
    /// nothing, as for the type parameter of a generic class, the author is trusted.</summary>
    public bool AllowsNull => IsNullableValue
        || (!Type.IsValueType && Nullability?.ReadState is NullabilityState.Nullable);

    /// <summary>Whether null may be assigned: everything but a plain value type or a reference annotated as never
    /// null.</summary>
    public bool TakesNull => IsNullableValue
        || (!Type.IsValueType && Nullability?.ReadState is not NullabilityState.NotNull);

    /// <summary>The result of a task; the shape itself when it is not a task.</summary>
    public ClrShape Awaited => Type.IsGenericType
        && Type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            ? Argument(0)
            : this;

    /// <summary>The events of a stream; null when the type is not a stream.</summary>
    public ClrShape? Event =>
        Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? Argument(0) : null;

    /// <summary>The items of a list; null when the type is not a list.</summary>
    public ClrShape? Item
    {
        get
        {
            if (Type == typeof(string))
            {
                return null;
            }

            if (Type.IsArray)
            {
                return new ClrShape(Type.GetElementType()!, Nullability?.ElementType);
            }

            if (Type.IsGenericType && Type.GetGenericArguments() is [var only])
            {
                return typeof(IEnumerable<>).MakeGenericType(only).IsAssignableFrom(Type) ? Argument(0) : null;
            }

            var list = Type.GetInterfaces().FirstOrDefault(candidate =>
                candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>));
            return list is null ? null : new ClrShape(list.GetGenericArguments()[0], null);
        }
    }

    private bool IsNullableValue => Nullable.GetUnderlyingType(Type) is not null;

    public static ClrShape Of(PropertyInfo property) => new(
        property.PropertyType,
        property.DeclaringType!.IsGenericType ? null : new NullabilityInfoContext().Create(property));

    public static ClrShape Of(ParameterInfo parameter) =>
        new(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    /// <summary>The shape that a method returns.</summary>
    public static ClrShape Of(MethodInfo method) => Of(method.ReturnParameter);

    /// <summary>The type as C# writes it.</summary>
    public override string ToString() => TypeNames.Of(Type) + (AllowsNull && !Type.IsValueType ? "?" : "");

    private ClrShape Argument(int index) =>
        new(Type.GetGenericArguments()[index], Nullability?.GenericTypeArguments.ElementAtOrDefault(index));
}
