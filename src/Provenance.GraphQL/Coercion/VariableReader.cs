using System.Text.Json;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>Reads the JSON value of a variable by its type (section 6.1.2 and the "Input Coercion" parts of
/// section 3).</summary>
internal sealed class VariableReader(CoercionErrors errors)
{
    private readonly LiteralReader _defaults = new(errors, InputCoercion.NoVariables);

    /// <summary>Reads a value that is given; everything that is wrong with it is added to the errors.</summary>
    public bool TryRead(JsonElement value, GraphQLType type, out object? result, int depth = 0)
    {
        result = null;
        if (value.ValueKind is JsonValueKind.Null)
        {
            return type is not NonNullType || Refuse($"Expected value of non-null type \"{type}\" not to be null.");
        }

        return type.Nullable switch
        {
            _ when depth > InputCoercion.MaxDepth => Refuse(InputCoercion.TooDeep),
            ListType list => TryReadList(value, list, out result, depth),
            InputObjectType input => TryReadObject(value, input, out result, depth),
            ScalarType scalar => TryReadLeaf(value, scalar.Coercion, scalar, out result),
            var other => TryReadLeaf(value, ((EnumType)other).Coercion, other, out result),
        };
    }

    private bool TryReadLeaf(JsonElement value, ScalarCoercion coercion, GraphQLType type, out object? result) =>
        coercion.TryCoerceInput(value, out result, out var message)
        || Refuse(message ?? $"Expected value of type \"{type}\", found: {Inspection.Of(value)}.");

    private bool TryReadList(JsonElement value, ListType type, out object? result, int depth)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            var isRead = TryRead(value, type.ItemType, out var item, depth + 1);
            result = isRead ? new[] { item } : null;
            return isRead;
        }

        var start = errors.Count;
        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            var before = errors.Count;
            if (!TryRead(element, type.ItemType, out items[index], depth + 1))
            {
                errors.Under(index, before);
            }

            index++;
        }

        result = items;
        return errors.Count == start;
    }

    private bool TryReadObject(JsonElement value, InputObjectType type, out object? result, int depth)
    {
        result = null;
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return Refuse($"Expected value of type \"{type}\" to be an object, found: {Inspection.Of(value)}.");
        }

        var start = errors.Count;
        var fields = new OrderedDictionary<string, object?>();
        foreach (var field in type.Fields.Values)
        {
            var before = errors.Count;
            object? read;
            if (value.TryGetProperty(field.Name, out var given))
            {
                if (TryRead(given, field.Type, out read, depth + 1))
                {
                    fields.Add(field.Name, read);
                }
                else
                {
                    errors.Under(field.Name, before);
                }
            }
            else if (field.IsRequired)
            {
                errors.Add($"Expected value of type \"{type}\" to include required field \"{field.Name}\", "
                    + $"found: {Inspection.Of(value)}.");
            }
            else if (field.DefaultValue is { } literal && _defaults.TryRead(literal, field.Type, out read, depth + 1))
            {
                fields.Add(field.Name, read);
            }
        }

        CheckNames(value, type);
        result = fields;
        return errors.Count == start;
    }

    private void CheckNames(JsonElement value, InputObjectType type)
    {
        var known = new List<JsonProperty>();
        string? shown = null;
        foreach (var property in value.EnumerateObject())
        {
            if (type.Fields.ContainsKey(property.Name))
            {
                known.Add(property);
            }
            else
            {
                shown ??= InputCoercion.Shorten(Inspection.Of(value));
                errors.Add(InputCoercion.UnknownField(type, property.Name, shown));
            }
        }

        if (type.IsOneOf && known.Count != 1)
        {
            errors.Add(InputCoercion.NotExactlyOne(type));
        }

        if (type.IsOneOf && known is [{ Value.ValueKind: JsonValueKind.Null } first, ..])
        {
            var before = errors.Count;
            errors.Add(InputCoercion.NotExactlyOne(type));
            errors.Under(first.Name, before);
        }
    }

    private bool Refuse(string message)
    {
        errors.Add(message);
        return false;
    }
}
