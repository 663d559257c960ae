using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>Reads a literal by the type of its place (the "Input Coercion" parts of section 3). Without variables it
/// checks only the literal itself: variables in it fit everywhere, and defaults of omitted fields are not read, because
/// they may form a cycle while a schema is being validated.</summary>
internal sealed class LiteralReader(CoercionErrors errors, IReadOnlyDictionary<string, object?>? variables = null)
{
    /// <summary>Reads a literal; everything that is wrong with it is added to the errors.</summary>
    public bool TryRead(ValueNode node, GraphQLType type, out object? result, int depth = 0)
    {
        result = null;
        if (node is VariableNode variable)
        {
            return TryReadVariable(variable, type, out result);
        }

        if (node is NullValueNode)
        {
            return type is not NonNullType
                || Refuse($"Expected value of non-null type \"{type}\" not to be null.", node);
        }

        return type.Nullable switch
        {
            _ when depth > InputCoercion.MaxDepth => Refuse(InputCoercion.TooDeep, node),
            ListType list => TryReadList(node, list, out result, depth),
            InputObjectType input => TryReadObject(node, input, out result, depth),
            ScalarType scalar => TryReadLeaf(node, scalar.Coercion, scalar, out result),
            var other => TryReadLeaf(node, ((EnumType)other).Coercion, other, out result),
        };
    }

    private bool TryReadVariable(VariableNode node, GraphQLType type, out object? result)
    {
        result = null;
        if (variables is null)
        {
            return true;
        }

        var name = node.Name.Value;
        var isGiven = variables.TryGetValue(name, out result);
        return (isGiven, result, type) switch
        {
            (false, _, NonNullType) =>
                Refuse($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", node),
            (true, null, NonNullType) =>
                Refuse($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", node),
            _ => true,
        };
    }

    private bool TryReadLeaf(ValueNode node, ScalarCoercion coercion, GraphQLType type, out object? result)
    {
        var literal = node is ListValueNode or ObjectValueNode ? VariableSubstitution.In(node, variables) : node;
        return coercion.TryCoerceLiteral(literal, out result, out var message)
            || Refuse(message ?? $"Expected value of type \"{type}\", found: {SyntaxPrinter.Print(node)}.", node);
    }

    private bool TryReadList(ValueNode node, ListType type, out object? result, int depth)
    {
        if (node is not ListValueNode list)
        {
            var isRead = TryRead(node, type.ItemType, out var item, depth + 1);
            result = isRead ? new[] { item } : null;
            return isRead;
        }

        var start = errors.Count;
        var items = new object?[list.Values.Count];
        for (var index = 0; index < items.Length; index++)
        {
            var before = errors.Count;
            if (!TryRead(list.Values[index], type.ItemType, out items[index], depth + 1))
            {
                errors.Under(index, before);
            }
        }

        result = items;
        return errors.Count == start;
    }

    private bool TryReadObject(ValueNode node, InputObjectType type, out object? result, int depth)
    {
        result = null;
        if (node is not ObjectValueNode literal)
        {
            return Refuse(
                $"Expected value of type \"{type}\" to be an object, found: {SyntaxPrinter.Print(node)}.", node);
        }

        var start = errors.Count;
        var fields = new OrderedDictionary<string, object?>();
        foreach (var field in type.Fields.Values)
        {
            ReadField(literal, type, field, fields, depth + 1);
        }

        CheckNames(literal, type);
        result = fields;
        return errors.Count == start;
    }

    private void ReadField(
        ObjectValueNode literal,
        InputObjectType type,
        InputValue field,
        OrderedDictionary<string, object?> fields,
        int depth)
    {
        var value = literal.Fields.LastOrDefault(node => node.Name.Value == field.Name)?.Value;
        if (value is VariableNode variable && variables is not null)
        {
            CheckOneOfVariable(literal, type, field, variable);
            value = field.IsRequired || type.IsOneOf || variables.ContainsKey(variable.Name.Value) ? value : null;
            if (value is null && field.DefaultValue is null)
            {
                return;
            }
        }

        if (value is null && field.IsRequired)
        {
            errors.Add(
                $"Expected value of type \"{type}\" to include required field \"{field.Name}\", "
                    + $"found: {SyntaxPrinter.Print(literal)}.",
                literal);
        }
        else if ((value ?? (variables is null ? null : field.DefaultValue)) is { } read)
        {
            var before = errors.Count;
            if (TryRead(read, field.Type, out var result, depth))
            {
                fields.Add(field.Name, result);
            }
            else
            {
                errors.Under(field.Name, before);
            }
        }
    }

    private void CheckOneOfVariable(
        ObjectValueNode literal, InputObjectType type, InputValue field, VariableNode variable)
    {
        var name = variable.Name.Value;
        var isGiven = variables!.TryGetValue(name, out var value);
        if (type.IsOneOf && value is null)
        {
            errors.Add(
                $"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type "
                    + $"\"{type}\" {(isGiven ? "not to be null" : "to provide a runtime value")}.",
                literal);
        }
    }

    private void CheckNames(ObjectValueNode literal, InputObjectType type)
    {
        var known = new List<ObjectFieldNode>();
        string? shown = null;
        foreach (var field in literal.Fields)
        {
            if (type.Fields.ContainsKey(field.Name.Value))
            {
                known.Add(field);
            }
            else
            {
                shown ??= InputCoercion.Shorten(SyntaxPrinter.Print(literal));
                errors.Add(InputCoercion.UnknownField(type, field.Name.Value, shown), field);
            }
        }

        if (type.IsOneOf && known.Count != 1)
        {
            errors.Add(InputCoercion.NotExactlyOne(type), literal);
        }
        else if (type.IsOneOf && known is [{ Value: NullValueNode } only])
        {
            var before = errors.Count;
            errors.Add(InputCoercion.NotExactlyOne(type), literal);
            errors.Under(only.Name.Value, before);
        }
    }

    private bool Refuse(string message, ValueNode node)
    {
        errors.Add(message, node);
        return false;
    }
}
