using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Chooses how a CLR type is written as a scalar or enum.</summary>
internal static class LeafFormats
{
    /// <summary>The format for a pair of types; null when the CLR type does not fit the GraphQL type.</summary>
    public static object? For(Type clrType, NamedType type)
    {
        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            return For(underlying, type) is { } inner
                ? Activator.CreateInstance(typeof(NullableFormat<>).MakeGenericType(underlying), inner)
                : null;
        }

        return (type, type.Name) switch
        {
            (EnumType enumType, _) when clrType.IsEnum =>
                Activator.CreateInstance(typeof(EnumFormat<>).MakeGenericType(clrType), enumType),
            (EnumType enumType, _) when clrType == typeof(string) =>
                new CoercedFormat<string?>(new EnumCoercion(enumType)),
            (ScalarType, "String" or "ID") when clrType == typeof(string) => new TextFormat(),
            (ScalarType, "ID") when clrType == typeof(Guid) => new IdFormat<Guid>(),
            (ScalarType, "ID") when clrType == typeof(long) => new IdFormat<long>(),
            (ScalarType, "ID") when clrType == typeof(int) => new IdFormat<int>(),
            (ScalarType, "Int") when clrType == typeof(int) => new IntFormat(),
            (ScalarType, "Int") when clrType == typeof(long) => new LongFormat(),
            (ScalarType, "Float") when clrType == typeof(double) => new DoubleFormat(),
            (ScalarType, "Float") when clrType == typeof(decimal) => new DecimalFormat(),
            (ScalarType, "Float") when clrType == typeof(int) => new IntFormat(),
            (ScalarType, "Boolean") when clrType == typeof(bool) => new BooleanFormat(),
            (ScalarType, "String" or "ID" or "Int" or "Float" or "Boolean") => null,
            (ScalarType { Coercion: var coercion }, _) =>
                Activator.CreateInstance(CustomFormat(clrType, coercion).MakeGenericType(clrType), coercion),
            _ => null,
        };
    }

    private static Type CustomFormat(Type clrType, ScalarCoercion coercion) =>
        typeof(IScalarWriter<>).MakeGenericType(clrType).IsInstanceOfType(coercion)
            ? typeof(WrittenFormat<>)
            : typeof(CoercedFormat<>);

    private sealed class TextFormat : LeafFormat<string?>
    {
        public override void Write(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);
    }

    private sealed class IntFormat : LeafFormat<int>
    {
        public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
    }

    /// <summary>Int is a 32-bit type (section 3.5.1); larger values are refused.</summary>
    private sealed class LongFormat : LeafFormat<long>
    {
        public override bool CanRefuse => true;

        public override string? Refusal(long value) => value is >= int.MinValue and <= int.MaxValue
            ? null
            : $"Int cannot represent non 32-bit signed integer value: {value}";

        public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
    }

    /// <summary>Float has neither infinities nor NaN (section 3.5.2).</summary>
    private sealed class DoubleFormat : LeafFormat<double>
    {
        public override bool CanRefuse => true;

        public override string? Refusal(double value) =>
            double.IsFinite(value) ? null : $"Float cannot represent non numeric value: {Inspection.Of(value)}";

        public override void Write(Utf8JsonWriter writer, double value) => JsonValue.WriteDouble(writer, value);
    }

    private sealed class DecimalFormat : LeafFormat<decimal>
    {
        public override void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);
    }

    private sealed class BooleanFormat : LeafFormat<bool>
    {
        public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
    }

    /// <summary>Keys written as strings, formatted into a small buffer on the stack.</summary>
    private sealed class IdFormat<T> : LeafFormat<T>
        where T : IUtf8SpanFormattable
    {
        public override void Write(Utf8JsonWriter writer, T value)
        {
            Span<byte> buffer = stackalloc byte[40];
            value.TryFormat(buffer, out var written, default, CultureInfo.InvariantCulture);
            writer.WriteStringValue(buffer[..written]);
        }
    }

    private sealed class NullableFormat<T>(LeafFormat<T> inner) : LeafFormat<T?>
        where T : struct
    {
        public override bool CanRefuse => inner.CanRefuse;

        public override bool IsNull(T? value) => !value.HasValue;

        public override string? Refusal(T? value) => inner.Refusal(value!.Value);

        public override void Write(Utf8JsonWriter writer, T? value) => inner.Write(writer, value!.Value);
    }
}
