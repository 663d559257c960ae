using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>Compares literals with the types they are given for (sections 5.6.1, 5.6.2 and 5.6.4). Variables fit
/// everywhere: their types are compared by another rule, their values when the request is executed. Recursion is as
/// deep as the literal.</summary>
/// <param name="report">Takes each error: its message and the node it is about.</param>
internal sealed class LiteralCheck(Action<string, SyntaxNode> report)
{
    public void Run(ValueNode value, GraphQLType type)
    {
        switch (type, value)
        {
            case (NonNullType, NullValueNode):
                report($"Expected value of non-null type \"{type}\" not to be null.", value);
                break;
            case (_, NullValueNode or VariableNode):
                break;
            case (NonNullType, _):
                Run(value, type.Nullable);
                break;
            case (ListType { ItemType: var itemType }, ListValueNode list):
                foreach (var item in list.Values)
                {
                    Run(item, itemType);
                }

                break;
            case (ListType { ItemType: var itemType }, _):
                Run(value, itemType);
                break;
            case (InputObjectType input, ObjectValueNode literal):
                RunObject(literal, input);
                break;
            case (InputObjectType, _):
                var found = SyntaxPrinter.Print(value);
                report($"Expected value of type \"{type}\" to be an object, found: {found}.", value);
                break;
            case (ScalarType { Coercion: var coercion }, _):
                RunLeaf(value, coercion);
                break;
            case (EnumType { Coercion: var coercion }, _):
                RunLeaf(value, coercion);
                break;
        }
    }

    private void RunObject(ObjectValueNode literal, InputObjectType type)
    {
        var given = new Dictionary<string, ValueNode>();
        foreach (var field in literal.Fields)
        {
            given[field.Name.Value] = field.Value;
        }

        var shown = new Lazy<string>(() => SyntaxPrinter.Print(literal));
        foreach (var field in type.Fields.Values)
        {
            if (given.TryGetValue(field.Name, out var value))
            {
                Run(value, field.Type);
            }
            else if (field.IsRequired)
            {
                report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", "
                        + $"found: {shown.Value}.",
                    literal);
            }
        }

        var isKnown = literal.Fields.ToLookup(field => type.Fields.ContainsKey(field.Name.Value));
        foreach (var field in isKnown[false])
        {
            ReportUnknown(field, type, shown.Value);
        }

        if (type.IsOneOf && isKnown[true].ToList() is not [{ Value: not NullValueNode }])
        {
            report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
                    + "and the value for that field must be non-null.",
                literal);
        }
    }

    private void ReportUnknown(ObjectFieldNode field, InputObjectType type, string shown)
    {
        var name = field.Name.Value;
        var suggestion = Suggestions.DidYouMean(name, type.Fields.Keys);
        report(
            $"Expected value of type \"{type}\" not to include unknown field \"{name}\""
                + $"{(suggestion is "" ? ", found" : $".{suggestion} Found")}: {shown}.",
            field);
    }

    private void RunLeaf(ValueNode value, ScalarCoercion coercion)
    {
        var constant = VariableSubstitution.In(value, variables: null);
        if (!coercion.TryCoerceLiteral(constant, out _, out var message))
        {
            report(message!, value);
        }
    }
}
